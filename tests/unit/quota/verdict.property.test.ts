import fc from 'fast-check';
import type { Clause, EventType, LedgerEvent, Ref, Unit, WaiverLine } from '../../../src/plugins/quota/server/src/rules/types';
import { kindOfPeriod, spanOfPeriod } from '../../../src/plugins/quota/server/src/rules/periods';
import { judge } from '../../../src/plugins/quota/server/src/rules/verdict';
import { clausesFor } from '../../../src/plugins/quota/server/src/rules/versions';
import { standingWaiver, waive } from '../../../src/plugins/quota/server/src/rules/waiver';
import { countedByOracle, governedByOracle, statusByOracle } from './oracle';
import { CCHC, CDC, CLAUSE, facts, HEALTH_NEWS, ZONE } from './story';

const MINUTE = 60_000;
const START = Date.parse('2027-11-20T00:00:00+07:00');
const PERIODS = ['2027-11', '2027-12', '2028-01', '2028-02', '2028-03', '2027-Q4', '2028-Q1', '2027', '2028'];
/** Both sides of every month's end, a leap February and a year's end among them. */
const BORDERS = ['2027-12-01', '2028-01-01', '2028-02-01', '2028-03-01', '2028-04-01'].flatMap((day) => {
  const border = Date.parse(`${day}T00:00:00+07:00`);
  return [border - 1, border, border + 1];
});
const FIELDS = [
  { id: 'the-che', name: 'Thể chế' },
  { id: 'thu-tuc', name: 'Thủ tục' },
];

