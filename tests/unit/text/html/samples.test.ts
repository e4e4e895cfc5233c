import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cleanHtml } from '../../../../src/text/html/clean-html';
import { htmlToText } from '../../../../src/text/html/html-to-text';
import { looksLikeLegacyEncoding } from '../../../../src/text/legacy-fonts/detect';
import index from '../../../fixtures/html/index.json';

const FIXTURES = path.resolve(__dirname, '../../../fixtures/html');

function sample(name: keyof typeof index): string {
  return readFileSync(path.join(FIXTURES, name), 'utf8');
}

describe('01: a paste from Word', () => {
  const html = cleanHtml(sample('01-word-desktop-mso.html'));

  it('keeps "76/NQ-CP"', () => {
    expect(html).toContain('76/NQ-CP');
  });

  it('makes the two list paragraphs one list of two items, without their bullets', () => {
    expect(html).toContain(
      '<ul><li>Mỗi tháng có ít nhất 01 tin/bài tuyên truyền;</li><li>Đăng trên Trang thông tin điện tử Sở Y tế.</li></ul>',
    );
  });

  it('joins combining marks with letters in other elements', () => {
    expect(html).toContain('<p>Nghề nghiệp: Số sổ hồ sơ (nếu có)</p>');
    expect(html.normalize('NFC')).toBe(html);
  });

  it('leaves no o:p, st1, mso-*, class, comment or empty paragraph', () => {
    expect(html).not.toMatch(/o:p|st1|mso|class=|<!|&nbsp;|\u00A0|<p><\/p>|urn:schemas/i);
  });

  it('keeps the heading, its alignment and one bold run', () => {
    expect(html).toContain('<h2 style="text-align:center"><strong>Tuyên truyền cải cách hành chính năm 2024</strong></h2>');
  });
});

describe('02: nested Word tables', () => {
  const html = cleanHtml(sample('02-word-nested-table.html'));

  it('keeps rowspan and colspan', () => {
    expect(html).toContain('<td rowspan="2">');
    expect(html).toContain('<td colspan="2">');
  });

  it('keeps the three levels of tables', () => {
    expect(html.match(/<table>/g)).toHaveLength(3);
  });

  it('drops mso-* and the row of supportMisalignedColumns', () => {
    expect(html).not.toMatch(/mso|<td><\/td>|supportMisaligned/);
    expect(html.match(/<tr>/g)).toHaveLength(5);
  });

  it('keeps "1.500.000 đồng/1 hồ sơ"', () => {
    expect(html).toContain('1.500.000 đồng/1 hồ sơ');
  });
});

describe('03: images of Word', () => {
  const html = cleanHtml(sample('03-word-image-base64-vml.html'));

  it('drops file:, VML, base64 and svg images', () => {
    expect(html).not.toMatch(/<img|file:|data:|v:|onload|svg/i);
  });

  it('keeps the caption', () => {
    expect(html).toBe(
      '<p style="text-align:center"><em>Ảnh: Quang cảnh Hội nghị tập huấn nghiệp vụ kiểm soát thủ tục hành chính</em></p>',
    );
  });
});

describe('04: a paste from a portal', () => {
  const html = cleanHtml(sample('04-portal-paste.html'));

  it('keeps the title, the paragraphs and the safe link, and nothing else', () => {
    expect(html).toBe(
      '<p>Ngày đăng: 21/06/2024 22:57 In trang | Gửi email</p>' +
        '<h2>Công nhận xếp hạng 12 đơn vị sự nghiệp y tế trực thuộc Sở Y tế</h2>' +
        '<p>Tại <a href="/vanban/339-qd-ubnd.pdf">Quyết định số 339/QĐ-UBND</a> ngày 17/6/2024, ' +
        'Chủ tịch UBND tỉnh công nhận xếp lại hạng 12 đơn vị sự nghiệp y tế.</p>' +
        '<p>Xem thêm liên kết rỗng</p>',
    );
  });

  it('leaves no input, script, handler or fixed position', () => {
    expect(html).not.toMatch(/<input|script|on\w+=|position|VIEWSTATE|quangcao|noscript|javascript/i);
  });
});

describe('07: old portal HTML', () => {
  const html = cleanHtml(sample('07-legacy-font-marquee.html'));

  it('collapses runs of nbsp, breaks and empty paragraphs', () => {
    expect(html).toContain('<p>Thực hiện Công văn số 88/SNV-HCTH ngày 11/01/2023...</p><table>');
    expect(html).not.toMatch(/\u00A0|&nbsp;|<p><\/p>|<br \/><br \/>/);
  });

  it('keeps the list whose items were never closed', () => {
    expect(html).toContain('<ul><li>mục không đóng</li><li>mục thứ hai</li></ul>');
  });

  it('unwraps font, marquee and blink and centres what was in center', () => {
    expect(html).toContain('<p style="text-align:center"><strong>THÔNG BÁO</strong></p><p>Chào mừng quý khách');
    expect(html).not.toMatch(/font|marquee|blink|center>/);
  });
});

describe('09: Word with TCVN3 fonts', () => {
  const name = '09-tcvn3-vntime-word.html';
  const html = cleanHtml(sample(name));

  it.each(index[name].runs)('decodes the run in $font: $unicode', ({ unicode, chu_hoa_do_font }) => {
    expect(html).toContain(chu_hoa_do_font ? unicode.toLocaleUpperCase('vi') : unicode);
  });

  it('keeps ư, which is a soft hyphen in TCVN3', () => {
    expect(html).toContain('lưu: VT, TCHC');
  });
});

describe('11: a TCVN3 table whose last cell lost its font', () => {
  const name = '11-tcvn3-table-nofont.html';
  const html = cleanHtml(sample(name));
  const [first, second, third] = index[name].runs;

  it('decodes the two cells that name their font', () => {
    expect(html).toContain(`<td>${first?.unicode}</td>`);
    expect(html).toContain(`<td>${second?.unicode}</td>`);
  });

  it('leaves the third cell as it is, and detects it', () => {
    expect(html).toContain(`<td>${third?.raw}</td>`);
    expect(looksLikeLegacyEncoding(htmlToText(html))).toBe(true);
  });
});

describe('13: NFD and soft hyphens', () => {
  const html = cleanHtml(sample('13-nfd-softhyphen.html'));

  it('is NFC', () => {
    expect(html).toBe(html.normalize('NFC'));
    expect(html).toContain('Hồ sơ công bố sản phẩm mỹ phẩm');
  });

  it('holds no U+00AD, U+200B or U+FEFF', () => {
    expect(html).not.toMatch(/[\u00AD\u200B\uFEFF]/);
  });

  it('lets a search for "chất lượng" find it', () => {
    expect(htmlToText(html)).toContain('chất lượng');
  });
});

it.each(Object.keys(index) as (keyof typeof index)[])('%s: cleaning twice changes nothing', (name) => {
  const once = cleanHtml(sample(name));
  expect(cleanHtml(once)).toBe(once);
});
