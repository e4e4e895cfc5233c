import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { clockOf } from '../clock';
import { localDay } from '../calendar';
import { speaksForPublished, type Version } from '../database/versions';
import type { Candidate, CandidateIndex } from '../registry/citations/resolve-citations';
import { numberKey } from '../registry/number';
import { holdingOn, readReference, type DocumentType, type RelationEffect, type TypeValidity } from '../registry/reference';
import { stateOn, type State, type Validity, type ValidityEvent, type ValidityFacts } from '../registry/validity';

export const DOCUMENT = 'api::legal-document.legal-document';

export interface StatedRelation {
  kind: string;
  /** documentId of the other document; it may be a draft, or absent from the registry. */
  targetId: string | null;
  targetNumber: string | null;
  scope: string | null;
  effectOn: string | null;
}

/** A published document without its text. Days are yyyy-MM-dd. */
export interface RegisteredDocument extends Candidate {
  slug: string;
  typeSlug: string | null;
  category: DocumentType['category'] | null;
  issuerId: string | null;
  level: string;
  effectiveOn: string | null;
  expiresOn: string | null;
  planFrom: string | null;
  planTo: string | null;
  unitId: string | null;
  officialUrl: string | null;
  firstPublicAt: string | null;
  events: ValidityEvent[];
  relations: StatedRelation[];
}

export interface Incoming {
  from: RegisteredDocument;
  relation: StatedRelation;
}

/** The published registry as it stands, read as one: numbers, relations of both ends, and what states follow from. */
export interface Registry extends CandidateIndex {
  documents: ReadonlyMap<string, RegisteredDocument>;
  incoming(documentId: string): readonly Incoming[];
  facts(documentId: string): ValidityFacts | null;
  /** `day` is yyyy-MM-dd. Null when the document is not published. */
  stateOn(documentId: string, day: string): State | null;
  /** The documents in a state on a day. */
  inState(validity: Validity, day: string): string[];
  /** Changes whenever the registry does; for caches of what is made from it. */
  readonly version: string;
}

const kept = new WeakMap<Core.Strapi, { version: string; registry: Promise<Registry> }>();

/**
 * The published registry, read anew when it has changed since the last question (also by another server: the database is
 * asked for a fingerprint, one small query). Drafts are not in it.
 */
export async function registryOf(strapi: Core.Strapi): Promise<Registry> {
  const version = await fingerprint(strapi);
  const last = kept.get(strapi);
  if (last?.version === version) return last.registry;
  const registry = read(strapi, version);
  kept.set(strapi, { version, registry });
  registry.catch(() => kept.delete(strapi));
  return registry;
}

/** Today's day in Vietnam by the server's clock. */
export const today = (strapi: Core.Strapi): string => localDay(clockOf(strapi).now());

/** A publication makes new rows, so the highest id moves even when a draft edited earlier is published later. */
async function fingerprint(strapi: Core.Strapi): Promise<string> {
  const knex = strapi.db.connection;
  const ask = async (trx?: Knex.Transaction) => {
    const tables = [knex('legal_documents').whereNotNull('published_at'), knex('document_types'), knex('issuers')];
    const answers = [];
    for (const query of tables) {
      const counted = query.count({ rows: '*' }).max({ id: 'id', at: 'updated_at' }).first();
      answers.push(await (trx ? counted.transacting(trx) : counted));
    }
    return JSON.stringify(answers);
  };
  // SQLite has one connection: inside a transaction there is no other to ask.
  return strapi.db.inTransaction() ? await strapi.db.transaction(({ trx }) => ask(trx)) : ask();
}

interface Row extends Version {
  documentId: string;
  slug: string;
  number: string | null;
  abstract: string;
  level: string;
  issuedOn: string | null;
  effectiveOn: string | null;
  expiresOn: string | null;
  planFrom: string | null;
  planTo: string | null;
  officialUrl: string | null;
  firstPublicAt: string | null;
  type: { slug: string; name: string; category: DocumentType['category'] } | null;
  issuer: { documentId: string; name: string } | null;
  unit: { documentId: string } | null;
  events: ValidityEvent[];
  relations: { kind: string; target: { documentId: string } | null; targetNumber: string | null; scope: string | null; effectOn: string | null }[];
}

const FIELDS = [
  'documentId', 'slug', 'number', 'abstract', 'level', 'issuedOn', 'effectiveOn', 'expiresOn', 'planFrom', 'planTo',
  'officialUrl', 'firstPublicAt', 'updatedAt', 'publishedAt',
];

