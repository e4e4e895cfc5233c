import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readSheet } from 'read-excel-file/node';
import { MAX_BYTES, MAX_UNPACKED_BYTES, RefusedFile } from '../../registry/intake/file-kind';
import { rowsOfList, rowsOfSheet, type BatchRow } from '../../registry/intake/table';
import { unpackedTooMuch } from '../../text/unpacked';
import { sameRecord, warningsAbout } from '../checks';
import { receive, readDocument, type SentFile } from './intakes';
import { findType, inputReasons, writeDocument, type DocumentInput, type NewFile } from './register';

const MAX_ROWS = 5_000;
const MAX_FILES = 200;

export type RowResult = 'new' | 'known' | 'faulty' | 'written' | 'queued';

/** What becomes of one row of a table or one file of a folder. */
export interface RowReport {
  /** The line of the table, or the file's name. */
  row: number | string;
  number: string | null;
  abstract: string | null;
  result: RowResult;
  errors: string[];
  warnings: string[];
}

export interface BatchReport {
  rows: RowReport[];
  ignoredColumns: string[];
  counts: Record<RowResult, number>;
}

interface Prepared {
  report: RowReport;
  /** Null when nothing is to be written. */
  write: (() => Promise<RowResult>) | null;
}

/**
 * Brings many documents in: the rows of one .xlsx or .json, or a folder of .docx, .pdf and .txt. Without `write` it only
 * says what would happen, row by row. A faulty row is reported and left out; the others are written as drafts.
 *
 * @throws ValidationError when the request holds no files, too many, or a table that cannot be read
 */
export async function runBatch(
  strapi: Core.Strapi,
  files: SentFile[],
  by: { userId: number | null; unitId: string | null },
  write: boolean,
): Promise<BatchReport> {
  if (files.length === 0) throw new errors.ValidationError('Hãy chọn tệp .xlsx, .json, hoặc các tệp .docx, .pdf, .txt.');
  if (files.length > MAX_FILES) throw new errors.ValidationError(`Mỗi lần tối đa ${MAX_FILES} tệp.`);
  const tables = files.filter(({ name }) => /\.(?:xlsx|json)$/i.test(name));
  if (tables.length > 1) throw new errors.ValidationError('Mỗi lần chỉ nhập một tệp .xlsx hoặc .json.');
  if (tables.length > 0 && files.length > 1) throw new errors.ValidationError('Không trộn tệp bảng với tệp văn bản trong một lần nhập.');
  const rows: RowReport[] = [];
  let ignoredColumns: string[] = [];
  const seen = new Set<string>();
  const take = async ({ report, write: act }: Prepared) => {
    const key = [report.number, report.abstract].join('|');
    if (report.number && seen.has(key) && report.result === 'new') rows.push({ ...report, result: 'known', warnings: [...report.warnings, 'Trùng một dòng ở trên.'] });
    else rows.push(write && act ? await written(report, act) : report);
    seen.add(key);
  };
  if (tables[0]) {
    const table = await readTable(tables[0]);
    ignoredColumns = table.ignored;
    for (const row of table.rows) await take(await prepare(strapi, row.row, { ...row.values, unit: by.unitId }, null));
  } else {
    for (const file of files) await take(await prepareFile(strapi, file, by));
  }
  return { rows, ignoredColumns, counts: countsOf(rows) };
}

async function written(report: RowReport, act: () => Promise<RowResult>): Promise<RowReport> {
  try {
    return { ...report, result: await act() };
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    return { ...report, result: 'faulty', errors: [error.message] };
  }
}

function countsOf(rows: RowReport[]): BatchReport['counts'] {
  const counts: BatchReport['counts'] = { new: 0, known: 0, faulty: 0, written: 0, queued: 0 };
  for (const { result } of rows) counts[result] += 1;
  return counts;
}

