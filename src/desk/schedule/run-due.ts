import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { clockOf } from '../../clock';
import { addRemark } from '../remarks/remarks';
import { nounOf, WRITTEN_TYPES } from '../watched';
import { under } from '../workflow/circumstances';
import { loadItem, stamp, type DeskItem } from '../workflow/item';

const AT_ONCE = 100;
const PLANS = {
  publish: { only: { state: 'scheduled' }, attribute: 'publishAt', column: 'publish_at' },
  // Whatever has been drafted since: what readers see goes.
  expire: { only: {}, attribute: 'expireAt', column: 'expire_at' },
} as const;
type Plan = keyof typeof PLANS;

/**
 * Does what was planned up to now, however late: a server that was down catches up at its next start. Of two servers
 * one does each thing, because the row is locked until its state has changed.
 */
export async function runDue(strapi: Core.Strapi): Promise<void> {
  for (const plan of ['publish', 'expire'] as const) {
    for (const uid of WRITTEN_TYPES) {
      for (const documentId of await dueDocuments(strapi, plan, uid)) await runOne(strapi, plan, uid, documentId);
    }
  }
}

async function dueDocuments(strapi: Core.Strapi, plan: Plan, uid: UID.ContentType): Promise<string[]> {
  const { only, attribute } = PLANS[plan];
  const now = clockOf(strapi).now();
  const rows: { documentId: string }[] = await strapi.db.query(uid).findMany({
    where: { publishedAt: null, ...only, [attribute]: { $lte: now.toISOString() } },
    select: ['documentId'],
    orderBy: [{ [attribute]: 'asc' }, { id: 'asc' }],
    limit: AT_ONCE,
  });
  return rows.map(({ documentId }) => documentId);
}

async function runOne(strapi: Core.Strapi, plan: Plan, uid: UID.ContentType, documentId: string): Promise<void> {
  try {
    await strapi.db.transaction(async ({ trx }) => {
      if (!(await take(strapi, trx, plan, uid, documentId))) return;
      const entry = await loadItem(strapi, uid, documentId);
      if (entry) await carryOut(strapi, plan, entry);
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    // A rule's refusal stays one. A database that went away or a full disk passes: the plan stands for the next turn.
    if (error instanceof errors.ApplicationError) await giveUp(strapi, plan, uid, documentId, why);
    else strapi.log.error(`desk: ${plan} ${documentId}: ${why}`);
  }
}

/** Locks the draft if it still waits; false when another server has it or had it. */
async function take(strapi: Core.Strapi, trx: unknown, plan: Plan, uid: UID.ContentType, documentId: string): Promise<boolean> {
  const { only, column } = PLANS[plan];
  const query = strapi.db
    .connection(strapi.db.metadata.get(uid).tableName)
    .where({ document_id: documentId, ...only })
    .whereNull('published_at')
    .whereNotNull(column)
    .transacting(trx as never);
  if (strapi.db.dialect.client === 'postgres') query.forUpdate().skipLocked();
  return Boolean(await query.first('id'));
}

async function carryOut(strapi: Core.Strapi, plan: Plan, { uid, documentId, kept, item }: DeskItem): Promise<void> {
  const plannedBy = kept.plannedBy ?? { id: null, name: 'Máy chủ' };
  if (plan === 'expire' && !item.isPublic) return stamp(strapi, uid, documentId, { expireAt: null });
  await under({ plan: { act: plan, plannedBy } }, async () => {
    if (plan === 'publish') await strapi.documents(uid).publish({ documentId });
    else await withQuotaReason(strapi, `Hết hạn đăng, theo lịch của ${plannedBy.name}`, () => strapi.documents(uid).unpublish({ documentId }));
  });
}

/**
 * What was counted in a period that is over may leave with a reason, which the tracker reads from the request. There
 * is none here, so it gets one that holds nothing else: no right to go against a running period comes with it.
 */
function withQuotaReason<T>(strapi: Core.Strapi, reason: string, work: () => Promise<T>): Promise<T> {
  const request = { state: {}, get: (name: string) => (name === 'x-quota-override-reason' ? encodeURIComponent(reason) : '') };
  const run = strapi.requestContext.run as unknown as (store: object, work: () => Promise<T>) => Promise<T>;
  return run(request, work);
}

/** What was refused is not tried again every minute: the plan is struck, and who made it is told why. */
async function giveUp(strapi: Core.Strapi, plan: Plan, uid: UID.ContentType, documentId: string, why: string): Promise<void> {
  strapi.log.warn(`desk: ${plan} ${documentId}: ${why}`);
  await strapi.db.transaction(async ({ trx }) => {
    if (!(await take(strapi, trx, plan, uid, documentId))) return;
    const entry = await loadItem(strapi, uid, documentId);
    if (!entry) return;
    const { kept, item } = entry;
    const text = `Máy chủ không ${plan === 'publish' ? 'đăng' : 'gỡ'} được ${nounOf(uid)} theo lịch: ${why}`;
    await stamp(strapi, uid, documentId, plan === 'publish' ? { state: 'declined', publishAt: null } : { expireAt: null });
    await addRemark(strapi, uid, documentId, {
      kind: 'system',
      text,
      to: [...new Set([...item.authors, ...(kept.plannedBy?.id ? [kept.plannedBy.id] : [])])],
    });
  });
}
