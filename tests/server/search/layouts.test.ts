import type { Core } from '@strapi/strapi';
import { dropOldLayouts } from '../../../src/search/store/tables';

declare const strapi: Core.Strapi;

const NEWEST = 99;
const NAMES = ['search_96_entries', 'search_97_heads', 'search_98_entries', 'search_99_entries'];

it('the index of the version before stays for its servers; older ones are forgotten', async () => {
  const knex = strapi.db.connection;
  for (const name of NAMES) await knex.schema.createTable(name, (table) => void table.increments('id'));
  try {
    await dropOldLayouts(knex, NEWEST, 96);
    expect(await Promise.all(NAMES.map((name) => knex.schema.hasTable(name)))).toEqual([false, false, true, true]);
  } finally {
    for (const name of NAMES) await knex.schema.dropTableIfExists(name);
  }
});
