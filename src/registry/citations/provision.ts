import type { Provision } from './citation';

const POINT = '[a-zđ]';
const ORDINAL = '\\d{1,3}[a-zđ]?';
const listOf = (item: string) => `(${item})(?![\\p{L}\\p{N}])(?:(?:\\s*,\\s*|\\s+(?:và|hoặc)\\s+)${item}(?![\\p{L}\\p{N}]))*`;
const WHERE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:` +
    `(?:các\\s+)?điểm\\s+${listOf(POINT)}\\s*,?\\s+(?:của\\s+)?(?:các\\s+)?khoản\\s+${listOf(ORDINAL)}\\s*,?\\s+(?:của\\s+)?(?:các\\s+)?điều\\s+${listOf(ORDINAL)}` +
    `|(?:các\\s+)?khoản\\s+${listOf(ORDINAL)}\\s*,?\\s+(?:của\\s+)?(?:các\\s+)?điều\\s+${listOf(ORDINAL)}` +
    `|(?:các\\s+)?điều\\s+${listOf(ORDINAL)}` +
    `)\\s*,?\\s*(?:(?:của|tại|thuộc|ban hành kèm theo|kèm theo)\\s+)?$`,
  'iu',
);

/**
 * The provision that ends a text, as it stands before a document's name: "theo quy định tại khoản 2 Điều 10 " gives
 * Điều 10 khoản 2 and how many characters it takes. Of a list the first is meant. Null when there is none.
 */
export function provisionOf(before: string): { provision: Provision; length: number } | null {
  const found = WHERE.exec(before);
  if (!found) return null;
  const [whole, point, clauseOfPoint, articleOfPoint, clause, articleOfClause, article] = found;
  return {
    provision: {
      article: lower(articleOfPoint ?? articleOfClause ?? article),
      clause: lower(clauseOfPoint ?? clause),
      point: lower(point),
    },
    length: whole.length,
  };
}

const lower = (value: string | undefined): string | null => value?.toLowerCase() ?? null;

const ANYWHERE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:các\\s+)?điểm\\s+(?<points>${POINT}(?:(?:\\s*,\\s*|\\s+và\\s+)${POINT}(?![\\p{L}]))*)\\s*,?\\s+)?` +
    `(?:(?:các\\s+)?khoản\\s+(?<clauses>${ORDINAL}(?:(?:\\s*,\\s*|\\s+và\\s+)${ORDINAL})*)\\s*,?\\s+)?` +
    `(?:các\\s+)?điều\\s+(?<articles>${ORDINAL}(?:(?:\\s*,\\s*|\\s+và\\s+)${ORDINAL}(?!\\s*(?:điều|khoản|điểm)))*)`,
  'giu',
);

/** Every provision that a scope names ("khoản 2 Điều 5, các Điều 7 và 8"), lists spread out. */
export function provisionsIn(scope: string): Provision[] {
  return [...scope.matchAll(ANYWHERE)].flatMap(({ groups }) => {
    const split = (list: string | undefined): (string | null)[] =>
      list ? list.split(/\s*,\s*|\s+và\s+/iu).map((item) => item.toLowerCase()) : [null];
    return split(groups?.articles).flatMap((article) =>
      split(groups?.clauses).flatMap((clause) => split(groups?.points).map((point) => ({ article, clause, point }))),
    );
  });
}
