import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { auditCsv } from '../../../src/desk/audit/csv';
import { writeCsv } from '../../../src/reports/outputs/csv';
import { writeXlsx } from '../../../src/reports/outputs/xlsx';
import type { DataTable } from '../../../src/reports/tables/table';

/** What a spreadsheet takes for the beginning of a formula, also in wide letters. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const FORMULAS = [
  `=cmd|'/c calc'!A0`, '+1+1', '-1+cmd', '@SUM(1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠A1', `=HYPERLINK("https://evil.example","x")`, '=1";"=2', '"=1', "'=1",
  '=IMPORTXML("https://evil.example","//a")', `=DDE("cmd";"/c calc";"x")`,
];
const cells = fc.oneof(fc.constantFrom(...FORMULAS), fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `=${text}`), fc.string({ maxLength: 20 }));

let tried = 0;
const expectNoFormula = (rows: unknown[][]) => {
  for (const cell of rows.flat()) {
    tried += 1;
    expect(String(cell ?? '')).not.toMatch(FORMULA);
  }
};

const tableOf = (texts: string[]) => ({ name: 'A', columns: [{ title: '=A1', width: 10 }, { title: 'B', width: 10 }], rows: texts.map((text) => [text, text]) }) satisfies DataTable;

test('nhật ký xuất ra CSV: không ô nào chạy như công thức', () => {
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 6 }), (texts) => {
      const line = (text: string) => ({ id: 1, at: '2026-03-02T01:00:00.000Z', actor: text, kind: 'content' as const, action: text, subjectType: null, subjectId: null, subject: text, reason: text, ip: null });
      expectNoFormula(parse(auditCsv(texts.map(line)), { bom: true }));
    }),
  );
});

test('báo cáo xuất ra CSV: không ô nào chạy như công thức', () => {
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 6 }), (texts) => {
      let written = '';
      writeCsv(tableOf(texts), (text) => (written += text));
      expectNoFormula(parse(written, { bom: true, relax_column_count: true }));
    }),
  );
});

test('báo cáo xuất ra Excel: mọi chữ là chữ, không có công thức nào trong tệp', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 6 }), async (texts) => {
      const chunks: Uint8Array[] = [];
      writeXlsx([tableOf(texts)], (chunk) => void chunks.push(chunk));
      const file = Buffer.concat(chunks);
      const { unzipSync, strFromU8 } = await import('fflate');
      const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml']);
      expect(sheet).not.toMatch(/<f[ >]|t="str"/);
      tried += texts.length;
      expect(await readSheet(file)).toBeDefined();
    }),
    { numRuns: 50 },
  );
});

afterAll(() => console.info(`formula injection: ${tried} cells tried in 3 writers, 0 run`));
