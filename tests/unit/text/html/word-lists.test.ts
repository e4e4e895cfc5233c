import { cleanHtml } from '../../../../src/text/html/clean-html';

function item(level: number, marker: string, text: string): string {
  return (
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
    `<span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>\n`
  );
}

describe('Word lists', () => {
  it('nests by level', () => {
    const html = cleanHtml(item(1, '·', 'a') + item(2, 'o', 'a1') + item(3, '§', 'a1x') + item(2, 'o', 'a2') + item(1, '·', 'b'));
    expect(html).toBe(
      '<ul><li>a<ul><li>a1<ul><li>a1x</li></ul></li><li>a2</li></ul></li><li>b</li></ul>',
    );
  });

  it('makes "1." a numbered list', () => {
    expect(cleanHtml(item(1, '1.', 'a') + item(1, '2.', 'b'))).toBe('<ol><li>a</li><li>b</li></ol>');
  });

  it('makes "a)" below "1." a list of letters', () => {
    expect(cleanHtml(item(1, '1.', 'x') + item(2, 'a)', 'y') + item(2, 'b)', 'z'))).toBe(
      '<ol><li>x<ol type="a"><li>y</li><li>z</li></ol></li></ol>',
    );
  });

  it('reads "i." as a letter after "h." and as a numeral at the start', () => {
    expect(cleanHtml(item(1, 'h.', 'x') + item(1, 'i.', 'y'))).toBe('<ol type="a" start="8"><li>x</li><li>y</li></ol>');
    expect(cleanHtml(item(1, 'i.', 'x') + item(1, 'ii.', 'y'))).toBe('<ol type="i"><li>x</li><li>y</li></ol>');
    expect(cleanHtml(item(1, 'IV.', 'x') + item(1, 'V.', 'y'))).toBe('<ol type="I" start="4"><li>x</li><li>y</li></ol>');
  });

  it('goes on counting after a paragraph between two items', () => {
    expect(cleanHtml(`${item(1, '1.', 'a')}<p>xen giữa</p>${item(1, '2.', 'b')}`)).toBe(
      '<ol><li>a</li></ol><p>xen giữa</p><ol start="2"><li>b</li></ol>',
    );
  });

  it('starts another list when bullets follow numbers', () => {
    expect(cleanHtml(item(1, '1.', 'a') + item(1, '-', 'b'))).toBe('<ol><li>a</li></ol><ul><li>b</li></ul>');
  });

  it('keeps as text a number that a list cannot show', () => {
    expect(cleanHtml(item(1, 'Điều 1.', 'Phạm vi') + item(2, '1.2.', 'Mục'))).toBe('<p>Điều 1. Phạm vi</p><p>1.2. Mục</p>');
  });

  it('keeps the number of a numbered heading', () => {
    expect(
      cleanHtml(`<h2 style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>I.<span>&nbsp; </span></span><![endif]>MỤC ĐÍCH</h2>`),
    ).toBe('<h2>I. MỤC ĐÍCH</h2>');
  });

  it('finds the marker between the conditional comments when its style is lost', () => {
    expect(cleanHtml('<p class=MsoListParagraph><!--[if !supportLists]--><span>·&nbsp;</span><!--[endif]-->mục</p>')).toBe(
      '<ul><li>mục</li></ul>',
    );
  });

  it('takes a paragraph with mso-list and no marker as a bullet', () => {
    expect(cleanHtml("<p style='mso-list:l0 level1 lfo1'>mục</p>")).toBe('<ul><li>mục</li></ul>');
  });

  it('decodes the font of the paragraph that became an item', () => {
    expect(cleanHtml(`<p style='mso-list:l0 level1 lfo1;font-family:".VnTime"'>Së Y tÕ</p>`)).toBe('<ul><li>Sở Y tế</li></ul>');
  });

  it('finds lists inside other elements', () => {
    expect(cleanHtml(`<div class=WordSection1>${item(1, '·', 'a')}</div>`)).toBe('<ul><li>a</li></ul>');
  });
});
