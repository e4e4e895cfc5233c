import type { Core } from '@strapi/strapi';
import { Dictionary } from '../language/dictionary';
import { typeNamesOf } from '../language/document-types';
import { synonymsOf, type Synonyms } from '../language/synonyms';
import type { Learnt } from '../query/answer';
import { storeOf } from '../store';
import { ENTRIES, TEXT_WORDS } from '../store/tables';
import { FacetColumn } from './facet-column';

const BATCH = 500;
/** Other servers index and edit too: this often the database is asked whether there is something new to learn. */
const LOOK_EVERY_MS = 2000;
/** How common terms are changes slowly. */
const COUNT_EVERY_MS = 600_000;
/** Entries get their ids before they are committed: one that another server commits late is among these last ones. */
const MOST_LATE = 200;
/** What was indexed anew is learnt on top; when it is this much of the whole, everything is learnt again. */
const MOST_ON_TOP = 0.5;
const SYNONYMS = 'api::synonym.synonym';

/** What the server has learnt from the index and the editors' lists; kept in memory, brought up to date as it goes. */
export class KnowledgeKeeper {
  private known: Promise<Kept> | null = null;
  private isLearning = false;
  /** One after the other, or the same records would be learnt twice. */
  private turn: Promise<void> = Promise.resolve();
  private lookedAt = -Infinity;

  constructor(private readonly strapi: Core.Strapi) {}

  /** @throws when the database cannot be read */
  async get(): Promise<Learnt> {
    this.known ??= this.learnAll();
    const learnt = await this.known;
    if (performance.now() - this.lookedAt > LOOK_EVERY_MS) {
      this.lookedAt = performance.now();
      const turn = this.turn.then(() => this.refresh(learnt));
      this.turn = turn.catch(() => undefined);
      await turn;
    }
    return learnt.knowledge;
  }

  /** The next query looks whether there is something new. */
  stale(): void {
    this.lookedAt = -Infinity;
  }

  /** Queries go on with what is known until all has been learnt anew. */
  private async learnAnew(): Promise<void> {
    if (this.isLearning) return;
    this.isLearning = true;
    try {
      this.known = Promise.resolve(await this.learnAll());
    } catch (error) {
      this.strapi.log.error(`search: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.isLearning = false;
    }
  }

  private async learnAll(): Promise<Kept> {
    const { strapi } = this;
    const dictionary = new Dictionary();
    const facets = new FacetColumn();
    const words: string[] = await strapi.db.connection(TEXT_WORDS).pluck('word');
    for (const word of words) dictionary.knowText(word);
    const last = await learnAfter(strapi, dictionary, facets, 0);
    const types = await strapi.db.query('api::document-type.document-type').findMany({ select: ['name', 'abbreviation'] });
    this.lookedAt = performance.now();
    return {
      last,
      whole: dictionary.records,
      synonymsStamp: await synonymsStamp(strapi),
      countedAt: performance.now(),
      knowledge: {
        dictionary,
        facets,
        texts: await storeOf(strapi).textFrequencies(),
        numbers: { types: typeNamesOf(types), bodies: dictionary.bodies },
        synonyms: await readSynonyms(strapi),
      },
    };
  }

  private async refresh(learnt: Kept): Promise<void> {
    const { dictionary, facets } = learnt.knowledge;
    learnt.last = Math.max(learnt.last, await learnAfter(this.strapi, dictionary, facets, learnt.last - MOST_LATE));
    const stamp = await synonymsStamp(this.strapi);
    if (stamp !== learnt.synonymsStamp) {
      learnt.knowledge.synonyms = await readSynonyms(this.strapi);
      learnt.synonymsStamp = stamp;
    }
    if (performance.now() - learnt.countedAt > COUNT_EVERY_MS) {
      learnt.knowledge.texts = await storeOf(this.strapi).textFrequencies();
      learnt.countedAt = performance.now();
    }
    if (dictionary.records > (1 + MOST_ON_TOP) * learnt.whole + BATCH) void this.learnAnew();
  }
}

interface Kept {
  /** Id of the last entry learnt. */
  last: number;
  /** Records at the last time when everything was learnt. */
  whole: number;
  synonymsStamp: string;
  countedAt: number;
  knowledge: Learnt;
}

/** Learns the entries after this one, a batch at a time, so that requests are answered meanwhile. */
async function learnAfter(strapi: Core.Strapi, dictionary: Dictionary, facets: FacetColumn, after: number): Promise<number> {
  for (let last = after; ; ) {
    const rows = await strapi.db
      .connection(ENTRIES)
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH)
      .select('id', 'title', 'summary', 'number', 'number_terms as numberTerms', 'facets');
    for (const row of rows) {
      if (facets.knows(row.id)) continue;
      dictionary.learn(row);
      facets.know(row.id, row.facets);
    }
    if (rows.length > 0) last = rows[rows.length - 1].id;
    if (rows.length < BATCH) return last;
    await new Promise(setImmediate);
  }
}

async function synonymsStamp(strapi: Core.Strapi): Promise<string> {
  const { tableName } = strapi.db.metadata.get(SYNONYMS);
  const [{ entries, latest }] = await strapi.db.connection(tableName).count('id as entries').max('updated_at as latest');
  return `${entries} ${latest instanceof Date ? latest.getTime() : latest}`;
}

async function readSynonyms(strapi: Core.Strapi): Promise<Synonyms> {
  const rows: { term: string; meanings: string; bothWays: boolean }[] = await strapi.db.query(SYNONYMS).findMany({ orderBy: { id: 'asc' } });
  return synonymsOf(rows.map(({ term, meanings, bothWays }) => ({ term, bothWays, meanings: meanings.split('\n').filter((line) => line.trim()) })));
}
