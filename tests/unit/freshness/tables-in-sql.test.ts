import { readsOfSql } from '../../../src/freshness/tables-in-sql';

const known = {
  watched: new Map([
    ['articles', { documents: true, drafts: true }],
    ['legal_documents', { documents: true, drafts: true }],
    ['units', { documents: true, drafts: false }],
    ['articles_unit_lnk', { documents: false, drafts: false }],
  ]),
  others: new Set(['search_index']),
};
const reads = (sql: string) => readsOfSql(sql, known);

it('every table of a statement counts, quoted or not, joined, listed or in an inner query', () => {
  const sql = 'select * from `articles` as `t0` left join "public"."articles_unit_lnk" t1 on 1 = 1, units where x in (select id from legal_documents)';
  expect(reads(sql)).toEqual({ keys: ['articles', 'articles_unit_lnk', 'units', 'legal_documents'], unwatched: false });
});

it('only published rows are meant when the statement says so and reads one such table', () => {
  const published = 'select * from "articles" as "t0" where "t0"."published_at" is not null';
  expect(reads(published).keys).toEqual(['articles:published']);
  expect(reads(`${published} or "t0"."published_at" is null`).keys).toEqual(['articles']);
  expect(reads(`${published} and id in (select id from legal_documents)`).keys).toEqual(['articles', 'legal_documents']);
});

it('what nobody tells the changes of is noticed: virtual tables, views, tables made later', () => {
  expect(reads('select rowid from search_index where search_index match ?').unwatched).toBe(true);
  expect(reads('select * from made_later').unwatched).toBe(true);
});

it('named queries and functions are no tables', () => {
  const sql = 'with recursive numbers(n) as (select 1), old as materialized (select * from units) select * from numbers join old on true, generate_series(1, 2) join json_each(?) on 1';
  expect(reads(sql)).toEqual({ keys: ['units'], unwatched: false });
});
