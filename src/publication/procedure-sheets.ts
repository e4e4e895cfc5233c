import type { Core } from '@strapi/strapi';
import { sheetOf, type Sheet } from '../procedures/sheet/sheet';
import { versionsOf, type Version } from '../procedures/versions/versions';
import { procedureUrl } from './addresses';
import { siteAddress } from './public-url';
import { published } from './published';
import { siteInfo } from './site-info';

/** Said where the sheet of an entry of a list is asked for. */
export const NO_SHEET = 'Thủ tục này mới là mục trong danh mục, chưa có đầy đủ nội dung nên không có phiếu niêm yết.';

const UNNAMED_OWNER = 'Sở Y tế';

/** More sheets than a wall has place for; a larger field is printed in parts. */
export const MOST_SHEETS = 200;

/** The sheet of the published procedure at this address; null when there is none, as for an entry of a list. */
export async function procedureSheet(strapi: Core.Strapi, slug: string): Promise<Sheet | null> {
  const [sheet = null] = await sheetsWhere(strapi, { slug });
  return sheet;
}

/** The sheets of all procedures of a subject area that are in use, in the order of their codes. */
export const areaSheets = (strapi: Core.Strapi, area: string): Promise<Sheet[]> =>
  sheetsWhere(strapi, { subjectArea: { slug: area }, $or: [{ announcement: { $null: true } }, { announcement: { $ne: 'abolished' } }] });

/** The sheets of these procedures, by document id. */
export const chosenSheets = (strapi: Core.Strapi, documentIds: string[]): Promise<Sheet[]> =>
  sheetsWhere(strapi, { documentId: { $in: documentIds } });

async function sheetsWhere(strapi: Core.Strapi, filters: object): Promise<Sheet[]> {
  const rows = await published<{ documentId: string; slug: string }>(strapi, 'api::procedure.procedure').find({
    filters: { $and: [filters, { scope: 'full' }] },
    fields: ['slug'],
    sort: ['code:asc', 'name:asc', 'documentId:asc'],
    limit: MOST_SHEETS,
  });
  const latest = new Map<string, Version>();
  for (const version of await versionsOf(strapi, rows.map(({ documentId }) => documentId))) latest.set(version.documentId, version);
  const owner = (await siteInfo(strapi))?.owner ?? UNNAMED_OWNER;
  return rows.flatMap(({ documentId, slug }) => {
    const version = latest.get(documentId);
    return version ? [sheetOf(version, { owner, url: `${siteAddress(strapi)}${procedureUrl(slug)}` })] : [];
  });
}
