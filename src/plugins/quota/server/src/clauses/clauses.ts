import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { clockOf } from '../clock';
import { tableOf } from '../database';
import { CLAUSES } from '../ledger/schema';
import type { Clause } from '../rules/types';
import { checkedClause, type ClauseInput } from './checked-clause';

interface Row {
  key: string;
  version: number;
  body: string;
  recorded_at: string;
  actor: string;
}

/**
 * Clauses are kept by version: a new wording is a new row, and no row ever changes. Reads and writes inside the
 * caller's transaction when there is one.
 */
export function clausesOf(strapi: Core.Strapi, trx?: Knex.Transaction) {
  const rows = (): Promise<Row[]> => tableOf(strapi, CLAUSES, trx).orderBy('id');

  return {
    /** Every version of every clause. */
    async versions(): Promise<Clause[]> {
      return (await rows()).map(clauseOf);
    },

    /** Every version with who wrote it down. */
    async history(): Promise<(Clause & { actor: string })[]> {
      return (await rows()).map((row) => ({ ...clauseOf(row), actor: row.actor }));
    },

    /**
     * Adds a wording; the version number follows the last one of the same key. Without a key a new clause begins.
     *
     * @throws ValidationError naming each field that is wrong
     */
    async add(input: ClauseInput, actor: string): Promise<Clause> {
      const versions = await this.versions();
      const { key, ...body } = await checkedClause(strapi, input, versions);
      const version = Math.max(0, ...versions.filter((known) => known.key === key).map((known) => known.version)) + 1;
      const recordedAt = clockOf(strapi).now().toISOString();
      await tableOf(strapi, CLAUSES, trx).insert({ key, version, body: JSON.stringify(body), recorded_at: recordedAt, actor });
      return { ...body, key, version, recordedAt };
    },
  };
}

const clauseOf = ({ key, version, body, recorded_at: recordedAt }: Row): Clause => ({
  ...JSON.parse(body),
  key,
  version,
  recordedAt,
});
