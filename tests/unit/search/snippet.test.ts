import { articleAnchor, passagesOf } from '../../../src/search/content/passages';
import { Dictionary } from '../../../src/search/language/dictionary';
import { synonymsOf } from '../../../src/search/language/synonyms';
import { planOf, type Knowledge } from '../../../src/search/query/plan';
import { fragmentOf, snippetHtml, snippetOf } from '../../../src/search/snippet';

const knowledge: Knowledge = {
  dictionary: new Dictionary(),
  numbers: { types: new Map(), bodies: new Set() },
  synonyms: synonymsOf([{ term: 'TTHC', meanings: ['thủ tục hành chính'], bothWays: true }]),
};
const shown = (text: string, query: string) => snippetHtml(snippetOf(text, planOf(query, knowledge)));

describe('a snippet', () => {
  it('marks what was searched for, neighbours as one', () =>
    expect(shown('Về kiểm soát thủ tục hành chính', 'kiem soat')).toBe('Về <mark>kiểm soát</mark> thủ tục hành chính'));

  it('marks the words a reader typed with marks, not their like', () =>
    expect(shown('Cửa hàng của ông', 'cửa')).toBe('<mark>Cửa</mark> hàng của ông'));

  it('marks what an abbreviation stands for', () =>
    expect(shown('Nộp hồ sơ thủ tục hành chính', 'TTHC')).toBe('Nộp hồ sơ <mark>thủ tục hành chính</mark>'));

  it('holds no HTML of the text', () => expect(shown('a <b>x</b> & "y"', 'x')).toBe('a &lt;b&gt;<mark>x</mark>&lt;/b&gt; &amp; &quot;y&quot;'));

  it('is cut where most of the query stands', () => {
    const text = `${'lời nói đầu '.repeat(60)}giấy phép hành nghề khám bệnh ${'phần sau '.repeat(60)}`;
    const snippet = shown(text, 'giấy phép hành nghề');
    expect(snippet).toMatch(/^… .*<mark>giấy phép hành nghề<\/mark>.* …$/);
    expect(snippet.length).toBeLessThan(330);
  });
});

describe('passages', () => {
  const text = `Chương I\nĐiều 1. Phạm vi\n${'Đoạn dài. '.repeat(90)}\nĐiều 2a. Đối tượng\nTổ chức, cá nhân.`;

  it('know the article under which they stand, and lose no letter', () => {
    const passages = passagesOf(text);
    expect(passages[0].anchor).toBeNull();
    expect(passages.filter(({ anchor }) => anchor === articleAnchor('1')).length).toBeGreaterThan(1);
    expect(passages[passages.length - 1]).toEqual({ anchor: 'dieu-2a', text: 'Điều 2a. Đối tượng\nTổ chức, cá nhân.' });
    expect(passages.map((passage) => passage.text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    for (const passage of passages) expect(passage.text.length).toBeLessThanOrEqual(700);
  });

  it('are led to by an address that browsers without text fragments understand too', () =>
    expect(fragmentOf('dieu-2a', 'Tổ chức - cá nhân')).toBe('#dieu-2a:~:text=T%E1%BB%95%20ch%E1%BB%A9c%20%2D%20c%C3%A1%20nh%C3%A2n'));
});
