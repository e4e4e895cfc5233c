import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { actorName } from '../actor';
import { ensureClosed } from '../closings/close-due';
import { lockLedger } from '../database';
import { ledgerOf, type Draft } from '../ledger/ledger';
import { COLUMN_NAMES } from './columns';
import { contextOf } from './context';
import { effectsOf, type Effect } from './effects';
import { earlierLines, lineOf, saysTheSame } from './ledger-lines';
import { MAX_LISTED } from './limits';
import { readHistory } from './read-history';
import type { HistoryArticle, Reading, RowError } from './types';

/** What an import would do, or did. */
export interface HistoryReport {
  /** Rows of the file that hold something, the column names aside. */
  rows: number;
  /** Whether the file is without fault; else nothing is written. */
  accepted: boolean;
  /** Articles that the ledger does not have yet: would be added, or were. */
  added: number;
  /** Articles that an earlier import brought in word for word. */
  known: number;
  errorCount: number;
  /** The first thousand. */
  errors: RowError[];
  ignoredColumns: string[];
  effects: Effect[];
  /** Added articles that count under no clause. */
  uncounted: number;
  /** Whether the lines stand in the ledger now. */
  written: boolean;
  /** The whole in one Vietnamese sentence. */
  message: string;
}

/** A file as it was sent. */
export interface HistoryFile {
  bytes: Uint8Array;
  name: string;
}

/** Brings an older site's articles into the ledger under their true dates (rule 10). */
export const historyImport = (strapi: Core.Strapi) => ({
  /** What {@link write} would do. Writes nothing. */
  async preview(file: HistoryFile): Promise<HistoryReport> {
    // A period that is over is closed without these articles, whenever the closing was to run.
    await ensureClosed(strapi);
    const context = await contextOf(strapi);
    const reading = await readHistory(file.bytes, file.name, context);
    const compared = await compare(strapi, reading, file.name, context.now);
    return reportOf(strapi, reading, compared, context.now);
  },

  /** Writes every article of the file in one transaction, or with one error nothing at all. */
  async write(file: HistoryFile): Promise<HistoryReport> {
    // A period that is over is closed without these articles, whenever the closing was to run.
    await ensureClosed(strapi);
    const context = await contextOf(strapi);
    const reading = await readHistory(file.bytes, file.name, context);
    return strapi.db.transaction(async ({ trx }) => {
      await lockLedger(strapi, trx);
      const compared = await compare(strapi, reading, file.name, context.now, trx);
      const report = await reportOf(strapi, reading, compared, context.now, trx);
      if (!report.accepted) return report;
      const ledger = ledgerOf(strapi, trx);
      await ledger.append(compared.lines, await ledger.end());
      return { ...report, written: true, message: sentenceOf(report, true) };
    });
  },
});

interface Compared {
  lines: Draft[];
  known: number;
  errors: RowError[];
}

/** Sets what was read beside what the ledger has: new lines, those it has already, and those that contradict it. */
async function compare(
  strapi: Core.Strapi,
  { articles }: Reading,
  fileName: string,
  now: number,
  trx?: Knex.Transaction,
): Promise<Compared> {
  const earlier = await earlierLines(strapi, articles, trx);
  const written = { now, actor: actorName(strapi), reason: `Nhập từ tệp “${printable(fileName)}”` };
  const compared: Compared = { lines: [], known: 0, errors: [] };
  for (const article of articles) {
    const line = lineOf(article, written);
    const there = earlier.get(article.documentId);
    if (!there) compared.lines.push(line);
    else if (saysTheSame(line, there)) compared.known += 1;
    else compared.errors.push(contradiction(article, there.facts.title));
  }
  return compared;
}

const printable = (fileName: string) => fileName.replace(/\p{C}+/gu, '').slice(0, 120);

const contradiction = ({ row }: HistoryArticle, title: string): RowError => ({
  row,
  column: COLUMN_NAMES.link,
  reason: `${COLUMN_NAMES.link}: đã có trong sổ với nội dung khác (“${title.slice(0, 80)}”). Dòng đã ghi sổ không sửa được.`,
});

async function reportOf(
  strapi: Core.Strapi,
  reading: Reading,
  compared: Compared,
  now: number,
  trx?: Knex.Transaction,
): Promise<HistoryReport> {
  const errors = [...reading.errors, ...compared.errors];
  const accepted = errors.length === 0;
  const lines = accepted ? compared.lines : [];
  const report = {
    rows: reading.rows,
    accepted,
    added: lines.length,
    known: accepted ? compared.known : 0,
    errorCount: errors.length,
    errors: errors.slice(0, MAX_LISTED),
    ignoredColumns: reading.ignoredColumns,
    ...(await effectsOf(strapi, lines, now, trx)),
    written: false,
  };
  return { ...report, message: sentenceOf(report, false) };
}

function sentenceOf({ accepted, added, known, errorCount }: Omit<HistoryReport, 'message'>, written: boolean): string {
  if (!accepted) return `Tệp còn ${errorCount} lỗi, không ghi bài nào.`;
  if (added === 0) return `Cả ${known} bài đã có trong sổ từ lần nhập trước, không ghi thêm bài nào.`;
  const rest = known > 0 ? `, ${known} bài đã có từ lần nhập trước` : '';
  return written ? `Đã ghi ${added} bài vào sổ${rest}.` : `Có thể ghi ${added} bài vào sổ${rest}.`;
}
