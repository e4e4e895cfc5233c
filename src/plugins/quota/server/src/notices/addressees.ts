import type { Core } from '@strapi/strapi';
import { contactsOfUnits, supervisorsOf } from './recipients';
import type { NoticeSettings } from './settings';
import type { DueNotice } from './steps';

/** Each notice with the people who must get it: the unit is reminded, the supervisors learn what was missed. */
export async function addressed(
  strapi: Core.Strapi,
  notices: DueNotice[],
  settings: NoticeSettings,
): Promise<{ notice: DueNotice; recipients: string[] }[]> {
  const reminded = notices.filter(({ kind }) => kind === 'reminder').map(({ standing }) => standing.unit.id);
  const contacts = await contactsOfUnits(strapi, [...new Set(reminded)]);
  const supervisors = notices.some(({ kind }) => kind === 'escalation') ? await supervisorsOf(strapi, settings) : [];
  return notices.map((notice) => ({
    notice,
    recipients: notice.kind === 'escalation' ? supervisors : (contacts.get(notice.standing.unit.id) ?? []),
  }));
}
