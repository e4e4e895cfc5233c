import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Section } from './section';

const ARTICLE = 'api::article.article';
/** From January 2025 to November 2026. */
const MONTHS = 23;

type Row = Record<string, string | number | null>;

/** 9 200 lines of 23 months: per unit and month an article, and an edit of it or a second article. */
export async function fillRecentMonths(strapi: Core.Strapi, section: Section): Promise<void> {
  const lines: Row[] = [];
  const ofUnits: Row[] = [];
  for (let month = 0; month < MONTHS; month += 1) {
    for (const [index, unit] of section.units.entries()) {
      const at = new Date(Date.UTC(2025, month) + (1 + (index % 26)) * 86_400_000 + index * 1000).toISOString();
      const facts = factsOf(section, index, `${month}-${index}-a`);
      const first = { document_id: `bench${month}a${index}`.padEnd(24, '0'), first_at: at };
      lines.push(line(lines.length + 1, 'published', at, first, facts));
      ofUnits.push({ unit_id: unit.documentId, ...first });
      if (index % 2 === 0) {
        lines.push(line(lines.length + 1, 'edited', at, first, { ...facts, title: `${facts.title} (sửa)` }));
      } else {
        const second = { document_id: `bench${month}b${index}`.padEnd(24, '0'), first_at: at };
        lines.push(line(lines.length + 1, 'published', at, second, factsOf(section, index, `${month}-${index}-b`)));
        ofUnits.push({ unit_id: unit.documentId, ...second });
      }
    }
  }
  await insert(strapi, 'quota_ledger', lines);
  await insert(strapi, 'quota_ledger_units', ofUnits);
}

/** Every fourth article is a feature, so that one of the three clauses is missed by some units. */
function factsOf({ units, section }: Section, index: number, name: string) {
  const { documentId: id, name: unitName } = units[index];
  const title = `Đơn vị ${index + 1} đẩy mạnh cải cách hành chính, bài ${name}`;
  return {
    title,
    url: `/tin-${name}`,
    unit: { id, name: unitName },
    cooperatingUnits: [],
    section: { id: section.documentId, name: section.name },
    kind: index % 4 === 0 ? 'feature' : 'news',
    ownWork: true,
    fields: [],
    plannedAt: null,
    fingerprint: createHash('sha256').update(title).digest('hex'),
  };
}

function line(seq: number, type: string, at: string, first: Row, facts: ReturnType<typeof factsOf>): Row {
  return {
    seq,
    type,
    at,
    recorded_at: at,
    document_type: ARTICLE,
    ...first,
    fingerprint: facts.fingerprint,
    facts: JSON.stringify(facts),
    duplicate_of: null,
    resembles: null,
    actor: 'Đo tốc độ',
    reason: null,
    prev_hash: randomBytes(32).toString('hex'),
    hash: randomBytes(32).toString('hex'),
  };
}

async function insert(strapi: Core.Strapi, table: string, rows: Row[]): Promise<void> {
  await strapi.db.connection.transaction(async (trx) => {
    for (let from = 0; from < rows.length; from += 500) await trx(table).insert(rows.slice(from, from + 500));
  });
}

/**
 * Adds older lines up to `total` in the database itself: publications of 1995 to 2019 by the same units, before any
 * clause was in force. The chain of hashes is not true; every column and index is as full as it would be.
 */
export async function fillOlderYears(strapi: Core.Strapi, section: Section, total: number): Promise<void> {
  const knex = strapi.db.connection;
  const [{ last }] = await knex('quota_ledger').max('seq as last');
  const from = Number(last) + 1;
  const postgres = strapi.db.dialect.client === 'postgres';
  const { documentId: sectionId } = section.section;
  const units = JSON.stringify(section.units.map(({ documentId: id }) => id));
  const sql = postgres ? POSTGRES : SQLITE;
  await knex.transaction(async (trx) => {
    if (!postgres) await trx.raw('pragma cache_size = -200000');
    await trx.raw(sql.lines, { from, total, units, section: sectionId });
    await trx.raw(sql.units, { from, total });
  });
  if (postgres) await knex.raw('analyze');
  else await knex.raw('pragma cache_size = -2000');
}

/** The JSON of the facts, whose length is that of a real line. */
const facts = (unit: string, hash: string) =>
  `'{"title":"Đơn vị đẩy mạnh cải cách hành chính, bài cũ số ' || n || '","url":"/bai-cu-' || n || '","unit":{"id":"' || ${unit} || ` +
  `'","name":"Trung tâm Y tế"},"cooperatingUnits":[],"section":{"id":"' || :section || '","name":"Cải cách hành chính"},"kind":"news",` +
  `"ownWork":true,"fields":[],"plannedAt":null,"fingerprint":"' || ${hash} || '"}'`;

const COLUMNS =
  'seq, type, at, recorded_at, document_type, document_id, first_at, fingerprint, facts, duplicate_of, resembles, actor, reason, prev_hash, hash';

const SQLITE = {
  lines: `insert into quota_ledger (${COLUMNS})
    with recursive
      list as materialized (select key as place, value as unit from json_each(:units)),
      numbers(n) as (select :from union all select n + 1 from numbers where n < :total),
      rows as (
        select n, unit, strftime('%Y-%m-%dT%H:%M:%fZ', 788918400 + (n * 7919) % 788918400, 'unixepoch') as at,
          lower(hex(randomblob(32))) as print
        from numbers join list on place = n % 200)
    select n, 'imported', at, at, '${ARTICLE}', printf('old%021d', n), at, print, ${facts('unit', 'print')},
      null, null, 'Đo tốc độ', null, lower(hex(randomblob(32))), lower(hex(randomblob(32))) from rows`,
  units: `insert into quota_ledger_units (unit_id, document_id, first_at)
    select json_extract(facts, '$.unit.id'), document_id, first_at from quota_ledger where seq between :from and :total`,
};

const HASH = `md5(random()::text || n) || md5(random()::text || n)`;
const POSTGRES = {
  lines: `insert into quota_ledger (${COLUMNS})
    with list as materialized (select ordinality - 1 as place, value as unit from json_array_elements_text((:units)::json) with ordinality),
      rows as (
        select n, unit, to_char(to_timestamp(788918400 + (n::bigint * 7919) % 788918400) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
          ${HASH} as print
        from generate_series((:from)::int, (:total)::int) as n join list on place = n % 200)
    select n, 'imported', at, at, '${ARTICLE}', 'old' || lpad(n::text, 21, '0'), at, print, ${facts('unit', 'print')},
      null, null, 'Đo tốc độ', null, ${HASH}, ${HASH} from rows`,
  units: `insert into quota_ledger_units (unit_id, document_id, first_at)
    select facts::json->'unit'->>'id', document_id, first_at from quota_ledger where seq between :from and :total`,
};
