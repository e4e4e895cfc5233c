import fs from 'node:fs';
import { paperOf } from '../document/paper';
import type { Printing } from '../document/model';
import { articleTable, reportTables } from '../tables/report-tables';
import { writeCsv } from './csv';
import { writeXlsx } from './xlsx';

export const FORMATS = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

export type Format = keyof typeof FORMATS;

export const isFormat = (value: unknown): value is Format => typeof value === 'string' && Object.hasOwn(FORMATS, value);

/** Writes a report to a file in one format, piece by piece. Only the libraries of that format are loaded. */
export async function render(format: Format, printing: Printing, file: string): Promise<void> {
  switch (format) {
    case 'docx': {
      const { writeDocx } = await import('./docx/write-docx');
      return writing(file, (write) => writeDocx(paperOf(printing), write));
    }
    case 'pdf': {
      const { writePdf } = await import('./pdf/write-pdf');
      return writing(file, (write) => writePdf(paperOf(printing), write));
    }
    case 'json':
      return fs.writeFileSync(file, jsonOf(printing));
    case 'xlsx':
      return writing(file, (write) => writeXlsx(reportTables(printing), write));
    case 'csv':
      return writing(file, (write) => writeCsv(articleTable(printing), (text) => write(Buffer.from(text))));
  }
}

/** The whole report for programs, with its checksum when it is frozen. */
export const jsonOf = ({ content, frozen }: Printing): string => `${JSON.stringify({ frozenAt: frozen?.at ?? null, checksum: frozen?.checksum ?? null, report: content }, null, 1)}\n`;

async function writing(file: string, work: (write: (bytes: Uint8Array) => void) => void | Promise<void>): Promise<void> {
  const descriptor = fs.openSync(file, 'w');
  try {
    await work((bytes) => fs.writeSync(descriptor, bytes));
  } finally {
    fs.closeSync(descriptor);
  }
}
