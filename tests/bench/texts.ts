import type { Core } from '@strapi/strapi';
import { articleBody } from './articles';

/** Texts to resemble: one shingle is kept for each line of the ledger, in texts of forty. */
export async function fillTexts(strapi: Core.Strapi, total: number): Promise<void> {
  const knex = strapi.db.connection;
  const [{ count }] = await knex('quota_shingles').count('* as count');
  if (Number(count) >= total) return;
  const postgres = strapi.db.dialect.client === 'postgres';
  const [{ last }] = await knex('quota_texts').max('id as last');
  const first = Number(last ?? 0) + 1;
  const texts = Math.ceil((total - Number(count)) / 40);
  const body = Buffer.alloc(1280, articleBody(0)).toString('base64');
  const [numbers, random] = postgres
    ? [(to: string) => `generate_series((:first)::int, (${to})::int) as n`, '(random() * 4294967295 - 2147483648)::bigint::int']
    : [
        (to: string) => `(with recursive numbers(n) as (select :first union all select n + 1 from numbers where n < ${to}) select n from numbers)`,
        '((random() % 2147483648))',
      ];
  await knex.transaction(async (trx) => {
    await trx.raw(
      `insert into quota_texts (id, document_id, title, shingles) select n, 'old' || n, 'Bài cũ số ' || n, :body from ${numbers(':last')}`,
      { first, last: first + texts - 1, body },
    );
    await trx.raw(
      `insert into quota_shingles (shingle, text_id) select ${random}, n from ${numbers(':last')}, ${
        postgres ? 'generate_series(1, 40)' : "json_each('[' || substr(replace(hex(zeroblob(40)), '00', ',1'), 2) || ']')"
      }`,
      { first, last: first + texts - 1 },
    );
    if (postgres) await trx.raw(`select setval(pg_get_serial_sequence('quota_texts', 'id'), ${first + texts})`);
  });
  if (postgres) await knex.raw('analyze quota_shingles; analyze quota_texts');
}
