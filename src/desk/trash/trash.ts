import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { actingNow } from '../audit/audit';
import { clockOf } from '../../clock';
import { dataFrom, type Snapshot } from '../history/snapshot';
import { versionsOf } from '../history/versions';
import { readSettings } from '../settings';
import { onTable } from '../table';
import { REMARKS, TRASH } from '../tables';
import { titleAttribute } from '../watched';

export interface TrashLine {
  id: number;
  at: string;
  actor: string;
  documentType: UID.ContentType;
  title: string;
  unit: string;
  purgeAt: string;
}

interface Row {
  id: number;
  at: string;
  actor: string;
  document_type: UID.ContentType;
  document_id: string;
  title: string;
  unit: string;
  purge_at: string;
  snapshot: string;
}

/** What a deleted document needs besides its text to come back as the same one. */
interface Kept {
  content: Snapshot;
  slug: string | null;
  firstPublicAt: string | null;
}

/** Whose deletions a person sees: all, those of some units, or those of their own texts. */
export type TrashView = { all: true } | { units: string[] } | { author: number };

const DAY_MS = 24 * 60 * 60_000;

/** Before a document is deleted, inside the same transaction. Of what is public the draft is kept: it comes back as one. */
export async function keepInTrash(strapi: Core.Strapi, uid: UID.ContentType, documentId: string, content: Snapshot): Promise<void> {
  const row = await strapi.db
    .query(uid)
    .findOne({ where: { documentId, publishedAt: null }, populate: { createdBy: { select: ['id'] }, ...(strapi.contentTypes[uid].attributes.unit && { unit: { select: ['documentId', 'name'] } }) } });
  const now = clockOf(strapi).now();
  const { trashDays } = await readSettings(strapi);
  const { id, name } = actingNow(strapi);
  const kept: Kept = { content, slug: row?.slug ?? null, firstPublicAt: row?.firstPublicAt ? new Date(row.firstPublicAt).toISOString() : null };
  await onTable(strapi, TRASH, (table) =>
    table().insert({
      at: now.toISOString(),
      actor_id: id,
      actor: name,
      document_type: uid,
      document_id: documentId,
      title: String(content[titleAttribute(uid)] ?? '') || 'Chưa có tên',
      unit_id: row?.unit?.documentId ?? null,
      unit: row?.unit?.name ?? '',
      author_id: row?.createdBy?.id ?? null,
      purge_at: new Date(now.getTime() + trashDays * DAY_MS).toISOString(),
      snapshot: JSON.stringify(kept),
    }),
  );
}

export async function listTrash(strapi: Core.Strapi, view: TrashView): Promise<TrashLine[]> {
  const rows: Row[] = await onTable(strapi, TRASH, (table) => visible(table(), view).orderBy('id', 'desc').limit(200));
  return rows.map(({ id, at, actor, document_type: documentType, title, unit, purge_at: purgeAt }) => ({
    ...{ id, at, actor, documentType, title, unit, purgeAt },
  }));
}

type Query = ReturnType<Parameters<Parameters<typeof onTable>[2]>[0]>;

function visible(query: Query, view: TrashView): Query {
  if ('units' in view) return query.whereIn('unit_id', view.units);
  return 'author' in view ? query.where({ author_id: view.author }) : query;
}

/**
 * Brings a deleted document back as a draft, the same one as before: its history, remarks and ledger lines are still
 * its own, and its address too.
 *
 * @throws NotFoundError when it is not, or no longer, in the trash that the person sees
 */
export async function restoreFromTrash(strapi: Core.Strapi, id: number, view: TrashView): Promise<{ uid: UID.ContentType; documentId: string; title: string }> {
  return strapi.db.transaction(async () => {
    const row: Row | undefined = await onTable(strapi, TRASH, (table) => visible(table().where({ id }), view).first());
    const taken = row && (await onTable(strapi, TRASH, (table) => table().where({ id }).delete()));
    if (!row || taken !== 1) throw new errors.NotFoundError('Không còn trong thùng rác.');
    const { document_type: uid, document_id: documentId } = row;
    const { content, slug, firstPublicAt }: Kept = JSON.parse(row.snapshot);
    const data = { ...(await dataFrom(strapi, uid, content)), documentId };
    await strapi.documents(uid).create({ data, status: 'draft' } as never);
    const known = strapi.contentTypes[uid].attributes;
    await strapi.db.query(uid).update({
      where: { documentId, publishedAt: null },
      data: { ...(known.slug && slug && { slug }), ...(known.firstPublicAt && { firstPublicAt }) },
    } as never);
    return { uid, documentId, title: row.title };
  });
}

/** Removes for good what nobody took back in time, with its remarks and its history. */
export async function emptyTrash(strapi: Core.Strapi): Promise<void> {
  const now = clockOf(strapi).now().toISOString();
  const due: Row[] = await onTable(strapi, TRASH, (table) => table().where('purge_at', '<=', now).limit(100));
  for (const { id, document_type, document_id } of due) {
    await strapi.db.transaction(async () => {
      await onTable(strapi, TRASH, (table) => table().where({ id }).delete());
      await onTable(strapi, REMARKS, (table) => table().where({ document_type, document_id }).delete());
      await versionsOf(strapi, document_type, document_id).remove();
    });
  }
}
