import type { Core } from '@strapi/strapi';
import { postgresStore } from './postgres';
import { sqliteStore } from './sqlite';
import type { Store } from './store';

const stores = new WeakMap<Core.Strapi, Store>();

/** The index in the database that Strapi uses. */
export function storeOf(strapi: Core.Strapi): Store {
  let store = stores.get(strapi);
  if (!store) {
    store = strapi.db.dialect.client === 'postgres' ? postgresStore(strapi.db.connection) : sqliteStore(strapi.db.connection);
    stores.set(strapi, store);
  }
  return store;
}
