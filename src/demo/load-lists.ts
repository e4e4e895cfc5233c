import type { Core } from '@strapi/strapi';
import { idsBy, readSample } from './sample';

interface Unit extends Record<string, unknown> {
  sourceId: string;
  parent: string | null;
  note: string | null;
}

/** Units with their parents, issuers, subject areas. */
export async function loadLists(strapi: Core.Strapi): Promise<void> {
  await loadUnits(strapi);
  for (const [name, uid] of [
    ['issuers', 'api::issuer.issuer'],
    ['subject-areas', 'api::subject-area.subject-area'],
  ] as const) {
    const known = await idsBy(strapi, uid, 'slug');
    for (const data of await readSample<{ slug: string }>(strapi, name)) {
      if (!known.has(data.slug)) await strapi.documents(uid).create({ data } as never);
    }
  }
}

async function loadUnits(strapi: Core.Strapi): Promise<void> {
  const units = await readSample<Unit>(strapi, 'units');
  const ids = await idsBy(strapi, 'api::unit.unit', 'sourceId');
  for (const { sourceId, slug, name, shortName, kind, grade, validFrom, validTo, duty, note, source } of units) {
    if (ids.has(sourceId)) continue;
    const data = { sourceId, slug, name, shortName, kind, grade, validFrom, validTo, duty, internalNote: note, source };
    const { documentId } = await strapi.documents('api::unit.unit').create({ data } as never);
    ids.set(sourceId, documentId);
  }
  for (const { sourceId, parent } of units) {
    const documentId = ids.get(sourceId);
    if (parent && documentId) {
      await strapi.documents('api::unit.unit').update({ documentId, data: { parent: ids.get(parent) } } as never);
    }
  }
}
