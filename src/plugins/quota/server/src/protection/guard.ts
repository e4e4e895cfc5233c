import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { ledgerOf, type Draft } from '../ledger/ledger';
import type { Reason } from '../overrides/override';
import type { LedgerEvent } from '../rules/types';
import { noteWhatLeaves } from './past-periods';
import { keepWhatIsNeeded } from './running-periods';

/**
 * Stands between an act on a document that was public before and its line in the ledger.
 * - Running periods: what a clause needs stays, unless somebody with the override permission gives a reason.
 * - Periods that are over: what was counted may go with a reason, which is kept beside the verdict.
 *
 * @throws ApplicationError, code `quota-needs-article`, `quota-override-forbidden` or `quota-needs-reason`
 */
export async function guard(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  draft: Draft,
  known: LedgerEvent,
  reason: Reason | null,
): Promise<void> {
  if (!mayTake(draft, known)) return;
  const events = await ledgerOf(strapi, trx).eventsOfDocument(draft.documentType, draft.documentId);
  const units = unitsIn(events);
  if (units.length === 0) return;
  await keepWhatIsNeeded(strapi, trx, draft, units, reason);
  await noteWhatLeaves(strapi, trx, { draft, known, events, units, reason });
}

/** Putting back and rewording take nothing, unless the new words are those of another document. */
const mayTake = ({ type, duplicateOf }: Draft, known: LedgerEvent): boolean =>
  ['withdrawn', 'deleted', 'reclassified'].includes(type) || (duplicateOf !== null && known.duplicateOf === null);

const unitsIn = (events: LedgerEvent[]): string[] => [
  ...new Set(events.flatMap(({ facts }) => [...(facts.unit ? [facts.unit] : []), ...facts.cooperatingUnits].map(({ id }) => id))),
];
