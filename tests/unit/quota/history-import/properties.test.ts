import fc from 'fast-check';
import writeExcel from 'write-excel-file/node';
import type { Reading } from '../../../../src/plugins/quota/server/src/history-import/types';
import { csv, HEADING, read } from './desk';

/** Either every row is an article, or there are errors and no article. */
function expectWhole({ rows, articles, errors }: Reading) {
  expect(articles).toHaveLength(errors.length > 0 ? 0 : rows);
  for (const { reason } of errors) expect(reason).toMatch(/[.…]$/);
}

const endings = fc.constantFrom('bai.csv', 'bai.xlsx', 'bai.json', 'bai.txt', 'bai', 'bai.xls');

test('tệp bất kỳ: không bao giờ ném lỗi, không bao giờ nhận một phần', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), endings, async (bytes, name) => expectWhole(await read(bytes, name))),
    { numRuns: 400 },
  );
});

test('tệp Excel bị hỏng một chỗ bất kỳ: không bao giờ ném lỗi, không bao giờ nhận một phần', async () => {
  const sheet = await writeExcel([HEADING.split(','), ['Bài', '31/01/2026', 'CDC', 'tin-y-te', 'https://cu.example.vn/1']].map((row) => row.map((value) => ({ value }))));
  const file = await sheet.toBuffer();
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), fc.nat(255), async (place, byte) => {
      const broken = Buffer.from(file);
      broken[place] = byte;
      expectWhole(await read(broken, 'bai.xlsx'));
    }),
    { numRuns: 300 },
  );
});

// A NUL makes the whole file a binary one, which the first property covers.
const words = fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !text.includes('\0'));
const odd = fc.oneof(words, fc.constantFrom('', '31/01/2026', '31/02/2026', 'CDC', '"', "'", ';', '\n'));
const good = (place: number) => ['Bài', '31/01/2026', 'CDC', 'tin-y-te', `https://cu.example.vn/${place}`];
const rowAt = fc.option(fc.tuple(fc.nat(4), odd), { nil: null });
const quote = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

test('một ô sai giữa những dòng đúng thì không dòng nào được nhận', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rowAt, { minLength: 1, maxLength: 8 }), async (faults) => {
      const rows = faults.map((fault, place) => good(place).map((cell, column) => (fault?.[0] === column ? fault[1] : cell)));
      const reading = await read(csv(...rows.map(quote)));
      expectWhole(reading);
      expect(reading.rows).toBe(rows.filter((cells) => cells.some((cell) => cell.trim() !== '')).length);
      if (faults.every((fault) => fault === null)) expect(reading.articles).toHaveLength(rows.length);
    }),
  );
});

test('JSON bất kỳ: không bao giờ ném lỗi, không bao giờ nhận một phần', async () => {
  await fc.assert(fc.asyncProperty(fc.jsonValue(), async (value) => expectWhole(await read(JSON.stringify(value), 'bai.json'))));
  const item = fc.record({ title: fc.jsonValue(), date: fc.jsonValue(), unit: fc.jsonValue(), section: fc.jsonValue(), link: fc.jsonValue() });
  await fc.assert(fc.asyncProperty(fc.array(item), async (items) => expectWhole(await read(JSON.stringify(items), 'bai.json'))));
});
