import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { actorName } from '../../../../quota/server/src/actor';
import { configOf } from '../../../../quota/server/src/config';
import { EMAIL } from '../../../../quota/server/src/notices/settings';
import { dayOf } from '../../../../quota/server/src/rules/calendar';
import { readUnits } from '../../../../quota/server/src/units';
import { clockOf } from '../../../../../clock';
import { isFormat, type Format } from '../../../../../reports/outputs/render';
import { periodRulesOn } from '../facts/rules';
import { refused, type Fault } from '../refusal';
import { SUBSCRIPTIONS } from '../tables';

/** Who gets which report by mail, and when after the data cut. */
export interface Subscription {
  id: number;
  /** The code of a kind of period. */
  period: string;
  unitId: string | null;
  recipients: string[];
  formats: Format[];
  daysAfter: number;
  hour: number;
  active: boolean;
  /** UTC instant from which on it applies: periods whose letter was due before are not sent. */
  since: string;
}

interface Row {
  id: number;
  body: string;
  active: boolean | number;
  since: string;
}

const MOST_RECIPIENTS = 30;

export function subscriptionsOf(strapi: Core.Strapi) {
  const table = () => strapi.db.connection(SUBSCRIPTIONS);
  const now = () => clockOf(strapi).now();
  return {
    async list(): Promise<Subscription[]> {
      const rows: Row[] = await table().orderBy('id');
      return rows.map(({ id, body, active, since }) => ({ ...JSON.parse(body), id: Number(id), active: Boolean(active), since }));
    },

    /** @throws ValidationError naming each field that is wrong */
    async add(input: Partial<Record<keyof Subscription, unknown>>): Promise<void> {
      const faults: Fault[] = [];
      const rules = await periodRulesOn(strapi, dayOf(now().getTime(), configOf(strapi).timeZone));
      if (!rules.some(({ code }) => code === input.period)) faults.push({ field: 'period', message: 'Kỳ báo cáo: không có kỳ này.' });
      const unitId = input.unitId === null || input.unitId === undefined || input.unitId === '' ? null : String(input.unitId);
      if (unitId && !(await readUnits(strapi)).some(({ id }) => id === unitId)) faults.push({ field: 'unitId', message: 'Đơn vị: không có đơn vị này.' });
      const recipients = [...new Set((Array.isArray(input.recipients) ? input.recipients : []).map((address) => String(address).trim().toLowerCase()))].filter(Boolean);
      const wrong = recipients.filter((address) => !EMAIL.test(address));
      if (recipients.length === 0) faults.push({ field: 'recipients', message: 'Người nhận: chưa có.' });
      else if (wrong.length > 0) faults.push({ field: 'recipients', message: `Người nhận: “${wrong[0].slice(0, 100)}” không phải địa chỉ thư.` });
      else if (recipients.length > MOST_RECIPIENTS) faults.push({ field: 'recipients', message: `Người nhận: nhiều nhất ${MOST_RECIPIENTS} địa chỉ.` });
      const formats = (Array.isArray(input.formats) ? input.formats : []).filter(isFormat);
      if (formats.length === 0) faults.push({ field: 'formats', message: 'Tệp kèm: chưa chọn.' });
      const [daysAfter, hour] = [Number(input.daysAfter), Number(input.hour)];
      if (!Number.isInteger(daysAfter) || daysAfter < 1 || daysAfter > 30) faults.push({ field: 'daysAfter', message: 'Số ngày sau ngày chốt: từ 1 đến 30.' });
      if (!Number.isInteger(hour) || hour < 0 || hour > 23) faults.push({ field: 'hour', message: 'Giờ gửi: từ 0 đến 23.' });
      if (faults.length > 0) throw refused(...faults);
      const body = JSON.stringify({ period: input.period, unitId, recipients, formats, daysAfter, hour });
      await table().insert({ body, active: true, since: now().toISOString(), actor: actorName(strapi) });
    },

    /** A subscription that begins again does not send what it missed. */
    async switch(id: number, active: boolean): Promise<void> {
      const changed = await table().where({ id }).update({ active, since: now().toISOString(), actor: actorName(strapi) });
      if (changed !== 1) throw new errors.NotFoundError('Không có đăng ký này.');
    },
  };
}
