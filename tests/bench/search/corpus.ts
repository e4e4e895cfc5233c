import fs from 'node:fs';
import path from 'node:path';
import type { Material, SearchedType } from '../../../src/search/content/material';
import { passagesOf } from '../../../src/search/content/passages';

const root = path.resolve(__dirname, '..', '..', '..');
const sample = (name: string) => JSON.parse(fs.readFileSync(path.join(root, 'database', 'sample', name), 'utf8'));

export interface Made {
  uid: string;
  type: SearchedType;
  material: Material;
}

/** Numbers that look random and are the same at each run (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Source {
  title: string;
  type: SearchedType;
}

/** Titles and texts of the sample, to be mixed into as many records as are wanted. */
function readSources(): { sources: Source[]; lines: string[]; issuers: string[] } {
  const documents: { abstract: string | null; issuer: string; fullText: string | null }[] = sample('legal-documents.json');
  const procedures: { ten: string }[] = sample('procedures.json');
  const headlines: { title: string }[] = sample('headlines.json');
  const texts = documents.flatMap(({ fullText }) => (fullText ? [fs.readFileSync(path.join(root, 'database', 'sample', fullText), 'utf8')] : []));
  return {
    sources: [
      ...documents.flatMap(({ abstract }) => (abstract ? [{ title: abstract, type: 'document' as const }] : [])),
      ...procedures.map(({ ten }) => ({ title: ten, type: 'procedure' as const })),
      ...headlines.map(({ title }) => ({ title, type: 'article' as const })),
    ],
    lines: texts.flatMap((text) => text.split('\n').filter((line) => line.length > 60)),
    issuers: [...new Set(documents.map(({ issuer }) => issuer))],
  };
}

const UIDS: Readonly<Record<string, string>> = {
  article: 'api::article.article',
  document: 'api::legal-document.legal-document',
  procedure: 'api::procedure.procedure',
};
/** Paragraphs of running text in a record: two thousand letters in the mean, as in the sample without its decrees. */
const MOST_PARAGRAPHS = 12;

/**
 * Records numbered `from` up to but without `to`: half of one real title and half of another, a number, a day of the
 * last fifteen years, paragraphs of real documents. How common each word is stays as in the sample.
 */
export function* recordsFrom(from: number, to: number): Generator<Made> {
  const { sources, lines, issuers } = readSources();
  for (let index = from; index < to; index += 1) {
    const random = randomOf(index + 1);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)];
    const [first, second] = [pick(sources), pick(sources)];
    const halfOf = ({ title }: Source, part: 0 | 1) => {
      const words = title.split(' ');
      const middle = Math.ceil(words.length / 2);
      return (part === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ');
    };
    const { type } = first;
    const date = new Date(Date.UTC(2011, 10, 25) + Math.floor(random() * 15 * 365) * 86_400_000).toISOString().slice(0, 10);
    const title = `${halfOf(first, 0)} ${halfOf(second, 1)}`;
    const number = type === 'document' ? `${Math.floor(random() * 5000) + 1}/${date.slice(0, 4)}/${pick(['NĐ-CP', 'QĐ-UBND', 'TT-BYT', 'KH-SYT'])}` : null;
    const paragraphs = Array.from({ length: Math.floor(random() * MOST_PARAGRAPHS) }, () => pick(lines).slice(0, 700));
    yield {
      uid: UIDS[type],
      type,
      material: {
        documentId: `bench-${index}`,
        rowId: index + 1,
        slug: `bench-${index}`,
        sourceId: null,
        heading: number ? `Văn bản số ${number}` : title,
        title,
        number: type === 'procedure' ? `1.${String(index).padStart(6, '0')}` : number,
        documentType: null,
        summary: type === 'article' ? pick(lines).slice(0, 250) : title,
        names: [],
        passages: passagesOf(paragraphs.join('\n')),
        date,
        isEnded: random() < 0.1,
        facets: { year: date.slice(0, 4), issuer: pick(issuers), state: type === 'document' ? pick(['in-force', 'expired', 'unknown']) : null },
      },
    };
  }
}