const instant = fc.oneof(
  fc.integer({ min: 0, max: 140 * 24 * 60 }).map((minutes) => START + minutes * MINUTE),
  fc.constantFrom(...BORDERS),
);
const someFacts = fc.record({
  unit: fc.constantFrom({ id: 'cdc', name: 'CDC' }, { id: 'other', name: 'Khác' }, null),
  cooperatingUnits: fc.constantFrom<Ref[]>([], [{ id: 'cdc', name: 'CDC' }]),
  section: fc.constantFrom(CCHC, HEALTH_NEWS, null),
  kind: fc.constantFrom('news', 'feature'),
  fields: fc.constantFrom<Ref[]>([], [FIELDS[0]], FIELDS),
  ownWork: fc.boolean(),
});
const step = fc.record({
  at: instant,
  /** Of an import: the true instant on the older site. */
  trueAt: instant,
  document: fc.constantFrom('a', 'b', 'c'),
  act: fc.constantFrom<EventType>('published', 'withdrawn', 'reclassified', 'edited', 'deleted', 'imported'),
  facts: someFacts,
  duplicate: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const inOrder = (steps: Step[]) => [...steps].sort((a, b) => a.at - b.at);

/**
 * Turns random steps into a ledger that the server could have written: a first publication, then what may follow.
 * Steps out of order in time are what a clock that jumps back leaves behind.
 */
function ledgerFrom(steps: Step[]): LedgerEvent[] {
  const state = new Map<string, 'public' | 'withdrawn' | 'deleted'>();
  const events: LedgerEvent[] = [];
  for (const { at, trueAt, document, act, facts: changes, duplicate } of steps) {
    const now = state.get(document);
    let type: EventType = act;
    if (now === 'deleted') continue;
    if (now === undefined) type = act === 'imported' ? 'imported' : 'published';
    else if (now === 'withdrawn' && act !== 'deleted') type = 'republished';
    else if (act === 'published' || act === 'imported') type = 'edited';
    state.set(document, type === 'withdrawn' || type === 'deleted' ? type : 'public');
    const counts = new Date(type === 'imported' ? Math.min(trueAt, at) : at).toISOString();
    events.push({
      seq: events.length + 1,
      type,
      at: counts,
      recordedAt: new Date(at).toISOString(),
      documentType: 'api::article.article',
      documentId: document,
      firstAt: events.find(({ documentId }) => documentId === document)?.at ?? counts,
      facts: facts(changes),
      duplicateOf: duplicate && document !== 'a' ? { id: 'a', name: 'A' } : null,
      resembles: null,
      actor: 'Thử',
      reason: null,
    });
  }
  return events;
}

const histories = fc.record({ steps: fc.array(step, { maxLength: 14 }), clockJumps: fc.boolean() });
const clauses = fc.record({
  inForceFrom: fc.constantFrom('2027-01-01', '2027-12-15', '2028-02-29'),
  inForceTo: fc.constantFrom(null, '2028-01-31', '2028-03-10'),
  minimum: fc.integer({ min: 1, max: 3 }),
  section: fc.constantFrom(CCHC, null),
  kinds: fc.constantFrom<string[] | null>(null, ['news']),
  fields: fc.constantFrom<Ref[] | null>(null, [FIELDS[1]]),
  ownWorkOnly: fc.boolean(),
  cooperatingUnitsCount: fc.boolean(),
});
const units = fc.record({ validFrom: fc.constantFrom(null, '2027-12-20'), validTo: fc.constantFrom(null, '2028-02-28') });
const waiverLines = fc.array(fc.record({ at: instant, type: fc.constantFrom<'granted' | 'cancelled'>('granted', 'cancelled') }), { maxLength: 3 });
const periods = fc.constantFrom(...PERIODS);

const linesFrom = (lines: { at: number; type: 'granted' | 'cancelled' }[], period: string): WaiverLine[] =>
  [...lines]
    .sort((a, b) => a.at - b.at)
    .map(({ at, type }, index) => ({
      id: index + 1,
      type,
      clauseKey: CLAUSE.key,
      unit: { id: CDC.id, name: CDC.name },
      period,
      reason: 'Thử',
      document: null,
      actor: 'Thử',
      at: new Date(at).toISOString(),
    }));

test('kết quả trùng với cách đếm chậm mà hiển nhiên, với mọi lịch sử, chỉ tiêu, đơn vị, lần miễn và thời điểm hỏi', () => {
  fc.assert(
    fc.property(histories, clauses, units, periods, instant, waiverLines, (history, changes, validity, period, asOf, lines) => {
      const events = ledgerFrom(history.clockJumps ? history.steps : inOrder(history.steps));
      const clause: Clause = { ...CLAUSE, ...changes, period: kindOfPeriod(period) ?? 'month' };
      const unit: Unit = { ...CDC, ...validity };
      const waivers = linesFrom(lines, period);
      const verdict = judge({ clause, unit, period, events, asOf, zone: ZONE });
      const result = standingWaiver(waivers, asOf) ? waive(verdict) : verdict;
      const when = new Date(asOf).toISOString();
      const expected = countedByOracle(events, clause, unit, period, when);
      expect(result.counted.map(({ documentId }) => documentId).sort()).toEqual(expected.sort());
      expect(result.status).toBe(statusByOracle({ events, clause, unit, waivers }, period, when));
      expect(result.owed).toBe(result.status === 'open' ? clause.minimum - expected.length : 0);
    }),
    { numRuns: 3000 },
  );
});

test('kỳ đã hết: chốt đúng lúc, chốt muộn hay hỏi lại về sau đều như nhau, trừ bài nhập sau', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), clauses, periods, instant, (steps, changes, period, late) => {
      const events = ledgerFrom(inOrder(steps));
      const clause: Clause = { ...CLAUSE, ...changes, period: kindOfPeriod(period) ?? 'month' };
      const { to } = spanOfPeriod(period, ZONE);
      const importedLater = new Set(
        events.filter(({ type, recordedAt }) => type === 'imported' && Date.parse(recordedAt) >= to).map(({ documentId }) => documentId),
      );
      const whole = events.filter(({ documentId }) => !importedLater.has(documentId));
      const onTime = whole.filter(({ recordedAt }) => Date.parse(recordedAt) < to);
      const close = (known: LedgerEvent[], asOf: number) => judge({ clause, unit: CDC, period, events: known, asOf, zone: ZONE });
      const { status, counted } = close(onTime, to);
      expect(close(whole, Math.max(to, late))).toMatchObject({ status, counted });
    }),
    { numRuns: 2000 },
  );
});

test('mỗi kỳ được xét theo đúng một lời văn, lời chi phối kỳ ấy', () => {
  const version = fc.record({
    inForceFrom: fc.constantFrom('2027-10-01', '2028-01-01', '2028-02-01', '2028-03-01'),
    recordedAt: instant,
    period: fc.constantFrom<Clause['period']>('month', 'quarter', 'year'),
  });
  fc.assert(
    fc.property(fc.array(version, { minLength: 1, maxLength: 4 }), periods, (drawn, period) => {
      const recorded = [...drawn].sort((a, b) => a.recordedAt - b.recordedAt);
      const versions = recorded.map((changes, index): Clause => ({
        ...CLAUSE,
        ...changes,
        inForceTo: null,
        version: index + 1,
        recordedAt: new Date(changes.recordedAt).toISOString(),
      }));
      const expected = governedByOracle(versions, period);
      const governing = clausesFor(period, versions, ZONE).map((clause) => clause.version);
      expect(governing).toEqual(expected.period === kindOfPeriod(period) ? [expected.version] : []);
    }),
    { numRuns: 2000 },
  );
});
