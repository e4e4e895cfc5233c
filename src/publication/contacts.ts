import type { Core } from '@strapi/strapi';
import { CHANNEL_KINDS, CONTACT_KINDS, labelOf } from '../words/enumerations';
import { NAME, unitNameOrNull, type UnitName } from './names';
import { mapPage, readPage, type Page } from './pages';
import { parseListQuery, type Parameters } from './parameters';
import { published } from './published';
import { oneOf } from './readers';
import { validToday } from './valid-today';

export type ContactKind = keyof typeof CONTACT_KINDS;
export type ChannelKind = keyof typeof CHANNEL_KINDS;

/** A number to call or a person to turn to, valid today. */
export interface Contact {
  name: string;
  kind: ContactKind;
  kindLabel: string | null;
  position: string | null;
  phone: string | null;
  email: string | null;
  hours: string | null;
  place: string | null;
  unit: UnitName | null;
  validFrom: string | null;
  validTo: string | null;
}

/** Where the agency speaks to the public, valid today. */
export interface Channel {
  name: string;
  kind: ChannelKind;
  kindLabel: string | null;
  url: string | null;
  owner: string;
  official: boolean;
  description: string | null;
  validFrom: string | null;
  validTo: string | null;
}

type Row<T> = Omit<T, 'kindLabel'>;

const CONTACTS = {
  fields: ['name', 'kind', 'position', 'phone', 'email', 'hours', 'place', 'validFrom', 'validTo'],
  populate: { unit: NAME },
  sort: ['order:asc', 'name:asc', 'documentId:asc'],
} as const;

/** @throws ValidationError (400) naming an unknown parameter or a bad value */
export async function listContacts(strapi: Core.Strapi, parameters: Parameters): Promise<Page<Contact>> {
  const { filters, ...paging } = parseListQuery(parameters, { kind: oneOf(CONTACT_KINDS) });
  const page = await readPage(published<Row<Contact>>(strapi, 'api::contact.contact'), paging, {
    ...CONTACTS,
    filters: { $and: [filters, validToday(strapi)] },
  });
  return mapPage(page, ({ name, kind, position, phone, email, hours, place, unit, validFrom, validTo }) => ({
    name,
    kind,
    kindLabel: labelOf(CONTACT_KINDS, kind),
    position,
    phone,
    email,
    hours,
    place,
    unit: unitNameOrNull(unit),
    validFrom,
    validTo,
  }));
}

/** @throws ValidationError (400) naming an unknown parameter or a bad value */
export async function listChannels(strapi: Core.Strapi, parameters: Parameters): Promise<Page<Channel>> {
  const { filters, ...paging } = parseListQuery(parameters, { kind: oneOf(CHANNEL_KINDS) });
  const page = await readPage(published<Row<Channel>>(strapi, 'api::channel.channel'), paging, {
    fields: ['name', 'kind', 'url', 'owner', 'official', 'description', 'validFrom', 'validTo'],
    sort: CONTACTS.sort,
    filters: { $and: [filters, validToday(strapi)] },
  });
  return mapPage(page, ({ name, kind, url, owner, official, description, validFrom, validTo }) => ({
    name,
    kind,
    kindLabel: labelOf(CHANNEL_KINDS, kind),
    url,
    owner,
    official: official === true,
    description,
    validFrom,
    validTo,
  }));
}
