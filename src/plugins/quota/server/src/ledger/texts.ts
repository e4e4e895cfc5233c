import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { tableOf } from '../database';
import { indexedOf, lookedUpOf, SAME_ENOUGH, shareOf } from '../rules/shingles';
import type { Resemblance } from '../rules/types';
import { SHINGLES, TEXTS } from './schema';

/** A phrase that stands in many texts shows its earliest ones only: the cost must not grow with what is kept. */
const TEXTS_PER_SHINGLE = 20;
const TEXTS_COMPARED = 8;

interface TextRow {
  id: number;
  document_id: string;
  title: string;
  shingles: string;
}

const pack = (shingles: Int32Array) => Buffer.from(shingles.buffer, shingles.byteOffset, shingles.byteLength).toString('base64');

function unpack(text: string): Int32Array {
  const bytes = Buffer.from(text, 'base64');
  return Int32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readInt32LE(index * 4));
}

const INSERT_TEXT = `insert into ${TEXTS} (document_id, title, shingles) values (?, ?, ?) returning id`;
const earliestWith = (shingle: string) =>
  `select text_id from ${SHINGLES} where ${SHINGLES}.shingle = ${shingle} order by text_id limit ${TEXTS_PER_SHINGLE}`;
/** For SQLite, which knows no lateral join; PostgreSQL would plan each of the parts anew. */
const LOOK_UP_ONE = `select * from (${earliestWith('?')})`;
const LOOK_UP = `select text_id from unnest(?::int[]) as asked(shingle) cross join lateral (${earliestWith('asked.shingle')}) as found`;

/** The texts that were published, by their shingles. */
export function textsOf(strapi: Core.Strapi, trx?: Knex.Transaction) {
  const isPostgres = strapi.db.dialect.client === 'postgres';

  async function run<R>(sql: string, values: Knex.RawBinding[]): Promise<R[]> {
    const raw = strapi.db.connection.raw(sql, values);
    const answer = await (trx ? raw.transacting(trx) : raw);
    return Array.isArray(answer) ? answer : answer.rows;
  }

  /** Ids of earlier texts that have most of the looked-up shingles, the earliest first. */
  async function candidates(shingles: Int32Array): Promise<number[]> {
    const lookedUp = lookedUpOf(shingles);
    if (lookedUp.length === 0) return [];
    const rows = isPostgres
      ? await run<{ text_id: number }>(LOOK_UP, [lookedUp])
      : await run<{ text_id: number }>(lookedUp.map(() => LOOK_UP_ONE).join(' union all '), lookedUp);
    const hits = new Map<number, number>();
    for (const { text_id: id } of rows) hits.set(id, (hits.get(id) ?? 0) + 1);
    const most = Math.max(...hits.values());
    return [...hits]
      .filter(([, count]) => count * 2 >= most)
      .map(([id]) => id)
      .sort((a, b) => a - b)
      .slice(0, TEXTS_COMPARED);
  }

  return {
    /** The first published text that shares nine tenths of this one's shingles; null when it is the document's own. */
    async resembled(shingles: Int32Array, documentId: string): Promise<Resemblance | null> {
      const ids = await candidates(shingles);
      if (ids.length === 0) return null;
      const rows: TextRow[] = await tableOf(strapi, TEXTS, trx).whereIn('id', ids).orderBy('id');
      for (const row of rows) {
        const share = shareOf(shingles, unpack(row.shingles));
        if (share < SAME_ENOUGH) continue;
        return row.document_id === documentId ? null : { id: row.document_id, title: row.title, share: Math.floor(share * 1000) / 1000 };
      }
      return null;
    },

    /** Keeps a published text for later comparison. */
    async keep(shingles: Int32Array, documentId: string, title: string): Promise<void> {
      if (shingles.length === 0) return;
      const text = [documentId, title, pack(shingles)];
      const indexed = indexedOf(shingles);
      if (isPostgres) {
        await run(`with text as (${INSERT_TEXT}) insert into ${SHINGLES} (shingle, text_id) select unnest(?::int[]), id from text`, [...text, indexed]);
        return;
      }
      const [{ id }] = await run<{ id: number }>(INSERT_TEXT, text);
      await run(`insert into ${SHINGLES} (shingle, text_id) select value, ? from json_each(?)`, [id, JSON.stringify(indexed)]);
    },
  };
}
