import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { UnreadableFile } from '../../plugins/quota/server/src/history-import/unreadable-file';
import { PROCEDURE, PROCEDURE_POPULATE } from '../versions/snapshot';
import type { ProcedureScope } from '../scope';
import { MAX_LISTED } from './limits';
import { linksFor, numbersIn } from './links';
import { planImport, type Action, type ExistingProcedure, type PlannedRow } from './plan';
import { readProcedureFile } from './read-file';
import { readRow } from './read-row';

export interface ProcedureFile {
  bytes: Uint8Array;
  name: string;
}

export interface ImportOptions {
  /** Show the complete rows to readers at once; the others stay drafts. */
  publish: boolean;
  /** With `publish`: show the incomplete ones too, as entries of a list, when decision or source is known. */
  list?: boolean;
  /** `documentId` of the unit that answers for new records. */
  unit?: string | null;
}

/** What readers will see of a row, or see now; null: nothing, it is a draft. */
type Shown = { published: ProcedureScope | null };

export interface RowReport extends Omit<PlannedRow, 'data' | 'listable'>, Shown {}

/** The answer about a file, before or after writing. */
export interface ImportReport {
  written: boolean;
  total: number;
  counts: Record<Action, number> & {
    /** In full. */
    published: number;
    listed: number;
  };
  rows: RowReport[];
  newAreas: string[];
  /** One sentence for the person at the screen; also when the file could not be read. */
  message: string;
  readable: boolean;
}

/** What the file would do. Writes nothing. */
export async function previewImport(strapi: Core.Strapi, file: ProcedureFile, options: ImportOptions): Promise<ImportReport> {
  return whenReadable(async () => {
    const planned = await planOf(strapi, file);
    return reportOf(planned.map((row) => ({ ...row, published: scopeOf(row, options) })), false);
  });
}

/** Writes the rows that are not refused, each whole or not at all, through the desk like everything else. */
export async function writeImport(strapi: Core.Strapi, file: ProcedureFile, options: ImportOptions): Promise<ImportReport> {
  return whenReadable(async () => {
    const rows: (PlannedRow & Shown)[] = [];
    const areas = new Map<string, string>();
    for (const row of await planOf(strapi, file)) rows.push(row.data ? await writeRow(strapi, row, options, areas) : { ...row, published: null });
    return reportOf(rows, true);
  });
}

async function planOf(strapi: Core.Strapi, { bytes, name }: ProcedureFile): Promise<PlannedRow[]> {
  const rows = (await readProcedureFile(bytes, name)).map(readRow);
  const existing: ExistingProcedure[] = await strapi.db.query(PROCEDURE).findMany({
    where: { publishedAt: null },
    populate: { ...PROCEDURE_POPULATE, forms: { populate: { file: { select: ['id'] } } } },
  });
  return planImport(rows, existing, await linksFor(strapi, numbersIn(rows)));
}

/** What readers are told of a published procedure that a file has changed. */
const CHANGE_NOTE = 'Cập nhật theo danh mục công bố mới.';

function scopeOf({ action, missing, listable, uncertain, data }: PlannedRow, { publish, list }: ImportOptions): ProcedureScope | null {
  if (!publish || action === 'refused' || !data || uncertain.length > 0) return null;
  if (missing.length === 0) return 'full';
  return list && listable ? 'listed' : null;
}

async function writeRow(strapi: Core.Strapi, row: PlannedRow, options: ImportOptions, areas: Map<string, string>) {
  const scope = scopeOf(row, options);
  try {
    const documentId = await strapi.db.transaction(async () => {
      const data = { ...row.data, ...(scope && { scope }), ...(row.newArea && { subjectArea: await areaNamed(strapi, row.newArea, areas) }) };
      const status = scope ? 'published' : 'draft';
      if (row.documentId) {
        await strapi.documents(PROCEDURE).update({ documentId: row.documentId, data: { ...data, changeNote: CHANGE_NOTE }, status } as never);
        return row.documentId;
      }
      const unit = options.unit ? { unit: options.unit } : {};
      return (await strapi.documents(PROCEDURE).create({ data: { ...data, ...unit }, status } as never)).documentId;
    });
    return { ...row, documentId, published: scope };
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    if (row.newArea) areas.delete(row.newArea);
    const remarks = [...row.remarks, { level: 'error' as const, field: null, message: error.message }];
    return { ...row, action: 'refused' as const, remarks, published: null };
  }
}

async function areaNamed(strapi: Core.Strapi, name: string, areas: Map<string, string>): Promise<string> {
  const known = areas.get(name);
  if (known) return known;
  const { documentId } = await strapi.documents('api::subject-area.subject-area').create({ data: { name } } as never);
  areas.set(name, documentId);
  return documentId;
}

async function whenReadable(work: () => Promise<ImportReport>): Promise<ImportReport> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const message = error.row === null ? error.message : `Dòng ${error.row}: ${error.message}`;
    return { ...reportOf([], false), readable: false, message };
  }
}

function reportOf(planned: (PlannedRow & Shown)[], written: boolean): ImportReport {
  const counts = { create: 0, update: 0, same: 0, refused: 0, published: 0, listed: 0 };
  for (const { action, published } of planned) {
    counts[action] += 1;
    if (published) counts[published === 'full' ? 'published' : 'listed'] += 1;
  }
  const rows = planned.slice(0, MAX_LISTED).map(({ data: _data, listable: _listable, ...row }) => row);
  const newAreas = [...new Set(planned.flatMap(({ newArea, action }) => (newArea && action !== 'refused' ? [newArea] : [])))];
  return { written, total: planned.length, counts, rows, newAreas, message: sentenceOf(counts, written), readable: true };
}

function sentenceOf({ create, update, same, refused, published, listed }: ImportReport['counts'], written: boolean): string {
  const parts = [
    create && `${written ? 'đã thêm' : 'thêm'} ${create}`,
    update && `${written ? 'đã sửa' : 'sửa'} ${update}`,
    same && `${same} không đổi`,
    refused && `${refused} không nhận`,
  ].filter(Boolean);
  const draft = create + update - published - listed;
  const shown = [
    published && `${published} ${written ? 'đã' : 'sẽ'} công bố`,
    listed && `${listed} ${written ? 'đã' : 'sẽ'} công khai là mục trong danh mục`,
    draft && `${draft} ở bản nháp`,
  ].filter(Boolean);
  return `${written ? 'Kết quả' : 'Xem trước'}: ${parts.join(', ') || 'không có gì để nhập'}${shown.length ? ` (${shown.join(', ')})` : ''}.`;
}
