import type { Chart } from '../charts/svg';
import type { Letterhead, ReportContent } from '../content/report-content';

export interface Column {
  title: string;
  /** Share of the table's width. */
  width: number;
  align?: 'left' | 'center' | 'right';
}

/** What a paper is made of, whatever program writes it. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: string }
  /** What a figure counts and as of when: small and slanted under it. */
  | { kind: 'note'; text: string }
  | { kind: 'table'; caption: string; columns: Column[]; rows: string[][] }
  | { kind: 'chart'; caption: string; chart: Chart };

/** What an annex is made of. */
export type AnnexBlock = Extract<Block, { kind: 'table' | 'note' }>;

/** A part on its own pages, with its own page numbers (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II). */
export interface Annex {
  /** "Phụ lục 1". */
  label: string;
  name: string;
  landscape: boolean;
  blocks: AnnexBlock[];
}

/** A report as a paper in the layout of Nghị định 30/2020/NĐ-CP. */
export interface Paper {
  letterhead: Letterhead;
  /** The year that stands in the date line; the day is written in by hand when văn thư gives the number. */
  year: number;
  /** "BÁO CÁO". */
  type: string;
  subject: string;
  /** "Đính chính lần 1", or that it is a draft; empty for a report. */
  mark: string;
  blocks: Block[];
  annexes: Annex[];
  /** Kept with the file: which frozen report it prints. */
  identity: { title: string; checksum: string | null };
}

/** What a report is printed from. */
export interface Printing {
  content: ReportContent;
  /** Null for a draft. */
  frozen: { at: string; checksum: string } | null;
  /** The site as the world knows it, before the addresses of the annex; empty when it has no name of its own. */
  publicUrl: string;
  kindWords: Readonly<Record<string, string>>;
}