async function readTable({ name, bytes }: SentFile): Promise<{ rows: BatchRow[]; ignored: string[] }> {
  if (bytes.length > MAX_BYTES) throw new errors.ValidationError(`Tệp lớn hơn ${MAX_BYTES / 1024 / 1024} MB.`);
  const table = /\.json$/i.test(name) ? readJson(bytes) : rowsOfSheet(await readXlsx(bytes));
  if (table.rows.length === 0) throw new errors.ValidationError('Tệp không có dòng nào có dữ liệu dưới các cột đã biết.');
  if (table.rows.length > MAX_ROWS) throw new errors.ValidationError(`Mỗi lần tối đa ${MAX_ROWS} dòng.`);
  return table;
}

function readJson(bytes: Buffer) {
  try {
    const list: unknown = JSON.parse(bytes.toString('utf8'));
    if (Array.isArray(list)) return rowsOfList(list);
  } catch {
    // Said below, as for what is no list.
  }
  throw new errors.ValidationError('Tệp JSON phải là một danh sách các bản ghi, theo bảng mã UTF-8.');
}

async function readXlsx(bytes: Buffer): Promise<unknown[][]> {
  if (unpackedTooMuch(bytes, MAX_UNPACKED_BYTES)) throw new errors.ValidationError('Tệp Excel bị hỏng hoặc quá lớn sau khi giải nén.');
  try {
    return (await readSheet(bytes)) as unknown as unknown[][];
  } catch {
    throw new errors.ValidationError('Tệp Excel bị hỏng, không mở được. Hãy mở bằng Excel rồi lưu lại thành .xlsx.');
  }
}

async function prepareFile(strapi: Core.Strapi, file: SentFile, by: { userId: number | null; unitId: string | null }): Promise<Prepared> {
  try {
    const { fields, isScan, text, mediaType } = await readDocument(strapi, file);
    if (isScan || !fields) {
      const report: RowReport = { row: file.name, number: null, abstract: null, result: 'new', errors: [], warnings: ['Bản quét: sẽ vào hàng chờ nhận dạng chữ ở “Nhận văn bản”.'] };
      return { report, write: async () => (await receive(strapi, file, by), 'queued') };
    }
    const { number, type, issuer, issuedOn, effectiveOn, planFrom, planTo, abstract, signer, signerTitle, recipients } = fields;
    const input: DocumentInput = {
      number: number.value, type: type.value, issuer: issuer.value, issuedOn: issuedOn.value, effectiveOn: effectiveOn.value,
      planFrom: planFrom.value, planTo: planTo.value, abstract: abstract.value, signer: signer.value, signerTitle: signerTitle.value,
      recipients: recipients.value?.join('\n') ?? null, fullText: text, source: `Tệp “${file.name}”`, unit: by.unitId,
    };
    return await prepare(strapi, file.name, input, { name: file.name, mediaType, bytes: file.bytes });
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return { report: { row: file.name, number: null, abstract: null, result: 'faulty', errors: [error.message], warnings: [] }, write: null };
  }
}

async function prepare(strapi: Core.Strapi, row: number | string, input: DocumentInput, file: NewFile | null): Promise<Prepared> {
  const { number = null, abstract = null, issuer = null, issuedOn = null, sourceId = null } = input;
  const reasons = await inputReasons(strapi, input);
  const type = input.type ? await findType(strapi, input.type, number) : null;
  const facts = type ? await strapi.db.query('api::document-type.document-type').findOne({ where: { documentId: type.documentId }, select: ['name', 'abbreviation'] }) : null;
  const known = reasons.length === 0 ? await sameRecord(strapi, { number, issuer, issuedOn, sourceId }) : null;
  const remarks = reasons.length === 0 ? await warningsAbout(strapi, { documentId: known ?? '', number, issuedOn, issuer, type: facts }) : [];
  const report: RowReport = {
    row, number, abstract,
    result: reasons.length > 0 ? 'faulty' : known ? 'known' : 'new',
    errors: reasons.map(({ message }) => message),
    warnings: remarks.map(({ message }) => message),
  };
  if (report.result !== 'new') return { report, write: null };
  return { report, write: async () => (await writeDocument(strapi, input, file, false), 'written') };
}
