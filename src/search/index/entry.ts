import type { Material, SearchedType } from '../content/material';
import { citedIn, codeOf, codesIn, mentionTokens, numberTokens, type NumberWords } from '../language/numbers';
import { foldedOf, pairsOf } from '../language/pieces';
import { fold, wordsOfDirty } from '../language/words';
import type { Indexed } from '../store/store';

/** A word of the title, or two side by side in it, told apart from the same elsewhere. */
export const inTitle = (term: string) => `=${term}`;
/** A value by which readers narrow a search. */
export const facetTerm = (facet: string, value: string) => `f:${facet}:${value}`;
export const codeTerm = (digits: string) => `c:${digits}`;

/** How a record stands in the index. */
export function indexed(uid: string, type: SearchedType, material: Material, known: NumberWords): Indexed {
  const { documentId, rowId, slug, sourceId, heading, title, number, summary, date, isEnded, facets } = material;
  const titleWords = wordsOfDirty(title);
  const rest = [number ?? '', summary === title ? '' : summary, ...material.names].filter(Boolean);
  const restWords = rest.map((part) => wordsOfDirty(part));
  const folded = [titleWords, ...restWords].map(foldedOf);
  const numberTerms = [...new Set([...ownNumber(material, known), ...citedNumbers(material, known)])];
  const facetTerms = [
    facetTerm('type', type),
    ...Object.entries(facets).flatMap(([facet, values]) => listed(values).map((value) => facetTerm(facet, value))),
  ];
  return {
    entry: {
      uid,
      documentId,
      rowId,
      type,
      slug,
      sourceId,
      heading,
      title,
      number,
      summary,
      date,
      isEnded,
      facets: [[type], facets.year, facets.state, facets.issuer, facets.unit, facets.field].map((value) => listed(value).join(',')).join('|'),
      titleWords: spaced(folded[0]),
      titleToned: spaced(titleWords.map(({ toned }) => toned)),
      restWords: spaced(folded.slice(1).flat()),
      restToned: spaced(restWords.flat().map(({ toned }) => toned)),
      numberTerms: spaced(numberTerms),
    },
    terms: [
      ...new Set([
        ...folded.flat(),
        ...folded.flatMap((words) => pairsOf(words)),
        ...[...folded[0], ...pairsOf(folded[0])].map(inTitle),
        ...numberTerms,
        ...facetTerms,
      ]),
    ],
    passages: material.passages.map(({ text, anchor }) => {
      const words = foldedOf(wordsOfDirty(text));
      return { text, anchor, terms: [...new Set([...words, ...pairsOf(words), ...facetTerms])] };
    }),
  };
}

const listed = (value: string | readonly string[] | null | undefined): string[] =>
  value === null || value === undefined ? [] : typeof value === 'string' ? [value] : [...value];

const spaced = (words: readonly string[]) => ` ${words.join(' ')} `;

function ownNumber({ number, documentType, date }: Material, known: NumberWords): string[] {
  if (!number) return [];
  const code = codeOf(number);
  if (code) return [codeTerm(code)];
  const [cited] = citedIn(number, wordsOfDirty(number), known);
  if (!cited) return [];
  const years = [...new Set([cited.year, date?.slice(0, 4)].filter((year): year is string => Boolean(year)))];
  const named = documentType ? known.types.get(fold(documentType.replace(/\s*\([^)]*\)/g, ''))) : undefined;
  const types = [...new Set([cited.type, named])];
  return types.flatMap((type) => numberTokens({ ...cited, type }, years));
}

/** What it says about others: "Sửa đổi Nghị định số 61/2018/NĐ-CP", "thủ tục 1.003039". */
function citedNumbers({ title, summary }: Material, known: NumberWords): string[] {
  return [title, summary].flatMap((text) => [
    ...citedIn(text, wordsOfDirty(text), known).flatMap(mentionTokens),
    ...codesIn(text).map((digits) => `m:c:${digits}`),
  ]);
}
