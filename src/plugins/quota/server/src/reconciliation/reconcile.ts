import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { clockOf } from '../clock';
import { configOf, type PublicationSource } from '../config';
import { tableOf } from '../database';
import { LEDGER, RECONCILIATIONS } from '../ledger/schema';
import { ledgerOf } from '../ledger/ledger';
import { seenIn } from '../publications/observe';
import { rowsOf } from '../publications/source-rows';
import { eventTypeOf } from '../rules/event';
import type { EventType, Facts } from '../rules/types';

/** Where readers see something else than the ledger knows: somebody wrote past the document service. */
export interface Difference {
  documentType: string;
  documentId: string;
  title: string;
  /** Whole Vietnamese sentence. */
  sentence: string;
}

export interface Reconciliation {
  at: string;
  /** How many published documents were compared. */
  documents: number;
  differences: Difference[];
}

const COMPARED_AT_ONCE = 200;

const SENTENCES: Partial<Record<EventType, string>> = {
  published: 'đang công khai nhưng sổ không có dòng nào',
  republished: 'đang công khai nhưng theo sổ thì đã gỡ',
  reclassified: 'khác với sổ về đơn vị, chuyên mục, thể loại, nguồn hoặc lĩnh vực',
  edited: 'khác với sổ về tiêu đề, đường dẫn hoặc nội dung',
  withdrawn: 'theo sổ thì đang công khai nhưng bạn đọc không thấy',
};

const WITHOUT_REMOVAL = { deletes: false, imports: false };

/** Compares all that readers see with the last state in the ledger. Writes down the outcome, never the ledger. */
export async function reconcile(strapi: Core.Strapi): Promise<Reconciliation> {
  const outcome: Reconciliation = { at: clockOf(strapi).now().toISOString(), documents: 0, differences: [] };
  for (const source of configOf(strapi).publications) {
    const visible = await compareVisible(strapi, source, outcome);
    await compareKnown(strapi, source, visible, outcome);
  }
  await tableOf(strapi, RECONCILIATIONS).insert({ ...outcome, differences: JSON.stringify(outcome.differences) });
  if (outcome.differences.length > 0) {
    strapi.log.warn(`quota: ${outcome.differences.length} bài khác với sổ đăng bài; xem mục đối chiếu.`);
  }
  return outcome;
}

/** The last outcome; null before the first. */
export async function lastReconciliation(strapi: Core.Strapi): Promise<Reconciliation | null> {
  const row: { at: string; documents: number; differences: string } | undefined = await tableOf(strapi, RECONCILIATIONS)
    .orderBy('id', 'desc')
    .first();
  return row ? { at: row.at, documents: row.documents, differences: JSON.parse(row.differences) } : null;
}

async function compareVisible(strapi: Core.Strapi, source: PublicationSource, outcome: Reconciliation): Promise<Set<string>> {
  const ledger = ledgerOf(strapi);
  const visible = new Set<string>();
  for (let after = 0; ; ) {
    const some = (query: Knex.QueryBuilder) => void query.where('id', '>', after).orderBy('id').limit(COMPARED_AT_ONCE);
    const rows = await rowsOf(strapi, source, 'published', some);
    for (const row of rows) {
      visible.add(row.documentId);
      const { facts } = seenIn(source, row);
      const known = await ledger.last(source.contentType, row.documentId);
      add(outcome, source, row.documentId, facts, eventTypeOf(known, facts, WITHOUT_REMOVAL));
    }
    outcome.documents += rows.length;
    if (rows.length < COMPARED_AT_ONCE) return visible;
    after = rows[rows.length - 1].id;
  }
}

async function compareKnown(
  strapi: Core.Strapi,
  source: PublicationSource,
  visible: Set<string>,
  outcome: Reconciliation,
): Promise<void> {
  const ids: string[] = await tableOf(strapi, LEDGER)
    .distinct('document_id')
    .where({ document_type: source.contentType })
    .pluck('document_id');
  for (const documentId of ids.filter((id) => !visible.has(id))) {
    const known = await ledgerOf(strapi).last(source.contentType, documentId);
    if (known) add(outcome, source, documentId, known.facts, eventTypeOf(known, null, WITHOUT_REMOVAL));
  }
}

function add(
  { differences }: Reconciliation,
  { contentType }: PublicationSource,
  documentId: string,
  { title }: Facts,
  type: EventType | null,
): void {
  if (!type) return;
  differences.push({ documentType: contentType, documentId, title, sentence: `Bài “${title}” ${SENTENCES[type]}.` });
}
