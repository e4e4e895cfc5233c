import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { configOf } from '../config';
import { firstDayOf, PERIOD_KINDS, periodOfDay, type PeriodKind } from '../rules/periods';
import { dayInWords } from '../rules/sentences';
import type { Clause, Ref } from '../rules/types';
import { refused, type Fault } from '../refusal';
import { kindsOf, namesOf, type Source } from './content-names';
import { documentOf, type DocumentInput } from './source-document';

type Named = { id: string };

/** A clause as somebody sends it. Names are copied from the content side, whatever is sent. */
export interface ClauseInput {
  /** Of the clause that gets a new wording; none for a new clause. */
  key?: string;
  name?: string;
  quote?: string;
  document?: DocumentInput | null;
  units?: Named[];
  unitsUnder?: Named | null;
  unitsExcept?: Named[];
  period?: string;
  minimum?: number;
  kinds?: string[] | null;
  section?: Named | null;
  fields?: Named[] | null;
  channels?: string[];
  ownWorkOnly?: boolean;
  cooperatingUnitsCount?: boolean;
  inForceFrom?: string;
  inForceTo?: string | null;
}

const LONGEST = 2000;

/**
 * Reads a clause that somebody sends, or says everything that is wrong with it, field by field.
 *
 * @throws ValidationError
 */
export async function checkedClause(
  strapi: Core.Strapi,
  input: ClauseInput,
  versions: Clause[],
): Promise<Omit<Clause, 'version' | 'recordedAt'>> {
  const faults: Fault[] = [];
  const fault = (field: string, message: string) => {
    faults.push({ field, message });
  };
  const text = (field: string, label: string, value: unknown): string => {
    const words = typeof value === 'string' ? value.normalize('NFC').trim() : '';
    if (words === '') fault(field, `${label}: chưa có.`);
    else if (words.length > LONGEST) fault(field, `${label}: dài quá ${LONGEST} ký tự.`);
    return words;
  };
  const { units, sections, fields } = configOf(strapi);
  const refs = async (field: string, label: string, noun: string, source: Source | undefined, sent: unknown) => {
    const ids = idsOf(sent);
    if (ids === null) fault(field, `${label}: không đọc được danh sách ${noun}.`);
    const known = await namesOf(strapi, source, ids ?? []);
    for (const id of ids ?? []) if (!known.has(id)) fault(field, `${label}: không có ${noun} “${id.slice(0, 64)}”.`);
    return (ids ?? []).filter((id) => known.has(id)).map((id): Ref => ({ id, name: known.get(id) as string }));
  };
  const one = (value: Named | null | undefined) => (value ? [value] : []);

  const name = text('name', 'Tên chỉ tiêu', input.name);
  const quote = text('quote', 'Trích lời văn bản', input.quote);
  const document = await documentOf(strapi, input.document);
  if (!document) fault('document', 'Văn bản giao chỉ tiêu: chưa có, hoặc không có trong danh mục văn bản.');

  const bound = await refs('units', 'Đơn vị', 'đơn vị', units, input.units);
  const [unitsUnder = null] = await refs('unitsUnder', 'Mọi đơn vị thuộc', 'đơn vị', units, one(input.unitsUnder));
  const unitsExcept = await refs('unitsExcept', 'Trừ đơn vị', 'đơn vị', units, input.unitsExcept);
  if (!input.units?.length && !input.unitsUnder) {
    fault('units', 'Đơn vị: chưa chọn. Hãy chọn từng đơn vị, hoặc mọi đơn vị thuộc một đơn vị.');
  }
  const period = PERIOD_KINDS.find((kind) => kind === (input.period ?? 'month'));
  if (!period) fault('period', 'Kỳ: phải là tháng (month), quý (quarter) hoặc năm (year).');
  const minimum = Number(input.minimum);
  if (!Number.isInteger(minimum) || minimum < 1) fault('minimum', 'Số bài tối thiểu: phải là số nguyên từ 1 trở lên.');

  const [section = null] = await refs('section', 'Chuyên mục', 'chuyên mục', sections, one(input.section));
  const wantedFields = input.fields?.length ? await refs('fields', 'Lĩnh vực', 'lĩnh vực', fields, input.fields) : null;
  const kinds = Array.isArray(input.kinds) && input.kinds.length > 0 ? input.kinds : null;
  const knownKinds = kindsOf(strapi);
  for (const kind of kinds ?? []) {
    if (!knownKinds.has(kind)) fault('kinds', `Thể loại: không có thể loại “${String(kind).slice(0, 64)}”.`);
  }

  const inForceFrom = input.inForceFrom ?? '';
  const inForceTo = input.inForceTo ?? null;
  if (!isDay(inForceFrom)) fault('inForceFrom', 'Có hiệu lực từ ngày: chưa có, hoặc không phải một ngày (ví dụ 2026-01-31).');
  if (inForceTo !== null && !isDay(inForceTo)) fault('inForceTo', 'Đến hết ngày: không phải một ngày (ví dụ 2026-12-31).');
  else if (inForceTo !== null && inForceTo < inForceFrom) {
    fault('inForceTo', `Đến hết ngày: ${dayInWords(inForceTo)} trước ngày có hiệu lực ${dayInWords(inForceFrom)}.`);
  }
  const earlier = versions.filter(({ key }) => key === input.key);
  if (period && isDay(inForceFrom)) checkBeginning(inForceFrom, period, earlier, fault);

  if (faults.length > 0) throw refused(...faults);
  const channels = (Array.isArray(input.channels) ? input.channels : []).map((channel) => String(channel).normalize('NFC').trim()).filter(Boolean);
  return {
    key: input.key ?? keyOf(name),
    name,
    quote,
    document: document as Clause['document'],
    units: bound,
    unitsUnder,
    unitsExcept,
    period: period as PeriodKind,
    minimum,
    kinds,
    section,
    fields: wantedFields,
    channels: channels.length > 0 ? channels : [configOf(strapi).defaultChannel],
    ownWorkOnly: input.ownWorkOnly !== false,
    cooperatingUnitsCount: input.cooperatingUnitsCount === true,
    inForceFrom,
    inForceTo,
  };
}

/** One period has one wording: a new version begins where a period does, or where an earlier version began. */
function checkBeginning(
  day: string,
  period: PeriodKind,
  earlier: Clause[],
  fault: (field: string, message: string) => void,
): void {
  if (earlier.length === 0 || earlier.some(({ inForceFrom }) => inForceFrom === day)) return;
  const first = firstDayOf(periodOfDay(day, period));
  if (first === day) return;
  const word = { month: 'tháng', quarter: 'quý', year: 'năm' }[period];
  fault(
    'inForceFrom',
    `Có hiệu lực từ ngày: lời văn mới phải bắt đầu từ ngày đầu ${word} (ví dụ ${dayInWords(first)}), để mỗi kỳ chỉ theo một lời văn.`,
  );
}

function idsOf(sent: unknown): string[] | null {
  if (sent === undefined || sent === null) return [];
  if (!Array.isArray(sent)) return null;
  const ids = sent.map((item) => (item as Partial<Named> | null)?.id);
  return ids.every((id): id is string => typeof id === 'string') ? [...new Set(ids)] : null;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** Readable in an address, and never the same twice. */
function keyOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}+/gu, '').replace(/đ/gi, 'd').toLowerCase();
  return `${plain.replace(/[^a-z0-9]+/g, '-').slice(0, 60)}-${randomUUID().slice(0, 8)}`;
}
