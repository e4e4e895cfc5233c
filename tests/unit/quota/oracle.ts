import type { Clause, LedgerEvent, Status, Unit, WaiverLine } from '../../../src/plugins/quota/server/src/rules/types';

/** Vietnam has had one offset, UTC+7, since 1975: the oracle needs no calendar library. */
const localDay = (instant: string) => new Date(Date.parse(instant) + 7 * 3600_000).toISOString().slice(0, 10);

/** "2028-Q1" to ["2028-01", "2028-02", "2028-03"]; a month and a year likewise. */
function monthsOf(period: string): string[] {
  const [year, rest] = period.split('-');
  const all = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  if (!rest) return all;
  return rest.startsWith('Q') ? all.slice(Number(rest[1]) * 3 - 3, Number(rest[1]) * 3) : [period];
}

const isIn = (day: string, period: string) => monthsOf(period).includes(day.slice(0, 7));
const isBeforeEnd = (day: string, period: string) => day.slice(0, 7) <= (monthsOf(period).pop() as string);

const calendars = new Map<string, string[]>();

function daysOf(period: string): string[] {
  const known = calendars.get(period);
  if (known) return known;
  const days: string[] = [];
  calendars.set(period, days);
  const start = Date.parse(`${monthsOf(period)[0]}-01T00:00:00Z`);
  for (let day = 0; day < 366; day += 1) {
    const text = new Date(start + day * 86_400_000).toISOString().slice(0, 10);
    if (isIn(text, period)) days.push(text);
  }
  return days;
}

const binds = (clause: Clause, unit: Unit, day: string) =>
  day >= clause.inForceFrom &&
  (!clause.inForceTo || day <= clause.inForceTo) &&
  (!unit.validFrom || day >= unit.validFrom) &&
  (!unit.validTo || day <= unit.validTo);

/**
 * The slow and obvious reading of the specification: replays the whole ledger for each document, one sentence of
 * the rules per line, with day strings instead of spans. Returns the ids that count, in ledger order.
 */
export function countedByOracle(events: LedgerEvent[], clause: Clause, unit: Unit, period: string, asOf: string): string[] {
  const happened = events.filter((event) => event.at <= asOf);
  const known = happened.filter((event) => isBeforeEnd(localDay(event.at), period));
  const ids = [...new Set(known.map(({ documentId }) => documentId))];
  return ids.filter((id) => {
    const life = known.filter(({ documentId }) => documentId === id);
    const start = life.findIndex(({ type }) => type === 'published' || type === 'imported');
    if (start < 0) return false;
    const day = localDay(life[start].at);
    if (!isIn(day, period)) return false;
    if (!binds(clause, unit, day)) return false;
    const last = life[life.length - 1];
    if (last.type === 'withdrawn' || last.type === 'deleted') return false;
    if (last.duplicateOf) return false;
    if (clause.ownWorkOnly && !last.facts.ownWork) return false;
    if (clause.section && last.facts.section?.id !== clause.section.id) return false;
    if (clause.kinds && !clause.kinds.includes(String(last.facts.kind))) return false;
    if (clause.fields && !clause.fields.some(({ id }) => last.facts.fields.some((field) => field.id === id))) return false;
    if (last.facts.unit?.id === unit.id) return true;
    return clause.cooperatingUnitsCount && last.facts.cooperatingUnits.some((ref) => ref.id === unit.id);
  });
}

/** The version that governs a period: the highest that was written down and in force by its end. */
export function governedByOracle(versions: Clause[], period: string): Clause {
  const written = versions.filter(({ recordedAt }) => isBeforeEnd(localDay(recordedAt), period));
  const candidates = written.length > 0 ? written : versions;
  const inForce = candidates.filter(({ inForceFrom }) => isBeforeEnd(inForceFrom, period));
  const byVersion = (a: Clause, b: Clause) => a.version - b.version;
  return inForce.length > 0 ? [...inForce].sort(byVersion)[inForce.length - 1] : [...candidates].sort(byVersion)[0];
}

/** The word on the board. */
export function statusByOracle(
  question: { events: LedgerEvent[]; clause: Clause; unit: Unit; waivers: WaiverLine[] },
  period: string,
  asOf: string,
): Status {
  const { events, clause, unit, waivers } = question;
  if (!daysOf(period).some((day) => binds(clause, unit, day))) return 'not-applicable';
  let waived = false;
  for (const line of waivers) if (line.at <= asOf) waived = line.type === 'granted';
  if (waived) return 'waived';
  if (countedByOracle(events, clause, unit, period, asOf).length >= clause.minimum) return 'met';
  return isBeforeEnd(localDay(asOf), period) ? 'open' : 'missed';
}
