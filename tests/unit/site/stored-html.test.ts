import { fitStoredHtml } from '../../../src/site/stored-html';

describe('stored HTML in a page', () => {
  it('is aligned by classes, because the policy ignores style attributes', () => {
    expect(fitStoredHtml('<p style="text-align:center">a</p><td colspan="2" style="text-align:right">b</td>')).toBe(
      '<p class="align-center">a</p><td colspan="2" class="align-right">b</td>',
    );
  });

  it('keeps words that only look like an attribute', () => {
    const html = '<p>viết style="text-align:center" trong thẻ</p>';
    expect(fitStoredHtml(html)).toBe(html);
  });

  it('frames each table, also one within another', () => {
    const framed = fitStoredHtml('<table><td><table></table></td></table>');
    expect(framed.match(/<div class="scroll"/g)).toHaveLength(2);
    expect(framed.match(/<\/table><\/div>/g)).toHaveLength(2);
  });
});
