import type { Passage } from './material';

/** A passage is what a reader takes in at a glance; words further apart have little to do with one another. */
const LONGEST = 700;

const ARTICLE = /^Điều\s+(\d+[a-zđ]?)[.:]/u;

/** The id that the heading of an article ("Điều 5a.") has in the page of its document. */
export const articleAnchor = (number: string) => `dieu-${number.toLowerCase().replace('đ', 'dd')}`;

/** Cuts running text into passages at its lines; each knows the article of law under which it stands. */
export function passagesOf(text: string): Passage[] {
  const passages: Passage[] = [];
  let anchor: string | null = null;
  let open: Passage | null = null;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\s+/g, ' ').trim();
    if (line === '') continue;
    const article = ARTICLE.exec(line);
    if (article) {
      anchor = articleAnchor(article[1]);
      open = null;
    }
    for (const piece of piecesOf(line)) {
      if (open && open.text.length + piece.length < LONGEST) {
        open.text += `\n${piece}`;
      } else {
        open = { text: piece, anchor };
        passages.push(open);
      }
    }
  }
  return passages;
}

/** A line as it is, or cut between words when it is longer than a passage. */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > LONGEST) {
    const space = rest.lastIndexOf(' ', LONGEST);
    const cut = space > LONGEST / 2 ? space : LONGEST;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...pieces, rest];
}
