import type { Core, UID } from '@strapi/strapi';
import { currentActor } from '../../access/actor';
import { changedFields, snapshotOf } from '../history/snapshot';
import { onTable } from '../table';
import { ARTICLE_KINDS } from '../../words/enumerations';
import { titleAttribute } from '../watched';
import type { Approval, Item, Person, Rules, State } from './rules';

/** What the desk keeps about a document beside its state. */
export interface Kept {
  approvals: Approval[];
  submittedBy: number | null;
  plannedBy: { id: number | null; name: string } | null;
}

/** A written document as the desk works with it. */
export interface DeskItem {
  uid: UID.ContentType;
  documentId: string;
  title: string;
  slug: string | null;
  unit: { documentId: string; name: string } | null;
  kept: Kept;
  item: Item;
  rules: Rules;
  publishAt: string | null;
  expireAt: string | null;
  reviewOn: string | null;
  updatedAt: string;
  reviewMonths: number | null;
  /** The draft with unit and author, as permission conditions want it. */
  row: Record<string, unknown>;
}

interface Row extends Record<string, unknown> {
  id: number;
  documentId: string;
  slug: string | null;
  kind?: unknown;
  state: State | null;
  workflow: Partial<Kept> | null;
  publishAt: string | Date | null;
  expireAt: string | Date | null;
  reviewOn: string | null;
  updatedAt: string | Date;
  publishedAt: string | Date | null;
  unit?: DeskItem['unit'];
  section?: { approvalStages: 'one' | 'two' | null; fourEyes: boolean | null; reviewMonths: number | null } | null;
  createdBy: { id: number } | null;
}

const RELATIONS: Readonly<Record<string, { select: string[] }>> = {
  unit: { select: ['id', 'documentId', 'name'] },
  section: { select: ['approvalStages', 'fourEyes', 'reviewMonths'] },
  createdBy: { select: ['id'] },
};

const relationsOf = (strapi: Core.Strapi, uid: UID.ContentType) =>
  Object.fromEntries(Object.entries(RELATIONS).filter(([name]) => name in strapi.contentTypes[uid].attributes));

/** Only articles have a kind that the rules know. */
const kindOf = (value: unknown): Item['kind'] => (typeof value === 'string' && Object.hasOwn(ARTICLE_KINDS, value) ? (value as Item['kind']) : null);

const iso = (value: string | Date | null) => (value ? new Date(value).toISOString() : null);

/** The draft of a document with all that the rules ask; null when there is none. */
export async function loadItem(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<DeskItem | null> {
  const rows: Row[] = await strapi.db.query(uid).findMany({ where: { documentId }, populate: relationsOf(strapi, uid) });
  const draft = rows.find(({ publishedAt }) => !publishedAt);
  const live = rows.find(({ publishedAt }) => publishedAt);
  if (!draft) return null;
  const { section, createdBy, workflow } = draft;
  const kept: Kept = {
    approvals: workflow?.approvals ?? [],
    submittedBy: workflow?.submittedBy ?? null,
    plannedBy: workflow?.plannedBy ?? null,
  };
  return {
    uid,
    documentId,
    title: String(draft[titleAttribute(uid)] ?? '') || 'Chưa có tên',
    slug: draft.slug,
    unit: draft.unit ?? null,
    kept,
    item: {
      state: draft.state ?? (live ? 'published' : 'draft'),
      kind: kindOf(draft.kind),
      authors: [createdBy?.id, kept.submittedBy].filter((id): id is number => typeof id === 'number'),
      approvals: kept.approvals,
      isPublic: live !== undefined,
      hasChanges: live === undefined || (await differs(strapi, uid, documentId)),
    },
    rules: { stages: section?.approvalStages === 'two' ? 2 : 1, fourEyes: Boolean(section?.fourEyes) },
    reviewMonths: section?.reviewMonths ?? null,
    publishAt: iso(draft.publishAt),
    expireAt: iso(draft.expireAt),
    reviewOn: draft.reviewOn,
    updatedAt: iso(draft.updatedAt) ?? '',
    row: draft,
  };
}

async function differs(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<boolean> {
  const draft = await snapshotOf(strapi, uid, documentId);
  const live = await snapshotOf(strapi, uid, documentId, 'published');
  return changedFields(live, draft).length > 0;
}

/** Writes what the server alone may write, on the draft or on both rows; "last edited" does not move by it. */
export async function stamp(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  values: Record<string, unknown>,
  which: 'draft' | 'both' = 'draft',
): Promise<void> {
  const rows: (Record<string, unknown> & { id: number })[] = await strapi.db.query(uid).findMany({
    where: { documentId, ...(which === 'draft' && { publishedAt: null }) },
    select: ['id', ...Object.keys(values)],
  });
  await onTable(strapi, strapi.db.metadata.get(uid).tableName, async (table) => {
    for (const { id } of rows.filter((stored) => !says(stored, values))) {
      const { updated_at }: { updated_at: unknown } = await table().where({ id }).first('updated_at');
      await strapi.db.query(uid).update({ where: { id }, data: values } as never);
      // Strapi moves it with every write; equal times say that draft and published row are the same text.
      await table().where({ id }).update({ updated_at });
    }
  });
}

/** Whether nothing would change: most documents of an import are stamped with what they have already. */
const says = (row: Record<string, unknown>, values: Record<string, unknown>): boolean =>
  Object.entries(values).every(([name, value]) => JSON.stringify(row[name] ?? null) === JSON.stringify(value ?? null));

interface Checker {
  can: Record<'create' | 'read' | 'update' | 'publish' | 'delete', (row?: object) => boolean>;
}

/** Strapi's own answer to what the person at the panel may do with a document; null when nobody is signed in. */
export function checkerFor(strapi: Core.Strapi, uid: string): Checker | null {
  const userAbility: unknown = strapi.requestContext.get()?.state.userAbility;
  if (currentActor(strapi).kind !== 'staff' || !userAbility) return null;
  return strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model: uid });
}

/** The acting person's rights on a document. Programs and the server may do all but approve. */
export function personFor(strapi: Core.Strapi, uid: string, row: Record<string, unknown>): Person {
  const actor = currentActor(strapi);
  const checker = checkerFor(strapi, uid);
  if (actor.kind !== 'staff' || !checker) return { id: null, write: true, review: true, release: true, override: false };
  const ability = strapi.requestContext.get()?.state.userAbility as { can(action: string): boolean };
  return {
    id: actor.userId,
    write: checker.can.update(row),
    review: checker.can.publish(row),
    release: ability.can('plugin::desk.release'),
    override: ability.can('plugin::desk.override'),
  };
}
