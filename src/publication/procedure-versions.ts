import type { Core } from '@strapi/strapi';
import { changesBetween, type Change } from '../procedures/versions/changes';
import { VERSIONS } from '../procedures/tables';
import { rowsOf, versionsOf, type Version } from '../procedures/versions/versions';
import { ANNOUNCEMENTS, labelOf } from '../words/enumerations';
import { procedureUrl } from './addresses';
import type { Page } from './pages';
import { parseListQuery, type Parameters } from './parameters';
import { slug } from './readers';

/** One publication that changed what a procedure says. */
export interface ProcedureChange {
  url: string;
  slug: string;
  code: string | null;
  name: string;
  version: number;
  revision: number;
  /** "Mới ban hành", "Bãi bỏ", or what it is where no announcement is recorded. */
  kindLabel: string;
  /** ISO UTC. */
  publicAt: string;
  decisionNumber: string | null;
  decidedOn: string | null;
  effectiveOn: string | null;
  /** Labels of the parts that differ from the text before; empty for the first text. */
  changedParts: string[];
}

/** The versions of a published procedure, oldest first. */
export const procedureVersions = (strapi: Core.Strapi, documentId: string): Promise<Version[]> => versionsOf(strapi, [documentId]);

/** What differs between two of the versions; null when one of them does not exist. */
export function versionChanges(versions: readonly Version[], from: number, to: number): Change[] | null {
  const [before, after] = [from, to].map((number) => versions.find(({ version }) => version === number));
  return before && after ? changesBetween(before.parts, after.parts) : null;
}

export function versionLabel({ version, announcement, revision = 1 }: { version: number; announcement: Version['announcement']; revision?: number }): string {
  if (revision > 1) return 'Đính chính, cập nhật';
  return labelOf(ANNOUNCEMENTS, announcement) ?? (version === 1 ? 'Đăng lần đầu' : 'Công bố lại');
}

interface EventRow {
  document_id: string;
  version: number;
  revision: number;
  slug: string;
}

const PARAMETERS = { area: slug };

/**
 * Every change of published procedures, the last first.
 * @throws ValidationError (400) naming an unknown parameter or a bad value
 */
export async function listProcedureChanges(strapi: Core.Strapi, parameters: Parameters): Promise<Page<ProcedureChange>> {
  const { page, pageSize, filters } = parseListQuery(parameters, PARAMETERS);
  const slugs = await publishedSlugs(strapi, filters.area);
  const events = () => strapi.db.connection(VERSIONS).whereIn('document_id', [...slugs.keys()]);
  const [{ total }]: { total: number | string }[] = await events().count('* as total');
  const rows: Omit<EventRow, 'slug'>[] = await events()
    .select('document_id', 'version', 'revision')
    .orderBy([{ column: 'public_at', order: 'desc' }, { column: 'id', order: 'desc' }])
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const texts = await rowsOf(strapi, [...new Set(rows.map((row) => row.document_id))]);
  const items = rows.map((row) => changeOf({ ...row, slug: slugs.get(row.document_id) as string }, texts));
  return { items, pagination: { page, pageSize, pageCount: Math.ceil(Number(total) / pageSize), total: Number(total) } };
}

async function publishedSlugs(strapi: Core.Strapi, area: string | undefined): Promise<Map<string, string>> {
  const rows: { documentId: string; slug: string }[] = await strapi.db.query('api::procedure.procedure').findMany({
    where: { publishedAt: { $notNull: true }, ...(area && { subjectArea: { slug: area } }) },
    select: ['documentId', 'slug'],
  });
  return new Map(rows.map((row) => [row.documentId, row.slug]));
}

function changeOf(event: EventRow, texts: Version[]): ProcedureChange {
  const own = texts.filter(({ documentId }) => documentId === event.document_id);
  const at = own.findIndex(({ version, revision }) => version === event.version && revision === event.revision);
  const [before, now] = [own[at - 1], own[at]];
  return {
    url: procedureUrl(event.slug),
    slug: event.slug,
    code: now.parts.code,
    name: now.parts.name,
    version: now.version,
    revision: now.revision,
    kindLabel: versionLabel(now),
    publicAt: now.publicAt,
    decisionNumber: now.decisionNumber,
    decidedOn: now.decidedOn,
    effectiveOn: now.effectiveOn,
    changedParts: before ? changesBetween(before.parts, now.parts).map(({ label }) => label) : [],
  };
}
