import type { Core, UID } from '@strapi/strapi';
import { calendarOf } from '../../calendar';
import { noticeTermsOf } from '../../outages';
import { readReference, type NumberRule } from '../../registry/reference';
import { refusal, type Reason } from '../../refusals/refusal';
import { articleReasons } from './article';
import { guideReasons } from './guide';
import { documentReasons, type DocumentRecord } from './legal-document';
import { outageReasons, type OutageRecord } from './outage';
import { procedureReasons } from '../../procedures/requirements';
import { redirectReasons } from '../../redirects/requirements';
import { siteSettingReasons } from './site-setting';

interface Requirement {
  populate: string[];
  reasonsAgainst: (record: never, strapi: Core.Strapi) => Reason[] | Promise<Reason[]>;
}

const REQUIREMENTS: Partial<Record<UID.ContentType, Requirement>> = {
  'api::article.article': { populate: ['section', 'unit', 'reformFields', 'cover'], reasonsAgainst: articleReasons },
  'api::legal-document.legal-document': {
    populate: ['type', 'issuer'],
    reasonsAgainst: (record: DocumentRecord, strapi) =>
      documentReasons(record, readReference<NumberRule>(strapi.dirs.app.root, 'number-rules')),
  },
  'api::procedure.procedure': {
    populate: ['subjectArea', 'filingWays', 'dossier', 'forms', 'legalBasis', 'publishingDecision', 'serviceNotice'],
    reasonsAgainst: procedureReasons,
  },
  'api::guide.guide': { populate: ['steps', 'unit'], reasonsAgainst: guideReasons },
  'api::outage.outage': {
    populate: [],
    reasonsAgainst: async (outage: OutageRecord, strapi) => outageReasons(outage, noticeTermsOf(strapi), await calendarOf(strapi)),
  },
  'api::redirect.redirect': { populate: [], reasonsAgainst: redirectReasons },
  'api::site-setting.site-setting': { populate: ['featuredArticles'], reasonsAgainst: siteSettingReasons },
};

/** What has no drafts is seen by readers as soon as it is saved. */
const hasDrafts = (strapi: Core.Strapi, uid: UID.ContentType) => Boolean(strapi.contentTypes[uid].options?.draftAndPublish);

/** Whether an act puts something before readers. */
export const reachesReaders = (strapi: Core.Strapi, uid: UID.ContentType, publishes: boolean) =>
  publishes || !hasDrafts(strapi, uid);

/**
 * Inside the transaction of a publication: looks at what readers would now see and refuses it while something
 * compulsory is missing.
 *
 * @throws ValidationError with one reason per field
 */
export async function checkRequirements(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<void> {
  const reasons = await reasonsAgainst(strapi, uid, { documentId, ...(hasDrafts(strapi, uid) && { publishedAt: { $notNull: true } }) });
  if (reasons.length > 0) throw refusal(reasons);
}

/** What the draft still lacks to become public; empty when there is no draft. */
export const draftReasons = (strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<Reason[]> =>
  reasonsAgainst(strapi, uid, { documentId, publishedAt: null });

async function reasonsAgainst(strapi: Core.Strapi, uid: UID.ContentType, where: object): Promise<Reason[]> {
  const requirement = REQUIREMENTS[uid];
  const row = requirement && (await strapi.db.query(uid).findOne({ where, populate: requirement.populate }));
  return row ? await requirement.reasonsAgainst(row as never, strapi) : [];
}
