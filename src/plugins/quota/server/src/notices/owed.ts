import type { Core } from '@strapi/strapi';
import { verdictsOf } from '../board/verdicts';
import { configOf } from '../config';
import type { Span } from '../rules/calendar';
import { PERIOD_KINDS, periodsWithin, spanOfPeriod } from '../rules/periods';
import { periodInWords } from '../rules/sentences';
import type { Verdict } from '../rules/types';
import { windowOf } from '../rules/verdict';
import type { Standing } from './standing';

/**
 * The one road from notices and calendar feed to the verdicts: where every bound unit stands, as of now, in each
 * period that shares a moment with [from, to]. `only` keeps to units by id. What does not apply is left out.
 */
export async function standingsBetween(
  strapi: Core.Strapi,
  { from, to }: Span,
  only?: string[],
): Promise<Standing[]> {
  const { timeZone: zone } = configOf(strapi);
  const periods = PERIOD_KINDS.flatMap((kind) => periodsWithin(from, to, kind, zone));
  const verdicts = await verdictsOf(strapi, { periods, only });
  return verdicts.flatMap((verdict) => standingOf(verdict, zone) ?? []);
}

const STATES = { open: 'owed', met: 'met', missed: 'missed', waived: 'waived' } as const;

function standingOf(verdict: Verdict, zone: string): Standing | null {
  const { clause, unit, period, status, required, counted } = verdict;
  const span = spanOfPeriod(period, zone);
  const window = windowOf(clause, unit, span, zone);
  if (status === 'not-applicable' || !window) return null;
  const missing = status === 'open' || status === 'missed' ? Math.max(0, required - counted.length) : 0;
  return {
    clause: {
      key: clause.key,
      name: clause.name,
      quote: clause.quote,
      source: clause.document.title,
      sourceUrl: clause.document.url,
      endsOn: clause.inForceTo,
    },
    unit: { id: unit.id, name: unit.name },
    period,
    periodInWords: periodInWords(period),
    state: STATES[status],
    required,
    counted: counted.length,
    missing,
    opensAt: window.from,
    dueBefore: window.to,
    closesAt: span.to,
  };
}
