import type { Core, UID } from '@strapi/strapi';
import { clockOf } from '../clock';
import { notToBeKept } from '../freshness/reads';
import { formatDate } from '../text/dates';
import { FACETS, type Facet } from './content/material';
import { searchedBy } from './content/searched';
import { FacetNames } from './facet-names';
import { facetTerm } from './index/entry';
import type { KnowledgeKeeper } from './index/knowledge';
import { wordsOf } from './language/words';
import type { Misses } from './misses';
import { answer, type Answered } from './query/answer';
import { DOCUMENT } from '../documents/registry';
import { provisionPages } from '../publication/long-texts';
import { passageFit } from './ranking/passage-fit';
import type { Scored } from './ranking/score';
import { fragmentOf, snippetOf, type Piece } from './snippet';
import { storeOf } from './store';
import { entryOf } from './store/passage-id';
import type { StoredEntry, StoredPassage } from './store/store';

export const PAGE_SIZE = 20;
const MOST_SUGGESTIONS = 8;
/** Choices shown of one filter: a longer list no longer helps. */
const MOST_CHOICES = 50;
const MOST_PASSAGES_EACH = 3;

export type Filters = Readonly<Partial<Record<Facet, string>>>;

export interface SearchRequest {
  query: string;
  filters: Filters;
  /** From 1 on. */
  page: number;
}

export interface Result {
  uid: UID.ContentType;
  documentId: string;
  type: string;
  /** What the record is about. */
  title: string;
  /** The heading of its page: a document goes by its type and number. */
  heading: string;
  number: string | null;
  /** Leads to the passage when the snippet is one. */
  url: string;
  snippet: Piece[];
  sourceId: string | null;
  /** "2026-03-15": issue of a document, first publication of anything else. */
  date: string | null;
  isEnded: boolean;
  state: string | null;
}

export interface Choice {
  value: string;
  name: string;
  count: number;
}

export interface SearchAnswer {
  /** Records found; when `isCut`, there are more. */
  total: number;
  isCut: boolean;
  page: number;
  pageCount: number;
  results: Result[];
  /** The query as it was understood when it held a slip: the results are for that. */
  suggestion: string | null;
  choices: Record<Facet, Choice[]>;
}

export interface Suggestion {
  text: string;
  type: string;
  url: string;
}

