import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { actorName } from '../actor';
import { clockOf } from '../clock';
import type { PublicationSource } from '../config';
import { lockLedger } from '../database';
import { ledgerOf, type Before, type Draft } from '../ledger/ledger';
import { textsOf } from '../ledger/texts';
import { reasonOf } from '../overrides/override';
import { guard } from '../protection/guard';
import { eventTypeOf } from '../rules/event';
import { shinglesOf } from '../rules/shingles';
import { observe, type Seen } from './observe';

/**
 * Inside the transaction of a write: compares what readers see now with what the ledger knows, refuses what would
 * take a needed article from a running period, and else writes the line.
 *
 * @throws ApplicationError with the sentence for the editor; see {@link guard}
 */
export async function record(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  source: PublicationSource,
  act: { documentId: string; deletes: boolean },
): Promise<void> {
  const ledger = ledgerOf(strapi, trx);
  await lockLedger(strapi, trx);
  const { documentId } = act;
  const seen = await observe(strapi, source, documentId, { trx });
  const before = await ledger.before(source.contentType, documentId, seen?.facts.fingerprint ?? null);
  const { known } = before;
  const clock = clockOf(strapi);
  const imported = clock.importInstant?.();
  const type = eventTypeOf(known, seen?.facts ?? null, { deletes: act.deletes, imports: Boolean(imported) });
  const facts = seen?.facts ?? known?.facts;
  if (!type || !facts) return;

  const now = clock.now();
  const at = (type === 'imported' && imported ? imported : now).toISOString();
  const reason = reasonOf(strapi);
  const draft: Draft = {
    type,
    at,
    recordedAt: now.toISOString(),
    documentType: source.contentType,
    documentId,
    firstAt: known?.firstAt ?? at,
    facts,
    ...(await likeness(strapi, trx, documentId, seen, before)),
    actor: reason?.actor ?? actorName(strapi),
    reason: reason?.words ?? null,
  };
  if (known) await guard(strapi, trx, draft, known, reason);
  await ledger.append([draft], before.end);
}

/** What the text equals or resembles; looked for again only when the text has changed. */
async function likeness(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  documentId: string,
  seen: Seen | null,
  { known, original: duplicateOf }: Before,
): Promise<Pick<Draft, 'duplicateOf' | 'resembles'>> {
  if (!seen || (known && known.facts.fingerprint === seen.facts.fingerprint)) {
    return { duplicateOf: known?.duplicateOf ?? null, resembles: known?.resembles ?? null };
  }
  const texts = textsOf(strapi, trx);
  const shingles = shinglesOf(seen.words);
  const resembles = duplicateOf ? null : await texts.resembled(shingles, documentId);
  if (!duplicateOf) await texts.keep(shingles, documentId, seen.facts.title);
  return { duplicateOf, resembles };
}
