import fc from 'fast-check';
import { cleanHtml } from '../../../../src/text/html/clean-html';
import { toBlocks } from '../../../../src/text/html/to-blocks';
import { htmlToText } from '../../../../src/text/html/html-to-text';
import { renderBlocks } from '../../../../src/text/html/render';
import { violations } from './allowed';

const OPEN_TAGS = [
  'p', 'div', 'b', 'i', 'u', 'span', 'a href="/x"', 'a href="https://e.vn/?utm_source=a&b=1"', 'a', 'a href="javascript:1"',
  'ul', 'ol start=3', 'ol type=a', 'li', 'table', 'tr', 'td colspan=2', 'th scope=row', 'thead', 'tbody', 'caption',
  'h1', 'h3', 'h5', 'blockquote', 'pre', 'code', 'figure', 'figcaption', 'center', 'font face=".VnTime"', 'font face="VNI-Times"',
  'br', 'hr', 'img src="/uploads/a.png" alt="x"', 'img src="file:///c"', 'script', 'style', 'svg', 'textarea', 'title', 'select',
  'iframe src="https://www.youtube.com/embed/abcdefghijk"', 'form', 'input', 'p style="mso-list:l0 level1 lfo1"',
  'p style="mso-list:l0 level3 lfo1"', 'span style="mso-list:Ignore"', 'o:p', 'td align=center', 'p align=right', 'sub', 'xmp', 'dl', 'dd',
  'p onclick=x style="color:red;text-align:center"', 'div style="display:none"',
];
const TEXTS = [
  'a', ' ', '\u0300', '\u0301b', '&nbsp;', '\u200B', '\u00AD', '&lt;b&gt;', '&amp;lt;', '1.', '·', 'a)', '\n', '\n\n', '<![if !supportLists]>',
  '<![if !supportMisalignedColumns]>', '<![endif]>', '<!--[if x]>', '<!-- c -->', '-->', 'ượ', 'nghiÖp', '\uD800', '<', '>', '"', '\u1100',
  '\u1161', '\u0338', '\u2028', '\u0000', '&#0;', '\uFEFF', '\t', 'é', '🎉',
];
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(...OPEN_TAGS).map((tag) => `<${tag}>`),
      fc.constantFrom(...OPEN_TAGS).map((tag) => `</${tag.split(' ')[0]}>`),
      fc.constantFrom(...TEXTS),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const anything = fc.oneof({ weight: 4, arbitrary: soup }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) });
const RUNS = { numRuns: 1_500 };

describe('cleanHtml, for any input', () => {
  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(anything, (html) => {
        const once = cleanHtml(html);
        expect(cleanHtml(once)).toBe(once);
      }),
      RUNS,
    );
  });

  it('returns only allowed elements, attributes and addresses', () => {
    fc.assert(fc.property(anything, (html) => expect(violations(cleanHtml(html))).toEqual([])), RUNS);
  });

  it('returns HTML that is in NFC as a whole', () => {
    fc.assert(
      fc.property(anything, (html) => {
        const clean = cleanHtml(html);
        expect(clean.normalize('NFC')).toBe(clean);
      }),
      RUNS,
    );
  });

  it('gives sanitize-html nothing to take away', () => {
    fc.assert(fc.property(anything, (html) => expect(cleanHtml(html)).toBe(renderBlocks(toBlocks(html, [])))), RUNS);
  });

  it('keeps the text that htmlToText reads', () => {
    fc.assert(fc.property(anything, (html) => expect(htmlToText(cleanHtml(html))).toBe(htmlToText(html))), RUNS);
  });
});
