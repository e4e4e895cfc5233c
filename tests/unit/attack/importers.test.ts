import fc from 'fast-check';
import writeExcel from 'write-excel-file/node';
import { UnreadableFile } from '../../../src/plugins/quota/server/src/history-import/unreadable-file';
import { readProcedureFile } from '../../../src/procedures/import/read-file';
import { readRow } from '../../../src/procedures/import/read-row';
import { readRedirectTable, UnreadableTable } from '../../../src/redirects/read-table';
import { decodeText, kindOfFile, RefusedFile } from '../../../src/registry/intake/file-kind';
import { extractDocument } from '../../../src/registry/intake/extract';
import { readDocx } from '../../../src/text/docx/read-docx';
import { UnreadableDocx } from '../../../src/text/docx/unreadable-docx';

/** Long enough for the slowest machine; what hangs takes forever. */
const SLOW_MS = 5_000;
const VIETNAMESE = /[à-ỹđ]/i;

let tried = 0;

/** Whatever comes in: an answer, or a refusal of the kind that people are shown, and soon. */
async function answersOrRefuses(work: () => unknown, refusal: new (...given: never[]) => Error): Promise<void> {
  const start = performance.now();
  tried += 1;
  try {
    await work();
  } catch (error) {
    expect(error).toBeInstanceOf(refusal);
    expect((error as Error).message).toMatch(VIETNAMESE);
  }
  expect(performance.now() - start).toBeLessThan(SLOW_MS);
}

const bytes = fc.uint8Array({ maxLength: 600 }).map((array) => Buffer.from(array));
const zipLike = bytes.map((rest) => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), rest]));
const anyFile = fc.oneof(bytes, zipLike, fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)));
const nameOf = (...endings: string[]) => fc.tuple(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom(...endings)).map((parts) => parts.join(''));

test('bảng địa chỉ cũ: tệp bất kỳ đều có câu trả lời', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, nameOf('.csv', '.xlsx', '.CSV', '.txt', ''), (file, name) => answersOrRefuses(() => readRedirectTable(file, name), UnreadableTable)),
    { numRuns: 500 },
  );
});

test('bảng địa chỉ cũ: tệp Excel hỏng một chỗ bất kỳ', async () => {
  const good = await writeExcel([['Địa chỉ cũ', 'Địa chỉ mới'], ['/a', '/b']].map((row) => row.map((value) => ({ value })))).toBuffer();
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), (place, octet) => {
      const broken = Buffer.from(good);
      broken[place] = octet;
      return answersOrRefuses(() => readRedirectTable(broken, 'a.xlsx'), UnreadableTable);
    }),
    { numRuns: 300 },
  );
});

test('thủ tục: tệp bất kỳ, JSON bất kỳ đều có câu trả lời', async () => {
  const read = async (file: Buffer, name: string) => (await readProcedureFile(file, name)).map(readRow);
  await fc.assert(
    fc.asyncProperty(anyFile, nameOf('.json', '.xlsx', '.pdf'), (file, name) => answersOrRefuses(() => read(file, name), UnreadableFile)),
    { numRuns: 500 },
  );
  const KEYS = ['ma_thu_tuc', 'ten_thu_tuc', 'cach_thuc', 'thanh_phan_ho_so', 'cap_thuc_hien', 'phi_le_phi', 'so_luong_bo', '__proto__', 'constructor'];
  const record = fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 8 })), fc.jsonValue({ maxDepth: 4 }));
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 4 }), (list) => answersOrRefuses(() => read(Buffer.from(JSON.stringify(list)), 'a.json'), UnreadableFile)),
    { numRuns: 500 },
  );
});

test('nhận văn bản: tệp bất kỳ được nhận dạng hoặc từ chối; chữ bất kỳ đọc được', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, nameOf('.docx', '.pdf', '.txt', '.doc', ''), (file, name) =>
      answersOrRefuses(() => {
        if (kindOfFile(file, name) === 'text') decodeText(file);
      }, RefusedFile),
    ),
    { numRuns: 500 },
  );
  const WORDS = ['Số:', 'QĐ-SYT', '/', 'ngày', 'tháng', 'năm 2026', 'Căn cứ', 'QUYẾT ĐỊNH', 'V/v', 'Nơi nhận:', '\n', ' ', '…', '12', 'Điều 1', 'giai đoạn 2026-2030', 'Luật số'];
  const text = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 120 }).map((parts) => parts.join(' '));
  await fc.assert(fc.asyncProperty(text, (words) => answersOrRefuses(() => extractDocument(words, ['Quyết định', 'Kế hoạch', 'Công văn']), RefusedFile)), { numRuns: 300 });
});

test.each([' ', 'Căn cứ ', 'ngày ', 'Số: ', 'a'.repeat(9), '/QĐ-', '\n', '. ', 'V/v ', 'ngày tháng năm '])('nhận văn bản: 40 kB toàn “%s” không làm treo', async (word) => {
  const text = word.repeat(Math.ceil(40_000 / word.length));
  await answersOrRefuses(() => extractDocument(text, ['Quyết định']), RefusedFile);
});

test('văn bản Word: tệp bất kỳ đều có câu trả lời', async () => {
  await fc.assert(fc.asyncProperty(anyFile, (file) => answersOrRefuses(() => readDocx(file), UnreadableDocx)), { numRuns: 300 });
});

afterAll(() => console.info(`importers: ${tried} files and texts tried`));
