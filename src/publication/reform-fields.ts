import type { Core } from '@strapi/strapi';
import type { Named } from './names';
import { mapPage, readPage, type Page } from './pages';
import { parseListQuery, type Parameters } from './parameters';
import { published } from './published';

/** A field of administrative reform within its scheme: the Government's six and a province's seven stand side by side. */
export interface ReformField extends Named {
  documentId: string;
  scheme: string;
  order: number | null;
  validFrom: string | null;
  validTo: string | null;
}

const UID = 'api::reform-field.reform-field';
const FIELDS = ['slug', 'name', 'scheme', 'order', 'validFrom', 'validTo'];

/** @throws ValidationError (400) naming an unknown parameter */
export async function listReformFields(strapi: Core.Strapi, parameters: Parameters): Promise<Page<ReformField>> {
  const { filters, ...paging } = parseListQuery(parameters, {});
  const page = await readPage(published<ReformField>(strapi, UID), paging, {
    fields: FIELDS,
    filters,
    sort: ['scheme:asc', 'order:asc', 'documentId:asc'],
  });
  return mapPage(page, reformFieldOf);
}

export async function findReformField(strapi: Core.Strapi, address: string): Promise<ReformField | null> {
  const row = await published<ReformField>(strapi, UID).first({ fields: FIELDS, filters: { slug: address } });
  return row && reformFieldOf(row);
}

const reformFieldOf = ({ documentId, slug, name, scheme, order, validFrom, validTo }: ReformField): ReformField => ({
  documentId,
  slug,
  name,
  scheme,
  order,
  validFrom,
  validTo,
});
