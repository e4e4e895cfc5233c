import type { Core } from '@strapi/strapi';
import { verdictsOf } from '../board/verdicts';
import { clauseView, staffView } from '../board/views';
import { configOf } from '../config';
import { ledgerOf } from '../ledger/ledger';
import { spanOfPeriod, type PeriodKey } from '../rules/periods';
import type { Unit } from '../rules/types';

/** Everything about one verdict: items counted and not, the ledger's lines, waivers, what left later, the clause's words. */
export async function explainCell(
  strapi: Core.Strapi,
  { clauseKey, unit, period }: { clauseKey: string; unit: Unit; period: PeriodKey },
) {
  const verdicts = await verdictsOf(strapi, { periods: [period], only: [unit.id] });
  const verdict = verdicts.find(({ clause }) => clause.key === clauseKey);
  if (!verdict) return null;
  const { from, to } = spanOfPeriod(period, configOf(strapi).timeZone);
  const events = await ledgerOf(strapi).eventsOfSpan(from, to, [unit.id]);
  return {
    ...staffView(verdict),
    clause: clauseView(verdict.clause),
    events: events.map(({ seq, type, at, recordedAt, documentId, facts, actor, reason }) => ({
      seq,
      type,
      at,
      recordedAt,
      documentId,
      title: facts.title,
      url: facts.url,
      actor,
      reason,
    })),
  };
}
