import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { actorName } from '../../../../quota/server/src/actor';
import { configOf } from '../../../../quota/server/src/config';
import { dayOf, type Day } from '../../../../quota/server/src/rules/calendar';
import { dayInWords } from '../../../../quota/server/src/rules/sentences';
import { workingCalendar } from '../../../../../calendar/working-days';
import { clockOf } from '../../../../../clock';
import { daysLate } from '../../../../../reports/periods/deadline';
import { refused, type Fault } from '../refusal';
import { reportsOf } from './reports';

export interface SendingInput {
  number?: unknown;
  sentOn?: unknown;
  recipients?: unknown;
}

/**
 * Records that a frozen version was sent: number and date as văn thư gave them, to whom. How late that was follows
 * from the deadline kept with the report.
 *
 * @throws ValidationError naming each field that is wrong
 */
export async function recordSending(strapi: Core.Strapi, key: string, version: number, input: SendingInput): Promise<void> {
  const frozen = await reportsOf(strapi).version(key, version);
  if (!frozen) throw new errors.NotFoundError('Không có báo cáo này.');
  const { timeZone: zone } = configOf(strapi);
  const now = clockOf(strapi).now();
  const faults: Fault[] = [];
  const number = typeof input.number === 'string' ? input.number.normalize('NFC').trim() : '';
  if (!/^\d{1,6}\/\S{2,50}$/.test(number)) faults.push({ field: 'number', message: 'Số, ký hiệu: ghi như 05/BC-SYT, theo số văn thư cấp.' });
  const sentOn = String(input.sentOn ?? '') as Day;
  if (!/^\d{4}-\d\d-\d\d$/.test(sentOn) || Number.isNaN(Date.parse(sentOn))) faults.push({ field: 'sentOn', message: 'Ngày gửi: chưa có, hoặc không phải một ngày.' });
  else if (sentOn > dayOf(now.getTime(), zone)) faults.push({ field: 'sentOn', message: `Ngày gửi: ${dayInWords(sentOn)} chưa đến.` });
  else if (sentOn < frozen.content.span.from) faults.push({ field: 'sentOn', message: 'Ngày gửi: trước ngày đầu của kỳ báo cáo.' });
  const recipients = Array.isArray(input.recipients) ? input.recipients.map((line) => String(line).normalize('NFC').trim().slice(0, 300)).filter(Boolean) : [];
  if (recipients.length === 0) faults.push({ field: 'recipients', message: 'Nơi nhận: chưa có.' });
  if (faults.length > 0) throw refused(...faults);
  const { period, lastDay, calendar } = frozen.content.rules;
  await reportsOf(strapi).recordSending({
    key,
    version,
    number,
    sentOn,
    recipients,
    daysLate: period ? daysLate(lastDay, sentOn, period.deadline, workingCalendar(calendar)) : null,
    recordedAt: now.toISOString(),
    actor: actorName(strapi),
  });
}
