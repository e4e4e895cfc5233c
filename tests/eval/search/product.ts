import fs from 'node:fs';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import type { searchOf } from '../../../src/search';
import { entryOf } from '../../../src/search/store/passage-id';
import { compileServer } from '../../support/compile';
import { createDatabase } from '../../support/database';
import type { Finder } from './judged';
import type { EvaluatedRecord } from './rivals';

const root = path.resolve(__dirname, '..', '..', '..');

export interface Product {
  strapi: Core.Strapi;
  find: Finder;
  stop(): Promise<void>;
}

/** The product's own server on a database of its own, filled as the demo fills it. */
export async function startProduct(name: string): Promise<Product> {
  const database = await createDatabase(root, name);
  const out = path.join(root, '.tmp', `${name}-${process.pid}`);
  compileServer(root, out);
  Object.assign(process.env, database.env, {
    NODE_ENV: 'production',
    APP_KEYS: 'eval-one,eval-two',
    API_TOKEN_SALT: 'eval',
    ADMIN_JWT_SECRET: 'eval',
    TRANSFER_TOKEN_SALT: 'eval',
    ENCRYPTION_KEY: 'eval-eval-eval-eval-eval-eval-ev',
  });
  const strapi = createStrapi({ appDir: root, distDir: out, autoReload: false, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  // Its minutes and nights must not fall into a measurement.
  strapi.cron.destroy();
  const search = strapi.get('search') as ReturnType<typeof searchOf>;
  return {
    strapi,
    find: async (query) => (await search.engine.search({ query, filters: {}, page: 1 })).results.map(({ sourceId }) => sourceId),
    async stop() {
      await strapi.destroy();
      await database.drop();
      fs.rmSync(out, { recursive: true, force: true });
    },
  };
}

export async function fillAsDemo({ strapi }: Product): Promise<void> {
  const out = strapi.dirs.dist.root;
  const { prepareDemo } = require(path.join(out, 'src', 'demo', 'prepare.js'));
  const accounts = path.join(out, 'accounts.json');
  await prepareDemo(strapi, accounts, () => undefined);
}

/**
 * A few dozen headlines and documents stay drafts in the demo, for want of what publication demands. The queries are
 * about all records: for the measurement these are made public behind the desk's back, and the index repairs itself.
 */
export async function publishEverything({ strapi }: Product): Promise<void> {
  for (const table of ['articles', 'legal_documents', 'procedures']) {
    await strapi.db.connection.raw(
      `update ${table} set published_at = created_at where published_at is null and slug is not null
       and document_id not in (select document_id from ${table} where published_at is not null)`,
    );
  }
  await (strapi.get('search') as ReturnType<typeof searchOf>).repair();
}

/** What the index holds, as texts for the other systems. */
export async function recordsOf({ strapi }: Product): Promise<EvaluatedRecord[]> {
  const knex = strapi.db.connection;
  const texts = new Map<number, string[]>();
  for (const { id, text } of await knex('search_3_passages').orderBy('id').select('id', 'text')) {
    const entry = entryOf(Number(id));
    texts.set(entry, [...(texts.get(entry) ?? []), text]);
  }
  const rows = await knex('search_3_entries').orderBy('id').select('id', 'source_id', 'heading', 'title', 'number', 'summary');
  return rows.map(({ id, source_id: sourceId, heading, title, number, summary }) => ({
    id,
    sourceId,
    title: [...new Set([heading, title, number])].filter(Boolean).join('. '),
    text: [summary, ...(texts.get(id) ?? [])].join('\n'),
  }));
}