/** Searches the published records. */
export class SearchEngine {
  private readonly names: FacetNames;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly keeper: KnowledgeKeeper,
    private readonly misses: Misses,
  ) {
    this.names = new FacetNames(strapi);
  }

  async search({ query, filters, page }: SearchRequest): Promise<SearchAnswer> {
    notToBeKept();
    // Asked side by side: a database server answers them at once.
    const [answered, ...unfiltered] = await Promise.all([this.answer(query, filters), ...withoutEach(filters).map(([, others]) => this.answer(query, others))]);
    const { ranked, facets, isCut, mended } = answered;
    const shown = ranked.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const isFiltered = Object.keys(filters).length > 0;
    if (facets.length === 0 && !isFiltered && answered.plan.words.length > 0) this.misses.note(query);
    return {
      total: facets.length,
      isCut,
      page,
      pageCount: Math.ceil(ranked.length / PAGE_SIZE),
      results: await this.results(shown, answered),
      suggestion: mended,
      choices: await this.choices(facets, new Map(withoutEach(filters).map(([facet], at) => [facet, unfiltered[at].facets]))),
    };
  }

  /** What the reader may be about to look for; the last word may be a beginning. */
  async suggest(query: string): Promise<Suggestion[]> {
    notToBeKept();
    const { ranked } = await this.answer(query, {}, true);
    return (await this.entriesOf(ranked.slice(0, MOST_SUGGESTIONS))).map((entry) => ({
      text: entry.type === 'document' ? `${entry.heading}: ${entry.title}` : entry.title,
      type: entry.type,
      url: addressOf(entry),
    }));
  }

  private async answer(query: string, filters: Filters, isTyping = false): Promise<Answered> {
    const [day, month, year] = formatDate(clockOf(this.strapi).now()).split('/');
    return answer(storeOf(this.strapi), await this.keeper.get(), {
      query,
      filters: Object.entries(filters).map(([facet, value]) => facetTerm(facet, value)),
      today: `${year}-${month}-${day}`,
      isTyping,
    });
  }

  private async results(shown: readonly Scored[], { plan, passages }: Answered): Promise<Result[]> {
    const ids = shown.flatMap(({ entry }) => (passages.get(entry.id) ?? []).slice(0, MOST_PASSAGES_EACH));
    const [texts, pageOf, entries] = await Promise.all([
      storeOf(this.strapi).passages(ids),
      provisionPages(this.strapi),
      this.entriesOf(shown),
    ]);
    return entries.map((entry) => {
      const own = texts.filter(({ id }) => entryOf(id) === entry.id).sort((a, b) => a.id - b.id);
      const passage = best(own, ({ text }) => passageFit(wordsOf(text), plan));
      return {
        uid: entry.uid as UID.ContentType,
        documentId: entry.documentId,
        type: entry.type,
        title: entry.title,
        heading: entry.heading,
        number: entry.number,
        url: (entry.uid === DOCUMENT ? pageOf(entry, passage?.anchor ?? '') : addressOf(entry)) + (passage ? fragmentOf(passage.anchor, passage.text) : ''),
        snippet: snippetOf(passage?.text ?? entry.summary, plan),
        sourceId: entry.sourceId,
        date: entry.date,
        isEnded: entry.isEnded,
        state: entry.facets.split('|')[FACET_ORDER.indexOf('state')] || null,
      };
    });
  }

  /** What is shown of these records, in their order. */
  private entriesOf(ranked: readonly Scored[]): Promise<StoredEntry[]> {
    return storeOf(this.strapi).entries(ranked.map(({ entry }) => entry.id));
  }

  /** The values of each filter among what is found; of a filter in use, among what would be found without it. */
  private async choices(found: readonly string[], unfiltered: ReadonlyMap<Facet, readonly string[]>): Promise<Record<Facet, Choice[]>> {
    const choices = {} as Record<Facet, Choice[]>;
    const all = tallied(found);
    for (const facet of FACETS) {
      const others = unfiltered.get(facet);
      const tally = others ? tallied(others) : all;
      const nameOf = await this.names.of(facet);
      choices[facet] = counted(tally[facet], facet)
        .slice(0, MOST_CHOICES)
        .map(([value, count]) => ({ value, name: nameOf(value), count }));
    }
    return choices;
  }
}

/** Their order in `Entry.facets`. */
const FACET_ORDER: readonly Facet[] = ['type', 'year', 'state', 'issuer', 'unit', 'field'];

/** Each filter in use, with the others. */
const withoutEach = (filters: Filters): [Facet, Filters][] =>
  FACETS.filter((facet) => filters[facet] !== undefined).map((facet) => {
    const { [facet]: _own, ...others } = filters;
    return [facet, others];
  });

type Tally = Record<Facet, Map<string, number>>;

/** Most frequent first, years newest first; the value settles ties, so that the order is the same everywhere. */
const counted = (counts: ReadonlyMap<string, number>, facet: Facet): [string, number][] =>
  [...counts].sort((a, b) => (facet === 'year' ? (a[0] < b[0] ? 1 : -1) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));

/** How often each value of each filter occurs. Of a thousand records many are counted under the same combination. */
function tallied(facets: readonly string[]): Tally {
  const combinations = new Map<string, number>();
  for (const combination of facets) combinations.set(combination, (combinations.get(combination) ?? 0) + 1);
  const tally = Object.fromEntries(FACET_ORDER.map((facet) => [facet, new Map<string, number>()])) as Tally;
  for (const [combination, times] of combinations) {
    for (const [at, values] of combination.split('|').entries()) {
      const counts = tally[FACET_ORDER[at]];
      for (const value of values.split(',')) if (value) counts.set(value, (counts.get(value) ?? 0) + times);
    }
  }
  return tally;
}

const addressOf = ({ uid, slug }: StoredEntry) => `${searchedBy(uid)?.address ?? '/'}${slug}`;

function best(passages: readonly StoredPassage[], fit: (passage: StoredPassage) => number): StoredPassage | undefined {
  let found: StoredPassage | undefined;
  let most = 0;
  for (const passage of passages) {
    const fits = fit(passage);
    if (fits > most) [found, most] = [passage, fits];
  }
  return found;
}
