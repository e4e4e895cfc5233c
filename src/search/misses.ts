import type { Core } from '@strapi/strapi';
import { clockOf } from '../clock';
import { formatDate } from '../text/dates';
import { normalizeText } from '../text/unicode';
import { fold } from './language/words';

const UID = 'api::search-miss.search-miss';
/** Whoever types more than this is not looking for something. */
const LONGEST = 80;
/** Different misses held until the next writing, and rows kept at all: nobody reads more, and nobody may fill the disk. */
const MOST_WAITING = 200;
const MOST_ROWS = 5000;
/** Telephone and identity numbers, mail addresses: they may belong to a person. */
const PERSONAL = /\d{9}|\S@\S/;

interface Miss {
  words: string;
  times: number;
}

/**
 * What readers sought and did not find, for the editors: the words, how often, the last day. No person, no address,
 * no order of searches. Held in memory and written once a minute, so that no search waits for it.
 */
export class Misses {
  private waiting = new Map<string, Miss>();

  constructor(private readonly strapi: Core.Strapi) {}

  note(query: string): void {
    const words = normalizeText(query).toLowerCase();
    const folded = fold(words);
    if (folded.length < 2 || words.length > LONGEST || PERSONAL.test(words.replace(/[\s.-]/g, ''))) return;
    const known = this.waiting.get(folded);
    if (known) known.times += 1;
    else if (this.waiting.size < MOST_WAITING) this.waiting.set(folded, { words, times: 1 });
  }

  /** Writes down what was noted since. Several servers add up in the same rows. */
  async write(): Promise<void> {
    const misses = [...this.waiting].sort(([a], [b]) => (a < b ? -1 : 1));
    this.waiting = new Map();
    if (misses.length === 0) return;
    const { strapi } = this;
    const [day, month, year] = formatDate(clockOf(strapi).now()).split('/');
    const lastOn = `${year}-${month}-${day}`;
    for (const [folded, { words, times }] of misses) {
      await strapi.db.transaction(async () => {
        const row = await strapi.db.query(UID).findOne({ where: { folded } });
        if (row) await strapi.documents(UID).update({ documentId: row.documentId, data: { times: row.times + times, lastOn } } as never);
        else if ((await strapi.db.query(UID).count()) < MOST_ROWS) await strapi.documents(UID).create({ data: { words, folded, times, lastOn } } as never);
      });
    }
  }
}
