import { findCitations } from './find-citations';
import type { Citation, Provision } from './citation';

/** Elements whose text runs on; every other one begins a line of its own. */
const INLINE = /^<\/?(?:a|strong|em|u|s|code|sub|sup)\b/;

/** Stored HTML escapes these and no others. */
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const decode = (raw: string): string => raw.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] as string);

interface Piece {
  /** Place of its text in the stored HTML. */
  from: number;
  to: number;
  /** Place of its decoded text in the plain text. */
  start: number;
  isLinked: boolean;
}

/** The text of stored HTML, block by block, and how its offsets lie in the HTML. */
function readPieces(html: string): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  let links = 0;
  for (const token of html.matchAll(/<[^>]*>|[^<]+/g)) {
    const [raw] = token;
    if (raw.startsWith('<')) {
      if (/^<a\b/.test(raw)) links += 1;
      if (raw.startsWith('</a')) links -= 1;
      if (!INLINE.test(raw)) text += '\n';
      continue;
    }
    pieces.push({ from: token.index, to: token.index + raw.length, start: text.length, isLinked: links > 0 });
    text += decode(raw);
  }
  return { text, pieces };
}

/** The citations of stored HTML (the result of `cleanHtml`), also across its inline elements. */
export const citationsOfHtml = (html: string): Citation[] => findCitations(readPieces(html).text);

/**
 * Puts a link around each citation that `addressOf` knows an address for; nothing else changes. Takes stored HTML, whose
 * text holds no "<" or ">"; what it returns still has to go through the sanitiser. A citation that is a link
 * already, or part of one, stays as the author made it.
 */
export function linkCitations(html: string, addressOf: (citations: readonly Citation[]) => (string | null)[]): string {
  const { text, pieces } = readPieces(html);
  const citations = findCitations(text);
  const addresses = addressOf(citations);
  let linked = '';
  let at = 0;
  citations.forEach(({ start, end, anchor }, index) => {
    const address = addresses[index];
    const piece = address ? pieceAt(pieces, anchor) : undefined;
    if (!address || !piece || piece.isLinked) return;
    const raw = html.slice(piece.from, piece.to);
    const rawAt = rawOffsets(raw);
    const from = piece.from + rawAt(Math.max(0, start - piece.start));
    const to = piece.from + rawAt(end - piece.start);
    if (from < at) return;
    linked += `${html.slice(at, from)}<a href="${escapeAttribute(address)}">${html.slice(from, to)}</a>`;
    at = to;
  });
  return linked + html.slice(at);
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle] as Piece).start <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** From an offset in the decoded text to the one in the raw text; beyond the end, its end. */
function rawOffsets(raw: string): (decoded: number) => number {
  const places: number[] = [];
  let at = 0;
  for (const unit of raw.match(/&(?:amp|lt|gt|quot);|[^]/g) ?? []) {
    places.push(at);
    at += unit.length;
  }
  return (decoded) => places[decoded] ?? raw.length;
}

/** Where a provision stands in the full text as the site shows it: "#dieu-10-khoan-2-diem-a". */
export function provisionAnchor(provision: Provision | null): string {
  if (!provision?.article) return '';
  const parts = [`dieu-${asId(provision.article)}`];
  if (provision.clause) parts.push(`khoan-${asId(provision.clause)}`);
  if (provision.point) parts.push(`diem-${asId(provision.point)}`);
  return `#${parts.join('-')}`;
}

/** "đ" and "d" are two points of a list. */
export const asId = (label: string): string => label.toLowerCase().replace(/đ/g, 'dd');

const escapeAttribute = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
