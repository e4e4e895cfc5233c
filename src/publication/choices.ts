import type { Core, UID } from '@strapi/strapi';
import { freshnessOf } from '../freshness';
import { NAME, namedOf, type Named } from './names';
import { published } from './published';

/** A list of this length no longer helps as a list of choices. */
const MOST_CHOICES = 200;

const choices =
  (uid: UID.ContentType, sort: readonly string[]) =>
  (strapi: Core.Strapi): Promise<Named[]> =>
    freshnessOf(strapi).remember(`choices ${uid}`, async () =>
      (await published<Named>(strapi, uid).find({ ...NAME, sort, limit: MOST_CHOICES })).map(namedOf),
    );

/** What a reader can narrow the lists by. */
export const sectionChoices = choices('api::section.section', ['order:asc', 'name:asc']);
/** Two lists of fields stand side by side and share names: here each is called by the name that tells them apart. */
export const reformFieldChoices = (strapi: Core.Strapi): Promise<Named[]> =>
  freshnessOf(strapi).remember('choices of reform fields', async () => {
    const rows = await published<{ slug: string; label: string }>(strapi, 'api::reform-field.reform-field').find({
      fields: ['slug', 'label'],
      sort: ['scheme:asc', 'order:asc'],
      limit: MOST_CHOICES,
    });
    return rows.map(({ slug, label }) => ({ slug, name: label }));
  });
export const documentTypeChoices = choices('api::document-type.document-type', ['order:asc', 'name:asc']);
export const issuerChoices = choices('api::issuer.issuer', ['name:asc']);
export const subjectAreaChoices = choices('api::subject-area.subject-area', ['name:asc']);
export const topicChoices = choices('api::topic.topic', ['order:asc', 'name:asc']);
export const audienceChoices = choices('api::audience.audience', ['order:asc', 'name:asc']);
export const unitChoices = choices('api::unit.unit', ['name:asc']);
