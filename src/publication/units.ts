import type { Core } from '@strapi/strapi';
import { UNIT_KINDS, labelOf } from '../words/enumerations';
import { NAME, unitNameOrNull, type UnitName } from './names';
import { mapPage, readPage, type Page } from './pages';
import { parseListQuery, type Parameters } from './parameters';
import { published } from './published';
import { oneOf, text } from './readers';

const UID = 'api::unit.unit';

/** A unit of the department, also one that no longer exists: its articles stay. */
export interface Unit extends UnitName {
  sourceId: string | null;
  shortName: string | null;
  kind: keyof typeof UNIT_KINDS;
  kindLabel: string | null;
  grade: string | null;
  parent: UnitName | null;
  validFrom: string | null;
  validTo: string | null;
  duty: string | null;
}

type UnitRow = Omit<Unit, 'kindLabel'>;

const SELECTION = {
  fields: ['sourceId', 'slug', 'name', 'shortName', 'kind', 'grade', 'validFrom', 'validTo', 'duty'],
  populate: { parent: NAME },
} as const;

const PARAMETERS = { kind: oneOf(UNIT_KINDS), sourceId: text };

/** @throws ValidationError (400) naming an unknown parameter or a bad value */
export async function listUnits(strapi: Core.Strapi, parameters: Parameters): Promise<Page<Unit>> {
  const { filters, ...paging } = parseListQuery(parameters, PARAMETERS);
  const page = await readPage(published<UnitRow>(strapi, UID), paging, {
    ...SELECTION,
    filters,
    sort: ['name:asc', 'documentId:asc'],
  });
  return mapPage(page, unitOf);
}

export async function findUnit(strapi: Core.Strapi, address: string): Promise<Unit | null> {
  const row = await published<UnitRow>(strapi, UID).first({ ...SELECTION, filters: { slug: address } });
  return row && unitOf(row);
}

const unitOf = (row: UnitRow): Unit => ({
  documentId: row.documentId,
  sourceId: row.sourceId,
  slug: row.slug,
  name: row.name,
  shortName: row.shortName,
  kind: row.kind,
  kindLabel: labelOf(UNIT_KINDS, row.kind),
  grade: row.grade,
  parent: unitNameOrNull(row.parent),
  validFrom: row.validFrom,
  validTo: row.validTo,
  duty: row.duty,
});
