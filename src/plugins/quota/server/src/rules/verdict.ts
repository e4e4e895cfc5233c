import { DAY_MS, overlap, spanOfDays, type Span } from './calendar';
import { concerns, rejectionOf } from './counting';
import { livesBefore, type DocumentLife } from './history';
import { spanOfPeriod, type PeriodKey } from './periods';
import { rejectionSentence } from './sentences';
import type { Clause, CountedItem, LedgerEvent, RejectedItem, Status, Unit, Verdict } from './types';

interface Question {
  clause: Clause;
  unit: Unit;
  period: PeriodKey;
  /** All events of the documents first published in the period, in ledger order; others do no harm. */
  events: LedgerEvent[];
  /** UTC milliseconds. */
  asOf: number;
  zone: string;
}

/**
 * What one clause says of one unit in one period, as of any instant, from the ledger alone. A period that is over
 * is judged as it stood at its end: what happened later changes nothing.
 */
export function judge({ clause, unit, period, events, asOf, zone }: Question): Verdict {
  const span = spanOfPeriod(period, zone);
  const window = windowOf(clause, unit, span, zone);
  const running = asOf >= span.from && asOf < span.to;
  const upcoming = asOf < span.from;
  const counted: CountedItem[] = [];
  const rejected: RejectedItem[] = [];
  for (const life of window && !upcoming ? livesOf({ unit, events, asOf }, span) : []) {
    const code = rejectionOf(life, clause, unit, window as Span);
    if (code === null) counted.push(itemOf(life));
    else rejected.push({ ...itemOf(life), code, reason: rejectionSentence(code, life, clause) });
  }
  const required = window ? clause.minimum : 0;
  const missing = Math.max(0, required - counted.length);
  const over = asOf >= span.to;
  return {
    clause,
    unit,
    period,
    status: statusOf(window, missing, over),
    required,
    counted,
    rejected,
    owed: over ? 0 : missing,
    running,
    upcoming,
    daysLeft: running ? Math.ceil((span.to - asOf) / DAY_MS) : null,
    window,
  };
}

/** The documents of the unit that were first published in the period; an event of the very instant `asOf` has happened. */
const livesOf = ({ unit, events, asOf }: Pick<Question, 'unit' | 'events' | 'asOf'>, { from, to }: Span): DocumentLife[] =>
  livesBefore(events, Math.min(asOf + 1, to)).filter(
    (life) => life.firstPublishedAt >= from && life.firstPublishedAt < to && concerns(life, unit),
  );

/** Clause in force, unit in existence, period: where all three hold. Outside it nothing is owed and nothing counts. */
export function windowOf(clause: Clause, unit: Unit, period: Span, zone: string): Span | null {
  const inForce = overlap(period, spanOfDays(clause.inForceFrom, clause.inForceTo, zone));
  return inForce && overlap(inForce, spanOfDays(unit.validFrom, unit.validTo, zone));
}

function statusOf(window: Span | null, missing: number, over: boolean): Status {
  if (!window) return 'not-applicable';
  if (missing === 0) return 'met';
  return over ? 'missed' : 'open';
}

const itemOf = ({ documentType, documentId, facts, firstPublishedAt, imported, resembles }: DocumentLife): CountedItem => ({
  documentType,
  documentId,
  title: facts.title,
  url: facts.url,
  publishedAt: new Date(firstPublishedAt).toISOString(),
  plannedAt: facts.plannedAt,
  imported,
  resembles,
});
