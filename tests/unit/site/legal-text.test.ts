import { articlesOf, withHeadings, withRemark } from '../../../src/site/legal-text';
import { textToHtml } from '../../../src/text/html/text-to-html';

const legalTextToHtml = (text: string) => withHeadings(textToHtml(text));

describe('the full text of a legal document', () => {
  it('has chapters and articles as headings', () => {
    const html = legalTextToHtml('Chương I\nĐiều 1. Phạm vi điều chỉnh\nVăn bản này quy định việc tiếp nhận hồ sơ.');
    expect(html).toContain('<h3>Chương I</h3>');
    expect(html).toContain('<h4 id="dieu-1">Điều 1. Phạm vi điều chỉnh</h4>');
    expect(html).toContain('<p>Văn bản này quy định việc tiếp nhận hồ sơ.</p>');
  });

  it('skips no heading level when there are no chapters', () => {
    expect(legalTextToHtml('Điều 1. Phạm vi\nNội dung của điều.')).toContain('<h3 id="dieu-1">Điều 1. Phạm vi</h3>');
  });

  it('leaves an article that is one long line a paragraph', () => {
    const line = `Điều 2. ${'Các cơ quan, đơn vị chịu trách nhiệm thi hành. '.repeat(10)}`.trim();
    expect(legalTextToHtml(line)).toBe(`<p id="dieu-2">${line}</p>`);
  });

  it('shows markup in the text as text', () => {
    expect(legalTextToHtml('Điều 3. Thẻ <script>alert(1)</script>')).not.toContain('<script');
  });

  it('lets every khoản and điểm be linked to, and đ is not d', () => {
    const html = legalTextToHtml('Điều 8. Hồ sơ\n1. Thành phần hồ sơ gồm:\nd) Bản sao;\nđ) Bản chính.\n2. Số lượng.');
    expect([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'dieu-8', 'dieu-8-khoan-1', 'dieu-8-khoan-1-diem-d', 'dieu-8-khoan-1-diem-dd', 'dieu-8-khoan-2',
    ]);
    expect(articlesOf(html)).toEqual([{ id: 'dieu-8', title: 'Điều 8. Hồ sơ' }]);
    expect(withRemark(html, 'dieu-8-khoan-2', '(hết)')).toContain('Số lượng. (hết)</p>');
  });

  it('gives an address once: a regulation issued with a decision begins again at Điều 1', () => {
    expect(legalTextToHtml('Điều 1. Ban hành\nĐiều 2. Hiệu lực\nĐiều 1. Phạm vi').match(/id="dieu-1"/g)).toHaveLength(1);
  });
});
