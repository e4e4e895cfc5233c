/** One page's share of a long text. */
export interface TextPart {
  /** Its name in the address: of the first article in it ("dieu-10"), else its place ("phan-3"). */
  name: string;
  html: string;
  /** The articles that begin in it. */
  articles: { id: string; title: string }[];
}

/** Characters of HTML: some fourteen kilobytes when compressed. */
const LONGEST_PART = 55_000;
/** A chapter's title never stands apart from what follows it. */
const BLOCK = /(?=<(?:h[34]|p)[ >])/;
const BEGINS_ARTICLE = /^<(?:h[34]|p) id="dieu-[^"-]+"/;
const HEADING = /^<h[34]/;

/**
 * Cuts a text laid out by `withHeadings` into parts that are whole pages: between articles where that is possible, within
 * an article or an annex that is longer than a part between its paragraphs.
 *
 * @param articlesOf lists the articles of a piece of the text
 */
export function textParts(html: string, articlesOf: (html: string) => { id: string; title: string }[]): TextPart[] {
  const pieces: string[] = [];
  for (const section of sectionsOf(html)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + section.length <= LONGEST_PART) pieces[pieces.length - 1] = last + section;
    else pieces.push(...cut(section));
  }
  return pieces.map((piece, index) => {
    const articles = articlesOf(piece);
    return { name: articles[0]?.id ?? `phan-${index + 1}`, html: piece, articles };
  });
}

/** The text from one article to the next, with the titles of chapters that stand above it. */
function sectionsOf(html: string): string[] {
  const sections: string[] = [];
  let onlyTitles = false;
  for (const block of html.split(BLOCK)) {
    const begins = BEGINS_ARTICLE.test(block) || HEADING.test(block);
    if (sections.length === 0 || (begins && !onlyTitles)) sections.push(block);
    else sections[sections.length - 1] += block;
    onlyTitles = HEADING.test(block) && !BEGINS_ARTICLE.test(block);
  }
  return sections;
}

function cut(section: string): string[] {
  const pieces: string[] = [''];
  for (const block of section.split(BLOCK)) {
    const last = pieces[pieces.length - 1] as string;
    if (last && last.length + block.length > LONGEST_PART) pieces.push(block);
    else pieces[pieces.length - 1] = last + block;
  }
  return pieces;
}

/** The part with this article, or with this name; undefined when there is none. */
export const partAt = (parts: readonly TextPart[], name: string): TextPart | undefined =>
  parts.find((part) => part.name === name || part.articles.some(({ id }) => id === name));
