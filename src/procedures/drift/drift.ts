import type { Core } from '@strapi/strapi';
import { localDay } from '../../calendar';
import { clockOf } from '../../clock';
import { UnreadableFile } from '../../plugins/quota/server/src/history-import/unreadable-file';
import { readRow } from '../import/read-row';
import type { SourceRow } from '../import/read-file';
import { COMPARISONS, PORTAL_RECORDS, withTables } from '../tables';
import { partsOf, publishedProcedures, type ProcedureRow } from '../versions/snapshot';
import { PART_LABELS, type PartName } from '../parts';
import { compareWithPortal, type DriftState, type PartComparison } from './compare';
import type { PortalSource } from './portal-source';

interface PortalRecordRow {
  code: string;
  record: string;
  exported_on: string;
}

interface ComparisonRow {
  document_id: string;
  part: PartName;
  state: DriftState;
  since: string;
}

export interface PortalImportReport {
  readable: boolean;
  records: number;
  compared: number;
  /** Codes of the portal that no published procedure here has. */
  unknownCodes: string[];
  /** Codes of our procedures that the file does not have. */
  missingCodes: string[];
  refused: { row: number; message: string }[];
  message: string;
}

/**
 * Takes in an export of the portal and compares every published procedure with it.
 * @param exportedOn calendar day of the export: since then a new difference is known
 */
export async function importPortal(strapi: Core.Strapi, source: PortalSource, exportedOn: string): Promise<PortalImportReport> {
  const blank = { records: 0, compared: 0, unknownCodes: [], missingCodes: [], refused: [] };
  let rows: SourceRow[];
  try {
    rows = await source.records();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { ...blank, readable: false, message: error.message };
  }
  const refused: PortalImportReport['refused'] = [];
  const records = new Map<string, SourceRow['fields']>();
  for (const row of rows) {
    const { code, remarks } = readRow(row);
    const error = remarks.find(({ level }) => level === 'error');
    if (!code) refused.push({ row: row.row, message: 'Mã thủ tục: chưa có.' });
    else if (error) refused.push({ row: row.row, message: `${error.field ?? ''}: ${error.message}` });
    else records.set(code, row.fields);
  }
  const importedAt = clockOf(strapi).now().toISOString();
  await withTables(strapi, async (table) => {
    for (const [code, fields] of records) {
      const row = { code, record: JSON.stringify(fields), exported_on: exportedOn, imported_at: importedAt };
      await table(PORTAL_RECORDS).insert(row).onConflict('code').merge();
    }
  });
  const procedures = await publishedProcedures(strapi);
  const ours = new Set(procedures.flatMap(({ code }) => (code ? [code] : [])));
  const compared = procedures.filter(({ code }) => code && records.has(code));
  await compareAll(strapi, compared, exportedOn);
  return {
    readable: true,
    records: records.size,
    compared: compared.length,
    unknownCodes: [...records.keys()].filter((code) => !ours.has(code)),
    missingCodes: [...ours].filter((code) => !records.has(code)),
    refused,
    message: `Đã nhận ${records.size} bản ghi của Cổng, đối chiếu ${compared.length} thủ tục đang công bố.`,
  };
}

/** After a publication: our text may have come nearer to the portal's, or gone away from it. */
export async function compareAgain(strapi: Core.Strapi, documentId: string): Promise<void> {
  await compareAll(strapi, await publishedProcedures(strapi, [documentId]), localDay(clockOf(strapi).now()));
}

async function compareAll(strapi: Core.Strapi, procedures: ProcedureRow[], day: string): Promise<void> {
  const records = await recordsOf(strapi, procedures);
  await withTables(strapi, async (table) => {
    for (const procedure of procedures) {
      const record = procedure.code && records.get(procedure.code);
      if (!record) continue;
      const known: ComparisonRow[] = await table(COMPARISONS).where({ document_id: procedure.documentId });
      const states = new Map(known.map((row) => [row.part, row]));
      for (const { part, state } of comparisonsOf(procedure, record)) {
        if (states.get(part)?.state === state) continue;
        await table(COMPARISONS)
          .insert({ document_id: procedure.documentId, part, state, since: day })
          .onConflict(['document_id', 'part'])
          .merge();
      }
    }
  });
}

async function recordsOf(strapi: Core.Strapi, procedures: ProcedureRow[]): Promise<Map<string, PortalRecordRow>> {
  const codes = [...new Set(procedures.flatMap(({ code }) => (code ? [code] : [])))];
  const rows: PortalRecordRow[] = [];
  for (let start = 0; start < codes.length; start += 500) {
    rows.push(...(await withTables(strapi, async (table) => table(PORTAL_RECORDS).whereIn('code', codes.slice(start, start + 500)))));
  }
  return new Map(rows.map((row) => [row.code, row]));
}

const comparisonsOf = (procedure: ProcedureRow, { record }: PortalRecordRow): PartComparison[] =>
  compareWithPortal(partsOf(procedure), readRow({ row: 1, fields: JSON.parse(record) }));

export interface DriftRow {
  documentId: string;
  code: string;
  name: string;
  /** null: no export of the portal has held this code yet. */
  exportedOn: string | null;
  parts: { part: PartName; label: string; state: DriftState; since: string }[];
}

/** How every published procedure with a code stands against the portal. */
export async function driftBoard(strapi: Core.Strapi): Promise<DriftRow[]> {
  const procedures = (await publishedProcedures(strapi)).filter(({ code }) => code);
  const records = await recordsOf(strapi, procedures);
  const rows: ComparisonRow[] = await strapi.db.connection(COMPARISONS);
  return procedures
    .map(({ documentId, code, name }) => ({
      documentId,
      code: code as string,
      name,
      exportedOn: records.get(code as string)?.exported_on ?? null,
      parts: rows
        .filter((row) => row.document_id === documentId)
        .map(({ part, state, since }) => ({ part, label: PART_LABELS[part], state, since })),
    }))
    .sort((a, b) => differing(b) - differing(a) || a.code.localeCompare(b.code));
}

const differing = ({ parts }: DriftRow): number => parts.filter(({ state }) => state === 'differs').length;

/** Both texts of every part; null when there is nothing to compare. */
export async function driftOf(strapi: Core.Strapi, documentId: string): Promise<PartComparison[] | null> {
  const [procedure] = await publishedProcedures(strapi, [documentId]);
  const record = procedure && (await recordsOf(strapi, [procedure])).get(procedure.code ?? '');
  return record ? comparisonsOf(procedure, record) : null;
}
