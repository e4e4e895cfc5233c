import { cleanHtml } from './clean-html';
import { normalizeMultiline } from '../unicode';

/**
 * Text taken from a PDF or a scan is cut at the width of the page, which lies within these limits.
 * Longer lines are whole paragraphs; shorter ones were typed as lines.
 */
const PAGE_WIDTH = { least: 45, most: 130 } as const;
/** A sentence that ends on a line at least this full may go on; on a shorter one its paragraph ended. */
const FULL_LINE = 0.85;
/** Lines are cut between words of at most a few letters: one shorter than this was not cut, it ended (a heading). */
const CUT_LINE = 0.7;

const STARTS_PARAGRAPH = new RegExp(
  [
    '[-–—+•·▪●*]\\s', // list marks
    '\\d{1,2}(?:\\.\\d{1,2}){0,3}(?:[.)]\\s*(?!\\d)|/\\s)', // 1.  2.1.  3)  1/ — not "02/CT-UBND"
    '\\(\\d{1,2}\\)\\s', // (1)
    '[IVXLC]{1,6}[.)]\\s', // II.
    '[A-ZĐ]\\.\\s', // A.
    '[a-zđ]\\)\\s', // đ)
    '(?:Điều|Chương|Mục|Phần|Phụ lục)\\s+[\\dIVXLC]{1,6}[a-zđ]?\\s*(?:[.:]|$)', // not "Điều 5 Nghị định…" in a sentence
    'Căn cứ\\s',
    'Theo đề nghị\\s',
    'Nơi nhận\\s*:',
    'Kính gửi\\s*:',
  ]
    .map((pattern) => `^${pattern}`)
    .join('|'),
  'u',
);

/**
 * Plain text as safe paragraphs (the result of `cleanHtml`). Lines cut at the page width are joined again, even with a
 * blank line between every two of them; a paragraph starts at list marks, numbered headings ("I.", "1.", "a)", "Điều 5."),
 * lines in capitals, and after a line that ended a sentence early. `**bold**` and "## " of Markdown are understood.
 */
export function textToHtml(text: string): string {
  const paragraphs: string[] = [];
  const lines = normalizeMultiline(text).split('\n');
  const layout = readLayout(lines);
  let previous = '';
  let afterBlank = false;
  for (const raw of lines) {
    const line = raw.replace(/^#{1,6}\s+/, '');
    if (line === '') {
      afterBlank = true;
      continue;
    }
    const last = paragraphs.length - 1;
    if (last >= 0 && continues(line, previous, afterBlank, layout)) paragraphs[last] += ` ${line}`;
    else paragraphs.push(line);
    previous = line;
    afterBlank = false;
  }
  return cleanHtml(paragraphs.map((paragraph) => `<p>${markUp(paragraph)}</p>`).join(''));
}

interface Layout {
  /** The usual length of a full line; Infinity when lines are not cut at a page width. */
  readonly width: number;
  /** Whether a blank line means a new paragraph: not when one stands between every two lines. */
  readonly blankSeparates: boolean;
}

function readLayout(lines: readonly string[]): Layout {
  const filled = lines.filter((line) => line !== '');
  const lengths = filled.map((line) => line.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const blank = lines.length - filled.length;
  return {
    width: usual >= PAGE_WIDTH.least && usual <= PAGE_WIDTH.most ? usual : Infinity,
    blankSeparates: usual > PAGE_WIDTH.most || blank < filled.length * 0.6,
  };
}

function continues(line: string, previous: string, afterBlank: boolean, layout: Layout): boolean {
  const start = line.replace(/^\*{2,3}/, '');
  const isCutRange = /\d$/.test(previous) && /^[-–]\s?\d{4}\b/.test(start); // "2021" / "- 2030"
  if (isCutRange) return true;
  if (STARTS_PARAGRAPH.test(start) || isInCapitals(start) || isInCapitals(previous)) return false;
  const endsSentence = /[.;:!?…]["”’)]*\**$/.test(previous);
  const startsLower = /^\p{Ll}/u.test(start);
  if (startsLower && !endsSentence) return true;
  if (layout.width === Infinity || (afterBlank && layout.blankSeparates)) return false;
  if (startsLower) return true;
  if (!endsSentence) return previous.length >= layout.width * CUT_LINE;
  return previous.endsWith('.') && previous.length >= layout.width * FULL_LINE;
}

/** A heading in capitals: two words at least, so that a lone "CCHC." at the end of a sentence is none. */
function isInCapitals(line: string): boolean {
  return !/\p{Ll}/u.test(line) && /\p{Lu}{2,}.*\s.*\p{Lu}{2,}/u.test(line);
}

function markUp(paragraph: string): string {
  const escaped = paragraph.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped.replace(/\*{2,3}(.+?)\*{2,3}/g, '<strong>$1</strong>');
}
