import type { Core } from '@strapi/strapi';
import { clockOf } from '../../clock';
import type { ProcedureParts } from '../parts';
import { isListed } from '../scope';
import { VERSIONS, withTables } from '../tables';
import { partsOf, publishedProcedures, type ProcedureRow } from './snapshot';

/** What one publishing decision made of a procedure, as last corrected. */
export interface Version {
  documentId: string;
  /** 1 for the first. */
  version: number;
  /** How often it was corrected under the same decision, counting its first text as 1. */
  revision: number;
  announcement: ProcedureParts['announcement'];
  decisionId: string | null;
  decisionNumber: string | null;
  decidedOn: string | null;
  effectiveOn: string | null;
  /** When this site first showed the version, and when it showed this text of it. */
  publicAt: string;
  revisedAt: string;
  /** When its full content was first public; null while it is only an entry of a list. */
  fullAt: string | null;
  parts: ProcedureParts;
}

interface VersionRow {
  document_id: string;
  version: number;
  revision: number;
  announcement: ProcedureParts['announcement'];
  decision_id: string | null;
  decision_number: string | null;
  decided_on: string | null;
  effective_on: string | null;
  public_at: string;
  parts: string;
}

/**
 * After a publication, inside its transaction: a new decision or kind of announcement begins a new version, any
 * other change of content a new revision of the current one; the same content again is nothing new.
 */
export async function recordVersion(strapi: Core.Strapi, documentId: string, at = clockOf(strapi).now()): Promise<void> {
  const [row] = await publishedProcedures(strapi, [documentId]);
  if (!row) return;
  await withTables(strapi, async (table) => {
    const last: VersionRow | undefined = await table(VERSIONS)
      .where({ document_id: documentId })
      .orderBy([{ column: 'version', order: 'desc' }, { column: 'revision', order: 'desc' }])
      .first();
    const next = nextVersion(last, rowOf(row, at));
    if (next) await table(VERSIONS).insert(next);
  });
}

type Content = Omit<VersionRow, 'version' | 'revision'>;

function nextVersion(last: VersionRow | undefined, now: Content): VersionRow | null {
  if (!last) return { ...now, version: 1, revision: 1 };
  const sameDecision =
    last.announcement === now.announcement &&
    (last.decision_id && now.decision_id ? last.decision_id === now.decision_id : last.decision_number === now.decision_number);
  if (!sameDecision) return { ...now, version: last.version + 1, revision: 1 };
  const same = last.parts === now.parts && last.decided_on === now.decided_on && last.effective_on === now.effective_on;
  return same ? null : { ...now, version: last.version, revision: last.revision + 1 };
}

const rowOf = (row: ProcedureRow, at: Date): Content => ({
  document_id: row.documentId,
  announcement: row.announcement,
  decision_id: row.publishingDecision?.documentId ?? null,
  decision_number: row.publishingDecision?.number ?? row.publishingDecisionNote,
  decided_on: row.publishingDecision?.issuedOn ?? row.decidedOn,
  effective_on: row.effectiveOn,
  public_at: at.toISOString(),
  parts: JSON.stringify(partsOf(row)),
});

/** The versions of these procedures (or of all), each in its last revision, oldest first. */
export async function versionsOf(strapi: Core.Strapi, documentIds?: string[]): Promise<Version[]> {
  const versions = new Map<string, Version>();
  for (const row of await rowsOf(strapi, documentIds)) {
    const key = `${row.documentId} ${row.version}`;
    const earlier = versions.get(key);
    const fullAt = row.fullAt && (earlier?.fullAt ?? row.fullAt);
    versions.set(key, { ...row, publicAt: earlier?.publicAt ?? row.publicAt, fullAt });
  }
  return [...versions.values()];
}

/** Every revision of every version of these procedures (or of all), oldest first; `publicAt` is that of the revision. */
export async function rowsOf(strapi: Core.Strapi, documentIds?: string[]): Promise<Version[]> {
  const query = strapi.db.connection(VERSIONS).orderBy(['document_id', 'version', 'revision']);
  const rows: VersionRow[] = await (documentIds ? query.whereIn('document_id', documentIds) : query);
  return rows.map(versionOf);
}

const versionOf = (row: VersionRow): Version => {
  const parts: ProcedureParts = JSON.parse(row.parts);
  return {
    documentId: row.document_id,
    version: row.version,
    revision: row.revision,
    announcement: row.announcement,
    decisionId: row.decision_id,
    decisionNumber: row.decision_number,
    decidedOn: row.decided_on,
    effectiveOn: row.effective_on,
    publicAt: row.public_at,
    revisedAt: row.public_at,
    // An abolition is all there is to publish of it.
    fullAt: isListed(parts) && row.announcement !== 'abolished' ? null : row.public_at,
    parts,
  };
};

/** Procedures that were public before versions were kept get their first one, dated by their first publication. */
export async function ensureVersions(strapi: Core.Strapi): Promise<void> {
  const known: { document_id: string }[] = await strapi.db.connection(VERSIONS).distinct('document_id');
  const recorded = new Set(known.map((row) => row.document_id));
  for (const { documentId, firstPublicAt, publishedAt } of await publishedProcedures(strapi)) {
    const at = firstPublicAt ?? publishedAt;
    if (at && !recorded.has(documentId)) await recordVersion(strapi, documentId, new Date(at));
  }
}