async function read(strapi: Core.Strapi, version: string): Promise<Registry> {
  const rows: Row[] = await strapi.db.query(DOCUMENT).findMany({
    select: FIELDS,
    populate: {
      type: { select: ['slug', 'name', 'category'] },
      issuer: { select: ['documentId', 'name'] },
      unit: { select: ['documentId'] },
      events: true,
      relations: { populate: { target: { select: ['documentId'] } } },
    },
  });
  const root = strapi.dirs.app.root;
  return registryFrom(rows, readReference<TypeValidity>(root, 'document-validity'), readReference<RelationEffect>(root, 'relation-effects'), version);
}

function registryFrom(rows: Row[], validityRules: TypeValidity[], effects: RelationEffect[], version: string): Registry {
  const drafts = new Map(rows.filter(({ publishedAt }) => publishedAt === null).map((row) => [row.documentId, row]));
  const documents = new Map<string, RegisteredDocument>();
  for (const row of rows) {
    if (row.publishedAt === null) continue;
    const draft = drafts.get(row.documentId);
    documents.set(row.documentId, documentOf(row, draft && speaksForPublished(draft, row.updatedAt) ? draft : row));
  }
  const incoming = groupBy(
    [...documents.values()].flatMap((from) => from.relations.map((relation) => ({ from, relation }))),
    ({ relation }) => relation.targetId,
  );
  const byKey = groupBy([...documents.values()], ({ key }) => key);
  // "61/2018/" stands for every sign behind it.
  const byStem = groupBy([...documents.values()], ({ key }) => key?.replace(/[^/]+$/, '') ?? null);
  const laws = [...documents.values()].filter(({ typeSlug }) => typeSlug === 'luat' || typeSlug === 'phap-lenh');
  const effectOf = new Map(effects.map(({ kind, effect }) => [kind, effect]));
  const facts = new Map([...documents.values()].map((document) => [document.documentId, factsOf(document, incoming.get(document.documentId) ?? [])]));

  function factsOf(document: RegisteredDocument, statements: Incoming[]): ValidityFacts {
    const { issuedOn, effectiveOn, expiresOn, planFrom, planTo, events } = document;
    const rule = ruleFor(document);
    return {
      issuedOn, effectiveOn, expiresOn, planFrom, planTo, events,
      begins: rule?.begins ?? 'stated',
      hasPeriod: rule?.hasPeriod ?? false,
      incoming: statements.map(({ from, relation }) => ({
        effect: effectOf.get(relation.kind) ?? 'none',
        on: relation.effectOn ?? from.effectiveOn ?? from.issuedOn,
        scope: partOf(relation.scope),
        by: from.documentId,
      })),
    };
  }

  function ruleFor({ category, typeSlug, issuedOn }: RegisteredDocument): TypeValidity | undefined {
    const rules = issuedOn ? holdingOn(validityRules, issuedOn) : validityRules;
    const own = rules.filter((rule) => rule.category === category);
    return own.find(({ slugs }) => typeSlug && slugs.includes(typeSlug)) ?? own.find(({ slugs }) => slugs.length === 0);
  }

  const registry: Registry = {
    documents,
    version,
    incoming: (documentId) => incoming.get(documentId) ?? [],
    facts: (documentId) => facts.get(documentId) ?? null,
    stateOn(documentId, day) {
      const known = facts.get(documentId);
      return known ? stateOn(known, day) : null;
    },
    inState: (validity, day) => [...facts].filter(([, known]) => stateOn(known, day).validity === validity).map(([documentId]) => documentId),
    byKey: (key) => (key.endsWith('/') ? byStem : byKey).get(key) ?? [],
    laws: () => laws,
  };
  return registry;
}

/** "toàn bộ" is no part. */
const partOf = (scope: string | null): string | null => (scope && !/^\s*toàn bộ/iu.test(scope) ? scope : null);

function documentOf(row: Row, linked: Row): RegisteredDocument {
  const { documentId, slug, number, level, issuedOn, effectiveOn, expiresOn, planFrom, planTo, officialUrl, firstPublicAt } = row;
  return {
    documentId, slug, number, level, issuedOn, effectiveOn, expiresOn, planFrom, planTo, officialUrl, firstPublicAt,
    key: numberKey(number),
    title: row.abstract,
    typeName: row.type?.name.replace(/\s*\(.*\)$/, '') ?? null,
    typeSlug: row.type?.slug ?? null,
    category: row.type?.category ?? null,
    issuer: row.issuer?.name ?? null,
    issuerId: row.issuer?.documentId ?? null,
    unitId: row.unit?.documentId ?? null,
    events: row.events.map(({ kind, on, until, scope, reason }) => ({ kind, on, until, scope: partOf(scope), reason })),
    relations: linked.relations.map(({ kind, target, targetNumber, scope, effectOn }) => ({
      kind,
      targetId: target?.documentId ?? null,
      targetNumber,
      scope,
      effectOn,
    })),
  };
}

function groupBy<T, K>(items: T[], keyOf: (item: T) => K | null): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
