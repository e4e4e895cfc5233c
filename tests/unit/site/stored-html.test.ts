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

  it('has pictures of the library in the size of the screen, and leaves others alone', () => {
    const renditions = [500, 1000].map((width) => ({ url: `/uploads/${width}.jpg`, width }));
    const webp = [{ url: '/uploads/webp_500.webp', width: 500 }];
    const picture = { url: '/uploads/1000.jpg', alt: '', width: 1000, height: 750, renditions, webp };
    const html = '<p><img src="/uploads/goc.jpg" alt="Ảnh" /><img src="/uploads/khac.jpg" alt="Khác" /></p>';
    const sizes = '(max-width: 46rem) 100vw, 44rem';
    expect(fitStoredHtml(html, new Map([['/uploads/goc.jpg', picture]]))).toBe(
      `<p><picture><source type="image/webp" srcset="/uploads/webp_500.webp 500w" sizes="${sizes}">` +
        `<img loading="lazy" src="/uploads/1000.jpg" srcset="/uploads/500.jpg 500w, /uploads/1000.jpg 1000w" sizes="${sizes}" alt="Ảnh" /></picture>` +
        '<img loading="lazy" src="/uploads/khac.jpg" alt="Khác" /></p>',
    );
  });
});
