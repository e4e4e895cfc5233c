import { makeDesk } from '../../support/server/clauses';
import { articleData, createArticle } from '../../support/server/section';
import { app, clock } from '../../support/server/strapi';

/** SQLite keeps instants as numbers, which know no zone. */
const onPostgres = process.env.DATABASE_CLIENT === 'postgres' ? test : test.skip;

afterAll(() => clock().run());

onPostgres('thời điểm trong PostgreSQL là giờ UTC, dù máy đặt múi giờ America/New_York', async () => {
  expect(process.env.TZ).toBe('America/New_York');
  clock().set('2026-03-15T09:00:00+07:00');
  const desk = await makeDesk();
  const { documentId, firstPublicAt } = await createArticle(articleData(desk));
  const { rows } = await app().db.connection.raw('select distinct first_public_at::text as instant from articles where document_id = ?', [documentId]);
  expect(rows).toEqual([{ instant: '2026-03-15 02:00:00' }]);
  expect(firstPublicAt).toBe('2026-03-15T02:00:00.000Z');
});
