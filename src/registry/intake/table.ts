import { calendarDate } from '../citations/dates';
import { fold } from '../fold';

/** The fields that a row of a batch may give. */
export const COLUMNS = {
  sourceId: ['sourceId', 'id', 'mã nguồn', 'mã ở nguồn nhập'],
  number: ['number', 'số ký hiệu', 'số, ký hiệu', 'số hiệu', 'so_ky_hieu'],
  type: ['type', 'loại văn bản', 'loại', 'hình thức', 'loai'],
  abstract: ['abstract', 'trích yếu', 'trích yếu nội dung', 'tên văn bản', 'trich_yeu'],
  issuer: ['issuer', 'cơ quan ban hành', 'cơ quan', 'co_quan_ban_hanh'],
  level: ['level', 'cấp ban hành', 'cấp'],
  issuedOn: ['issuedOn', 'ngày ban hành', 'ngày ký', 'ngay_ban_hanh'],
  effectiveOn: ['effectiveOn', 'ngày có hiệu lực', 'ngày hiệu lực', 'ngay_hieu_luc'],
  expiresOn: ['expiresOn', 'ngày hết hiệu lực', 'ngay_het_hieu_luc'],
  planFrom: ['planFrom', 'kỳ thực hiện từ ngày', 'thực hiện từ ngày'],
  planTo: ['planTo', 'kỳ thực hiện đến ngày', 'thực hiện đến ngày'],
  signer: ['signer', 'người ký', 'nguoi_ky'],
  signerTitle: ['signerTitle', 'chức vụ người ký', 'chức vụ', 'chuc_vu'],
  officialUrl: ['officialUrl', 'địa chỉ ở nguồn chính thức', 'liên kết', 'đường dẫn', 'url'],
  source: ['source', 'nguồn', 'nguồn của bản ghi', 'nguon'],
  fullText: ['fullText', 'toàn văn'],
} as const;

export type Column = keyof typeof COLUMNS;
export type RowValues = Partial<Record<Column, string>>;

export interface BatchRow {
  /** As the person sees it: the line of the sheet, or the place in the list from 1. */
  row: number;
  values: RowValues;
}

const BY_NAME = new Map<string, Column>(
  Object.entries(COLUMNS).flatMap(([column, names]) => names.map((name) => [fold(name), column as Column] as const)),
);
const DAYS: ReadonlySet<Column> = new Set(['issuedOn', 'effectiveOn', 'expiresOn', 'planFrom', 'planTo']);

const LEVELS: Readonly<Record<string, string>> = { 'trung uong': 'central', tinh: 'province', nganh: 'sector', 'don vi': 'unit' };

/** Turns the rows of a sheet, whose first one names the columns, into records; columns of other names are told back. */
export function rowsOfSheet(cells: readonly (readonly unknown[])[]): { rows: BatchRow[]; ignored: string[] } {
  const [head = [], ...body] = cells;
  const columns = head.map((name) => BY_NAME.get(fold(String(name ?? ''))) ?? null);
  const rows = body.flatMap((line, index) => {
    const values = valuesOf(columns.map((column, at) => [column, line[at]]));
    return Object.keys(values).length > 0 ? [{ row: index + 2, values }] : [];
  });
  return { rows, ignored: head.filter((name, at) => name && !columns[at]).map(String) };
}

/** Turns a list of objects into records; their keys are column names in Vietnamese or English. */
export function rowsOfList(list: readonly unknown[]): { rows: BatchRow[]; ignored: string[] } {
  const ignored = new Set<string>();
  const rows = list.map((item, index) => {
    const entries = item !== null && typeof item === 'object' ? Object.entries(item) : [];
    const named = entries.map(([name, value]) => {
      const column = BY_NAME.get(fold(name)) ?? null;
      if (!column) ignored.add(name);
      return [column, value] as const;
    });
    return { row: index + 1, values: valuesOf(named) };
  });
  return { rows, ignored: [...ignored] };
}

function valuesOf(pairs: readonly (readonly [Column | null, unknown])[]): RowValues {
  const values: RowValues = {};
  for (const [column, raw] of pairs) {
    if (!column || raw === null || raw === undefined) continue;
    const value = raw instanceof Date ? raw.toISOString().slice(0, 10) : typeof raw === 'object' ? '' : String(raw).trim();
    if (value === '') continue;
    values[column] = DAYS.has(column) ? dayOf(value) : column === 'level' ? (LEVELS[fold(value)] ?? value) : value;
  }
  return values;
}

/** "05/3/2024" as yyyy-MM-dd; what is no day stays as it was written, for the report. */
function dayOf(value: string): string {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value);
  return (found && calendarDate(found[3] as string, found[2] as string, found[1] as string)) || value;
}
