import { partAt, textParts } from '../../../src/site/legal-parts';
import { articlesOf, withHeadings } from '../../../src/site/legal-text';
import { textToHtml } from '../../../src/text/html/text-to-html';

const words = (count: number) => 'Cơ quan có thẩm quyền tiếp nhận hồ sơ và trả kết quả. '.repeat(count).trim();
const partsOf = (text: string) => {
  const html = withHeadings(textToHtml(text));
  return { html, parts: textParts(html, articlesOf) };
};

it('cuts between articles, loses nothing, and keeps a chapter’s title with its first article', () => {
  const articles = Array.from({ length: 60 }, (_, n) => `${n % 10 === 0 ? `Chương ${'I'.repeat(n / 10 + 1)}\nQUY ĐỊNH\n` : ''}Điều ${n + 1}. Tên điều\n${words(40)}\n1. ${words(10)}`);
  const { html, parts } = partsOf(articles.join('\n'));
  expect(parts.map((part) => part.html).join('')).toBe(html);
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) {
    expect(part.html.length).toBeLessThanOrEqual(60_000);
    expect(part.name).toBe(part.articles[0]?.id);
    expect(part.html).not.toMatch(/<\/h3>$/);
  }
  expect(partAt(parts, 'dieu-60')).toBe(parts.at(-1));
  expect(partAt(parts, 'dieu-61')).toBeUndefined();
});

it('cuts an annex that is longer than a page between its paragraphs, under names of its own', () => {
  const { html, parts } = partsOf(`Điều 1. Ban hành\nVăn bản.\nPhụ lục I\n${Array.from({ length: 60 }, () => words(40)).join('\n')}`);
  expect(parts.map((part) => part.html).join('')).toBe(html);
  expect(parts.map(({ name }) => name)).toEqual(['dieu-1', 'phan-2', 'phan-3', 'phan-4']);
});
