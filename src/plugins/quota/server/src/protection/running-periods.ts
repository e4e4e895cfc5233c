import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { clausesOf } from '../clauses/clauses';
import { clockOf } from '../clock';
import { configOf } from '../config';
import { ledgerOf, type Draft } from '../ledger/ledger';
import type { Reason } from '../overrides/override';
import { PERIOD_KINDS, periodOf, spanOfPeriod } from '../rules/periods';
import { breachesOf, breachSentence } from '../rules/protection';
import { standingWaiver } from '../rules/waiver';
import { readUnits } from '../units';
import { waiversOf } from '../waivers/waivers';

/**
 * Refuses an act that would leave a running period below a clause's minimum, unless the reason given may override.
 *
 * @throws ApplicationError, code `quota-needs-article` or `quota-override-forbidden`
 */
export async function keepWhatIsNeeded(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  draft: Draft,
  units: string[],
  reason: Reason | null,
): Promise<void> {
  const { timeZone: zone } = configOf(strapi);
  const asOf = clockOf(strapi).now().getTime();
  const running = PERIOD_KINDS.map((kind) => periodOf(asOf, kind, zone)).filter((period) => {
    const { from, to } = spanOfPeriod(period, zone);
    const first = Date.parse(draft.firstAt);
    return first >= from && first < to;
  });
  if (running.length === 0) return;
  const spans = running.map((period) => spanOfPeriod(period, zone));
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const before = await ledgerOf(strapi, trx).eventsOfSpan(from, to, units);
  const waivers = await waiversOf(strapi, trx).byCell(running, units);
  const event = { ...draft, seq: Number.MAX_SAFE_INTEGER };
  const [breach] = breachesOf({
    versions: await clausesOf(strapi, trx).versions(),
    units: (await readUnits(strapi)).filter(({ id }) => units.includes(id)),
    before,
    event,
    asOf,
    zone,
    isWaived: (clause, unit, period) =>
      standingWaiver(waivers.get({ clauseKey: clause.key, unitId: unit.id, period }) ?? []) !== null,
  });
  if (!breach || reason?.mayOverride) return;
  const sentence = breachSentence(breach, event);
  const details = {
    clause: breach.clause.key,
    unit: breach.unit.slug,
    period: breach.period,
    ...(breach.clause.period === 'month' && { month: breach.period }),
    documentId: draft.documentId,
  };
  if (!reason) throw new errors.ApplicationError(sentence, { code: 'quota-needs-article', ...details });
  throw new errors.ApplicationError(
    `${sentence} Lý do đã được ghi, nhưng bạn không có quyền “Vượt chỉ tiêu có lý do”; hãy nhờ người có quyền này.`,
    { code: 'quota-override-forbidden', ...details },
  );
}
