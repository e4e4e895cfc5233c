import type { Core } from '@strapi/strapi';
import { actorName } from '../../../../quota/server/src/actor';
import { canonicalJson } from '../../../../quota/server/src/closings/freeze';
import { clockOf } from '../../../../../clock';
import { checksumOf } from '../../../../../reports/content/report-content';
import { refused } from '../refusal';
import { DRAFTS } from '../tables';
import { missingParts } from './checked-draft';
import { draftsOf } from './drafts';
import { reportsOf, type VersionHead } from './reports';

/**
 * Freezes a draft: counts once more, keeps every word, figure, rule and wording with a checksum, and takes the draft
 * away, all or nothing.
 *
 * @throws ValidationError naming each compulsory part that is still empty
 */
export async function freeze(strapi: Core.Strapi, key: string): Promise<VersionHead> {
  const drafts = draftsOf(strapi);
  const draft = await drafts.find(key);
  const missing = missingParts(draft, draft.version > 1);
  if (missing.length > 0) throw refused(...missing);
  const content = await drafts.preview(draft);
  const head: VersionHead = {
    key,
    version: content.version,
    name: content.name,
    periodCode: content.periodCode,
    year: content.year,
    unitId: content.unit?.id ?? null,
    firstDay: content.span.from,
    lastDay: content.span.to,
    dueDay: content.rules.lastDay,
    frozenAt: clockOf(strapi).now().toISOString(),
    actor: actorName(strapi),
    checksum: checksumOf(content),
  };
  await strapi.db.transaction(async ({ trx }) => {
    await reportsOf(strapi, trx).keep(head, canonicalJson(content));
    const taken = await strapi.db.connection(DRAFTS).where({ key, revision: draft.revision }).delete().transacting(trx);
    if (taken !== 1) throw refused({ field: 'draft', message: 'Bản thảo vừa được người khác sửa hoặc chốt. Hãy tải lại trang.' });
  });
  return head;
}
