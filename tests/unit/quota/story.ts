import type { Clause, EventType, Facts, LedgerEvent, Unit } from '../../../src/plugins/quota/server/src/rules/types';

export const ZONE = 'Asia/Ho_Chi_Minh';

export const CDC: Unit = { id: 'cdc', name: 'CDC', slug: 'cdc', validFrom: null, validTo: null, ancestors: ['so-y-te'] };
export const CCHC = { id: 'cchc', name: 'Cải cách hành chính' };
export const HEALTH_NEWS = { id: 'tin-y-te', name: 'Tin y tế' };

/** The clause of the worked cases: CDC, at least 1 a month, own work, section CCHC, 10/01/2026 to 31/12/2026. */
export const CLAUSE: Clause = {
  key: 's2-34',
  version: 1,
  recordedAt: '2026-01-09T01:00:00.000Z',
  name: 'Tin/bài CCHC hằng tháng',
  quote: 'mỗi tháng có ít nhất 01 tin/bài tuyên truyền về cải cách hành chính',
  document: { id: null, title: 'Kế hoạch', url: null },
  units: [{ id: 'cdc', name: 'CDC' }],
  unitsUnder: null,
  unitsExcept: [],
  period: 'month',
  minimum: 1,
  kinds: null,
  section: CCHC,
  fields: null,
  channels: ['Trang thông tin điện tử Sở Y tế'],
  ownWorkOnly: true,
  cooperatingUnitsCount: false,
  inForceFrom: '2026-01-10',
  inForceTo: '2026-12-31',
};

export const facts = (changes: Partial<Facts> = {}): Facts => ({
  title: 'Bài',
  url: '/tin-bai/bai',
  unit: { id: 'cdc', name: 'CDC' },
  cooperatingUnits: [],
  section: CCHC,
  kind: 'news',
  ownWork: true,
  fields: [],
  plannedAt: null,
  fingerprint: null,
  ...changes,
});

/** "20/01/2026 09:00" in Vietnam as a UTC instant; milliseconds may follow the seconds. */
export function local(when: string): string {
  const [date, time] = when.split(' ');
  const [day, month, year] = date.split('/');
  return new Date(`${year}-${month}-${day}T${time}+07:00`).toISOString();
}

/** Builds a ledger line by line, in order. */
export class Story {
  readonly events: LedgerEvent[] = [];

  add(type: EventType, documentId: string, when: string, changes: Partial<Facts> = {}, rest: Partial<LedgerEvent> = {}): this {
    const at = local(when);
    this.events.push({
      seq: this.events.length + 1,
      type,
      at,
      recordedAt: at,
      documentType: 'api::article.article',
      documentId,
      firstAt: this.events.find((event) => event.documentId === documentId)?.at ?? at,
      facts: facts(changes),
      duplicateOf: null,
      resembles: null,
      actor: 'Biên tập',
      reason: null,
      ...rest,
    });
    return this;
  }
}
