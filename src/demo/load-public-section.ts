import type { Core, UID } from '@strapi/strapi';
import { publishIfComplete } from './publish';
import { idsBy, pick, readSample } from './sample';

type Data = Record<string, unknown>;

interface PublicSection {
  guides: (Data & { title: string; audiences: string[]; legalBasis: string[] })[];
  indexValues: (Data & { indicator: string })[];
  channels: Data[];
  redirects: Data[];
}

/** Those who answer for the model guides: the office of the department. */
const GUIDE_UNIT = 'dv-03';
const PLANS = 'Chương trình, kế hoạch công tác hằng năm';

/** Guides, index results, channels and old addresses; the plans on the list of information that must be public. */
export async function loadPublicSection(strapi: Core.Strapi): Promise<void> {
  const { guides, indexValues, channels, redirects } = (await readSample(strapi, 'public-section')) as unknown as PublicSection;
  const documents = await idsBy(strapi, 'api::legal-document.legal-document', 'sourceId');
  const audiences = await idsBy(strapi, 'api::audience.audience', 'slug');
  const indicators = await idsBy(strapi, 'api::indicator.indicator', 'slug');
  const unit = (await idsBy(strapi, 'api::unit.unit', 'sourceId')).get(GUIDE_UNIT);

  if (await isEmpty(strapi, 'api::guide.guide')) {
    for (const guide of guides) {
      const links = { audiences: pick(audiences, guide.audiences), legalBasis: pick(documents, guide.legalBasis) };
      await publishIfComplete(strapi, 'api::guide.guide', { ...guide, ...links, unit });
    }
  }
  const results = indexValues.map((value) => ({ ...value, indicator: indicators.get(value.indicator) }));
  await fill(strapi, 'api::index-value.index-value', results);
  await fill(strapi, 'api::channel.channel', channels);
  await fill(strapi, 'api::redirect.redirect', redirects);
  await fill(strapi, 'api::disclosure.disclosure', await planDisclosures(strapi));
}

/** The published plans of the sample; their numbers, dates and addresses come from the documents themselves. */
async function planDisclosures(strapi: Core.Strapi): Promise<Data[]> {
  const heading = (await idsBy(strapi, 'api::disclosure-heading.disclosure-heading', 'name')).get(PLANS);
  const plans: { documentId: string; abstract: string }[] = await strapi.db.query('api::legal-document.legal-document').findMany({
    where: { type: { slug: 'ke-hoach' }, fullText: { $notNull: true }, publishedAt: { $notNull: true } },
    select: ['documentId', 'abstract'],
    orderBy: [{ planFrom: 'asc' }, { sourceId: 'asc' }],
  });
  return plans.map(({ documentId, abstract }) => ({
    name: abstract,
    heading,
    document: documentId,
    form: 'Đăng tải trên trang thông tin điện tử',
    period: 'Thường xuyên',
  }));
}

const isEmpty = async (strapi: Core.Strapi, uid: UID.ContentType) => (await strapi.db.query(uid).count()) === 0;

async function fill(strapi: Core.Strapi, uid: UID.ContentType, records: readonly Data[]): Promise<void> {
  if (!(await isEmpty(strapi, uid))) return;
  for (const data of records) await strapi.documents(uid).create({ data } as never);
}
