import type { Core } from '@strapi/strapi';
import { WRITTEN_TYPES } from '../watched';

/** Documents that were written before the desk kept states get the one that they are in. Idempotent; called at each start. */
export async function fillStates(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  for (const uid of WRITTEN_TYPES) {
    const { tableName } = strapi.db.metadata.get(uid);
    const without = () => knex(tableName).whereNull('state');
    if (!(await without().first('id'))) continue;
    const live = knex(tableName).select('document_id').whereNotNull('published_at');
    await without().whereIn('document_id', live).update({ state: 'published' });
    await without().update({ state: 'draft' });
  }
}
