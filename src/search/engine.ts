import type { Core, UID } from '@strapi/strapi';
import { clockOf } from '../clock';
import { notToBeKept } from '../freshness/reads';
import { formatDate } from '../text/dates';
import { FACETS, type Facet, type Filters } from './content/material';
import { searchedBy } from './content/searched';
import { FacetNames } from './facet-names';
import { FACET_ORDER, facetValues, type Tally } from './index/facet-column';
import type { KnowledgeKeeper } from './index/knowledge';
import { wordsOf } from './language/words';
import type { Misses } from './misses';
import { answer, narrowed, type Answered } from './query/answer';
import { DOCUMENT } from '../documents/registry';
import { provisionPages } from '../publication/long-texts';
import { passageFitOf } from './ranking/passage-fit';
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
    const all = await this.answer(query);
    const isFiltered = Object.keys(filters).length > 0;
    const others = withoutEach(filters);
    const [answered, ...unfiltered] = await Promise.all([filters, ...others.map(([, rest]) => rest)].map((some) => this.narrowed(all, some)));
    const { ranked, tally, isCut, mended } = answered;
    const shown = ranked.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    if (tally.total === 0 && !isFiltered && answered.plan.words.length > 0) this.misses.note(query);
    return {
      total: tally.total,
      isCut,
      page,
      pageCount: Math.ceil(ranked.length / PAGE_SIZE),
      results: await this.results(shown, answered),
      suggestion: mended,
      choices: await this.choices(tally, new Map(others.map(([facet], at) => [facet, unfiltered[at].tally]))),
    };
  }

  /** What the reader may be about to look for; the last word may be a beginning. */
  async suggest(query: string): Promise<Suggestion[]> {
    notToBeKept();
    const { ranked } = await this.answer(query, true);
    return (await this.entriesOf(ranked.slice(0, MOST_SUGGESTIONS))).map((entry) => ({
      text: entry.type === 'document' ? `${entry.heading}: ${entry.title}` : entry.title,
      type: entry.type,
      url: addressOf(entry),
    }));
  }

  private async answer(query: string, isTyping = false): Promise<Answered> {
    return answer(storeOf(this.strapi), await this.keeper.get(), { query, today: this.today(), isTyping });
  }

  private async narrowed(answered: Answered, filters: Filters): Promise<Answered> {
    if (Object.keys(filters).length === 0) return answered;
    return narrowed(storeOf(this.strapi), await this.keeper.get(), answered, filters, this.today());
  }

  /** In Vietnam, "2026-03-15". */
  private today(): string {
    const [day, month, year] = formatDate(clockOf(this.strapi).now()).split('/');
    return `${year}-${month}-${day}`;
  }

  private async results(shown: readonly Scored[], { plan, passages }: Answered): Promise<Result[]> {
    const ids = shown.flatMap(({ entry }) => (passages.get(entry.id) ?? []).slice(0, MOST_PASSAGES_EACH));
    const [texts, pageOf, entries] = await Promise.all([
      storeOf(this.strapi).passages(ids),
      provisionPages(this.strapi),
      this.entriesOf(shown),
    ]);
    const passageFit = passageFitOf(plan);
    return entries.map((entry) => {
      const own = texts.filter(({ id }) => entryOf(id) === entry.id).sort((a, b) => a.id - b.id);
      const passage = best(own, ({ text }) => passageFit(wordsOf(text)));
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
        state: facetValues(entry.facets)[FACET_ORDER.indexOf('state')]?.[0] ?? null,
      };
    });
  }

  /** What is shown of these records, in their order. */
  private entriesOf(ranked: readonly Scored[]): Promise<StoredEntry[]> {
    return storeOf(this.strapi).entries(ranked.map(({ entry }) => entry.id));
  }

  /** The values of each filter among what is found; of a filter in use, among what would be found without it. */
  private async choices(found: Tally, unfiltered: ReadonlyMap<Facet, Tally>): Promise<Record<Facet, Choice[]>> {
    const choices = {} as Record<Facet, Choice[]>;
    for (const facet of FACETS) {
      const { counts } = unfiltered.get(facet) ?? found;
      const nameOf = await this.names.of(facet);
      choices[facet] = inOrder(counts[facet], facet)
        .slice(0, MOST_CHOICES)
        .map(([value, count]) => ({ value, name: nameOf(value), count }));
    }
    return choices;
  }
}

/** Each filter in use, with the others. */
const withoutEach = (filters: Filters): [Facet, Filters][] =>
  FACETS.filter((facet) => filters[facet] !== undefined).map((facet) => {
    const { [facet]: _own, ...others } = filters;
    return [facet, others];
  });

/** Most frequent first, years newest first; the value settles ties, so that the order is the same everywhere. */
const inOrder = (counts: Tally['counts'][Facet], facet: Facet): Tally['counts'][Facet] =>
  [...counts].sort((a, b) => (facet === 'year' ? (a[0] < b[0] ? 1 : -1) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));

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
