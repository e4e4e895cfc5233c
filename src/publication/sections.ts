import type { Core } from '@strapi/strapi';
import type { Named } from './names';
import { mapPage, readPage, type Page } from './pages';
import { parseListQuery, type Parameters } from './parameters';
import { published } from './published';

export interface Section extends Named {
  documentId: string;
  description: string | null;
  order: number | null;
  adminReform: boolean;
}

const UID = 'api::section.section';
const FIELDS = ['slug', 'name', 'description', 'order', 'adminReform'];

/** The sections in the order of the menu. @throws ValidationError (400) naming an unknown parameter */
export async function listSections(strapi: Core.Strapi, parameters: Parameters): Promise<Page<Section>> {
  const { filters, ...paging } = parseListQuery(parameters, {});
  const page = await readPage(published<Section>(strapi, UID), paging, {
    fields: FIELDS,
    filters,
    sort: ['order:asc', 'name:asc', 'documentId:asc'],
  });
  return mapPage(page, sectionOf);
}

export async function findSection(strapi: Core.Strapi, address: string): Promise<Section | null> {
  const row = await published<Section>(strapi, UID).first({ fields: FIELDS, filters: { slug: address } });
  return row && sectionOf(row);
}

const sectionOf = ({ documentId, slug, name, description, order, adminReform }: Section): Section => ({
  documentId,
  slug,
  name,
  description,
  order,
  adminReform: adminReform === true,
});
