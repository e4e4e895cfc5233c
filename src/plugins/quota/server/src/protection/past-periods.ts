import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import type { CellVerdict } from '../board/cell-verdict';
import { verdictsOf } from '../board/verdicts';
import { clockOf } from '../clock';
import { closingsOf } from '../closings/closings';
import { configOf } from '../config';
import type { Draft } from '../ledger/ledger';
import type { Reason } from '../overrides/override';
import { rejectionOf } from '../rules/counting';
import { livesBefore } from '../rules/history';
import { PERIOD_KINDS, periodOf, spanOfPeriod } from '../rules/periods';
import { verbOf } from '../rules/protection';
import { periodInWords } from '../rules/sentences';
import type { LedgerEvent } from '../rules/types';
import { windowOf } from '../rules/verdict';

interface Act {
  draft: Draft;
  known: LedgerEvent;
  events: LedgerEvent[];
  units: string[];
  reason: Reason | null;
}

/**
 * The verdicts of periods that are over stand, whatever leaves them; who took what, when and why is kept beside
 * them.
 *
 * @throws ApplicationError, code `quota-needs-reason`, when a counted item leaves without a reason
 */
export async function noteWhatLeaves(strapi: Core.Strapi, trx: Knex.Transaction, act: Act): Promise<void> {
  const { draft, known, units, reason } = act;
  if (!['withdrawn', 'deleted', 'reclassified'].includes(draft.type)) return;
  const { timeZone: zone } = configOf(strapi);
  const now = clockOf(strapi).now().getTime();
  const over = PERIOD_KINDS.map((kind) => periodOf(Date.parse(draft.firstAt), kind, zone)).filter(
    (period) => spanOfPeriod(period, zone).to <= now,
  );
  if (over.length === 0) return;
  const cells = (await verdictsOf(strapi, { periods: over, only: units, trx })).filter(
    (cell) => cell.counted.some(({ documentId }) => documentId === draft.documentId) && !stillCounts(cell, act, zone),
  );
  const [first] = cells;
  if (!first) return;
  const wasPublic = known.type !== 'withdrawn' && known.type !== 'deleted';
  if (!reason && wasPublic) throw needsReason(first, draft);
  for (const { clause, unit, period } of cells) {
    await closingsOf(strapi, trx).note(
      { clauseKey: clause.key, unitId: unit.id, period },
      {
        documentId: draft.documentId,
        title: draft.facts.title,
        type: draft.type,
        at: draft.at,
        actor: draft.actor,
        reason: reason?.words ?? known.reason ?? '',
      },
    );
  }
}

/** Would the cell count the document as it is after the act, had it been so at the close? */
function stillCounts({ clause, unit, period }: CellVerdict, { draft, events }: Act, zone: string): boolean {
  const event = { ...draft, seq: Number.MAX_SAFE_INTEGER };
  const [life] = livesBefore([...events, event], Infinity);
  const window = windowOf(clause, unit, spanOfPeriod(period, zone), zone);
  return Boolean(window && rejectionOf(life, clause, unit, window) === null);
}

function needsReason({ clause, unit, period }: CellVerdict, draft: Draft): Error {
  const verb = verbOf(draft);
  return new errors.ApplicationError(
    `Bài “${draft.facts.title}” đã được tính cho chỉ tiêu “${clause.name}” của ${unit.name} trong ${periodInWords(period)}, ` +
      `kỳ đã hết. Muốn ${verb} bài thì hãy ghi lý do; kết quả của kỳ giữ nguyên và được đánh dấu “Đã gỡ sau khi chốt”.`,
    { code: 'quota-needs-reason', clause: clause.key, unit: unit.slug, period, documentId: draft.documentId },
  );
}
