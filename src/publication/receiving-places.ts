import type { Core } from '@strapi/strapi';
import { NAME, namedOf, type Named } from './names';
import { published } from './published';
import { validToday } from './valid-today';

/** Where dossiers are handed in and results are taken, valid today. */
export interface ReceivingPlace {
  name: string;
  address: string | null;
  phone: string | null;
  hours: string | null;
  /** None means all. */
  subjectAreas: Named[];
}

/** More than a province with its communes has. */
const MOST_PLACES = 500;

export async function receivingPlaces(strapi: Core.Strapi): Promise<ReceivingPlace[]> {
  const rows = await published<ReceivingPlace>(strapi, 'api::display-place.display-place').find({
    fields: ['name', 'address', 'phone', 'hours'],
    populate: { subjectAreas: NAME },
    filters: { $and: [{ receivesFiles: true }, validToday(strapi)] },
    sort: ['name:asc', 'documentId:asc'],
    limit: MOST_PLACES,
  });
  return rows.map(({ name, address, phone, hours, subjectAreas }) => ({ name, address, phone, hours, subjectAreas: subjectAreas.map(namedOf) }));
}

/** Those of them that take the dossiers of this subject area. */
export const placesFor = (area: Named | null, places: readonly ReceivingPlace[]): ReceivingPlace[] =>
  places.filter(({ subjectAreas }) => subjectAreas.length === 0 || subjectAreas.some(({ slug }) => slug === area?.slug));
