import writeExcel from 'write-excel-file/node';
import { MAX_UNPACKED_BYTES } from '../../../../src/plugins/quota/server/src/history-import/limits';
import { unpackedSize } from '../../../../src/plugins/quota/server/src/history-import/unpacked-size';
import { CDC, HEADING, read, reasons } from './desk';

type Value = string | number | Date | null;

async function xlsx(rows: Value[][]): Promise<Buffer> {
  const cell = (value: Value) => {
    if (value === null) return null;
    if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy hh:mm' };
    return typeof value === 'number' ? { value, type: Number } : { value };
  };
  const file = await writeExcel([HEADING.split(','), ...rows].map((row) => row.map(cell)));
  return file.toBuffer();
}

const row = (date: Value, place: number): Value[] => ['Bài', date, 'cdc', 'tin-y-te', `https://cu.example.vn/${place}`];

test('ô ngày thật của Excel, ngày viết bằng chữ, ô trống', async () => {
  const file = await xlsx([row(new Date(Date.UTC(2026, 0, 31, 23, 59, 59)), 1), row('31/01/2026', 2)]);
  const { articles, errors } = await read(file, 'Bài cũ.XLSX');
  expect(errors).toEqual([]);
  expect(articles).toMatchObject([
    { row: 2, unit: CDC, at: Date.parse('2026-01-31T23:59:59+07:00') },
    { row: 3, unit: CDC, at: Date.parse('2026-01-31T00:00:00+07:00') },
  ]);
});

test('số dòng là số dòng của Excel, kể cả khi có dòng trống', async () => {
  const file = await xlsx([row('31/01/2026', 1), [null], row(45000, 2)]);
  expect(reasons(await read(file, 'bai.xlsx'))).toEqual([[4, 'Ngày đăng', expect.stringContaining('“45000” không phải là ngày')]]);
});

test('tệp bị cắt cụt, ở bất cứ đâu: một câu, không có bài nào', async () => {
  const file = await xlsx([row('31/01/2026', 1)]);
  for (const kept of [4, 30, Math.floor(file.length / 2), file.length - 30, file.length - 1]) {
    expect(await read(file.subarray(0, kept), 'bai.xlsx')).toMatchObject({
      articles: [],
      errors: [{ row: null, reason: expect.stringContaining('bị hỏng') }],
    });
  }
});

test('tệp nén khác đổi đuôi thành .xlsx', async () => {
  const file = await xlsx([row('31/01/2026', 1)]);
  const renamed = Buffer.from(file.toString('latin1').replaceAll('xl/workbook', 'xl/wordbook'), 'latin1');
  expect(await read(renamed, 'bai.xlsx')).toMatchObject({ articles: [], errors: [{ row: null }] });
});

test('tệp nén bung ra quá lớn bị từ chối trước khi bung', async () => {
  const file = await xlsx([row('31/01/2026', 1)]);
  const entry = file.lastIndexOf(Buffer.from('504b0102', 'hex'));
  file.writeUInt32LE(MAX_UNPACKED_BYTES, entry + 24);
  expect(unpackedSize(file)).toBeGreaterThan(MAX_UNPACKED_BYTES);
  expect((await read(file, 'bai.xlsx')).errors).toMatchObject([{ reason: expect.stringContaining('quá lớn sau khi giải nén') }]);
});
