import type { Core } from '@strapi/strapi';

/** How a table answers a second row with the same key: by an error, or by leaving the first one as it is. */
export interface Uniqueness {
  columns: string[];
  repeated: 'refuse' | 'ignore';
}

/**
 * Makes a table append-only in the database itself, for whoever reaches it. Idempotent; Strapi's schema sync never
 * touches these tables.
 */
export async function forbidChanges(strapi: Core.Strapi, table: string, unique: Uniqueness | null): Promise<void> {
  const knex = strapi.db.connection;
  if (strapi.db.dialect.client === 'sqlite') {
    for (const act of ['update', 'delete']) {
      await knex.raw(
        `create trigger if not exists ${table}_no_${act} before ${act} on ${table} ` +
          `begin select raise(abort, '${table}: append-only'); end`,
      );
    }
    if (!unique) return;
    // "insert or replace" would slip past the delete trigger.
    const same = unique.columns.map((column) => `${column} = new.${column}`).join(' and ');
    const answer = unique.repeated === 'ignore' ? 'raise(ignore)' : `raise(abort, '${table}: append-only')`;
    await knex.raw(
      `create trigger if not exists ${table}_no_replace before insert on ${table} when exists ` +
        `(select 1 from ${table} where ${same}) begin select ${answer}; end`,
    );
    return;
  }
  await knex.raw(
    `create or replace function ${table}_append_only() returns trigger language plpgsql as ` +
      `$$ begin raise exception '${table}: append-only'; end $$`,
  );
  await knex.raw(
    `create or replace trigger ${table}_no_change before update or delete on ${table} ` +
      `for each row execute function ${table}_append_only()`,
  );
  await knex.raw(
    `create or replace trigger ${table}_no_truncate before truncate on ${table} ` +
      `for each statement execute function ${table}_append_only()`,
  );
}
