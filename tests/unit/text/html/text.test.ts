import fc from 'fast-check';
import { cleanHtml } from '../../../../src/text/html/clean-html';
import { htmlToText } from '../../../../src/text/html/html-to-text';
import { textToHtml } from '../../../../src/text/html/text-to-html';

describe('htmlToText', () => {
  it('gives each block and break a line of its own', () => {
    expect(htmlToText('<h2>A</h2><p>b<br>c <b>d</b></p><ul><li>e</li><li>f<ul><li>g</li></ul></li></ul>')).toBe('A\nb\nc d\ne\nf\ng');
  });

  it('puts a tab between cells and a line break between rows', () => {
    expect(htmlToText('<table><caption>T</caption><tr><th>a<th>b<tr><td><p>1</p><p>2</p><td>3</table>')).toBe('T\na\tb\n1 2\t3');
  });

  it('decodes entities and drops scripts and hidden text', () => {
    expect(htmlToText('<p>a &lt; b &amp; c</p><script>x</script><p hidden>y</p>')).toBe('a < b & c');
  });

  it('is empty for what shows nothing', () => {
    expect(htmlToText('<p>&nbsp;</p><img src="/uploads/a.png">')).toBe('');
  });
});

/** Lines as they come out of a PDF: cut at the page width, a blank line between every two. */
function cutWithBlankLines(...lines: string[]): string {
  return lines.join(' \n\n');
}

describe('textToHtml', () => {
  it('joins lines cut at the page width, also with a blank line between every two', () => {
    expect(
      textToHtml(
        cutWithBlankLines(
          'Căn cứ Quyết định số 617/QĐ-UBND ngày 12 tháng 12 năm 2023 của',
          'Ủy ban nhân dân tỉnh về việc ban hành cải cách hành chính nhà nước trên địa',
          'bàn tỉnh Kon Tum năm 2024;',
          'Sở Y tế ban hành Kế hoạch tuyên truyền công tác cải cách hành chính nhà',
          'nước ngành Y tế năm 2024 với các nội dung sau:',
        ),
      ),
    ).toBe(
      '<p>Căn cứ Quyết định số 617/QĐ-UBND ngày 12 tháng 12 năm 2023 của Ủy ban nhân dân tỉnh về việc ban hành cải cách hành chính nhà nước trên địa bàn tỉnh Kon Tum năm 2024;</p>' +
        '<p>Sở Y tế ban hành Kế hoạch tuyên truyền công tác cải cách hành chính nhà nước ngành Y tế năm 2024 với các nội dung sau:</p>',
    );
  });

  it.each(['- Nội dung', '+ Chương trình', '• Mục', '1. Mục đích', '2.1. Tuyên truyền', 'a) Đối với', 'đ) Tình hình', 'II. NỘI DUNG', '(1) Về', 'Điều 5. Phạm vi', 'Chương II', 'TỔ CHỨC THỰC HIỆN', 'Nơi nhận:'])(
    'starts a paragraph at "%s"',
    (line) => {
      const before = 'Một dòng đầy của một đoạn văn dài bị cắt theo chiều rộng của trang giấy';
      expect(textToHtml(cutWithBlankLines(before, before.toLowerCase(), line))).toMatch(new RegExp(`<p>${line.replace(/[()+.]/g, '\\$&')}</p>$`));
    },
  );

  it('does not take a number, a range or a reference in a sentence for a heading', () => {
    const lines = [
      'Thực hiện chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021',
      '- 2030 của Chính phủ, kế hoạch của Ủy ban nhân dân tỉnh và Chỉ thị số',
      '02/CT-UBND của tỉnh về kỷ luật, kỷ cương hành chính theo quy định tại',
      'Điều 5 Nghị định số 61/2018/NĐ-CP.',
    ];
    expect(textToHtml(cutWithBlankLines(...lines))).toBe(`<p>${lines.join(' ')}</p>`);
  });

  it('takes long lines as paragraphs and joins one that goes on in small letters', () => {
    const long = `${'nội dung '.repeat(20)}tập huấn, tọa`;
    expect(textToHtml(`${long}\n\nđàm, hội thảo.\n\nĐoạn sau.`)).toBe(`<p>${long} đàm, hội thảo.</p><p>Đoạn sau.</p>`);
  });

  it('keeps short typed lines apart', () => {
    expect(textToHtml('Họ tên: A\nĐịa chỉ: B')).toBe('<p>Họ tên: A</p><p>Địa chỉ: B</p>');
  });

  it('understands bold and headings of Markdown', () => {
    expect(textToHtml('## **I. MỤC ĐÍCH**\n\n***Nơi nhận:***')).toBe('<p><strong>I. MỤC ĐÍCH</strong></p><p><strong>Nơi nhận:</strong></p>');
  });

  it('never lets mark-up of the text through', () => {
    expect(textToHtml('<script>alert(1)</script> & <b>x</b>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;x&lt;/b&gt;</p>');
  });

  it('returns what cleanHtml would, and loses no letter', () => {
    const letters = (s: string): string => s.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
    const text = fc.string({ unit: fc.constantFrom('a', 'Ơ', ' ', '\n', '.', '-', '1', '<', '&', ';', 'Điều 1.'), maxLength: 300 });
    fc.assert(
      fc.property(text, (s) => {
        const html = textToHtml(s);
        expect(cleanHtml(html)).toBe(html);
        expect(letters(htmlToText(html))).toBe(letters(s));
      }),
    );
  });
});
