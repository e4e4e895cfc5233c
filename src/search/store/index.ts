import type { Core } from '@strapi/strapi';
import { statementsOf } from '../../database/statements';
import { keptRows } from './kept-rows';
import { postgresStore } from './postgres';
import { sqliteStore } from './sqlite';
import type { Store } from './store';

/** Rows in memory: of most sections all records, some twenty megabytes; of what is shown of them half as much. */
const MOST_RANKED = 20_000;
const MOST_SHOWN = 4000;
const MOST_PASSAGES = 8000;

const stores = new WeakMap<Core.Strapi, Store>();

/** The index in the database that Strapi uses. */
export function storeOf(strapi: Core.Strapi): Store {
  let store = stores.get(strapi);
  if (!store) {
    const { read } = statementsOf(strapi);
    const plain = strapi.db.dialect.client === 'postgres' ? postgresStore(strapi.db.connection, read) : sqliteStore(strapi.db.connection, read);
    store = {
      ...plain,
      ranked: keptRows(MOST_RANKED, plain.ranked),
      entries: keptRows(MOST_SHOWN, plain.entries),
      passages: keptRows(MOST_PASSAGES, plain.passages),
    };
    stores.set(strapi, store);
  }
  return store;
}
