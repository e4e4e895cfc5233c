import { fork } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { whyNoPostgres } from './postgres';
import type { MeasuredSearch } from './search/measure';

const SIZES = [1000, 10_000, 100_000];
const P95 = 15;
const root = path.resolve(__dirname, '..', '..');

const NOTE =
  'Mỗi lần tìm là cả câu trả lời: 20 kết quả có đoạn trích, số đếm của sáu bộ lọc, gợi ý sửa lỗi gõ. Câu hỏi: mọi câu của tests/fixtures/search, ba lượt sau một lượt hỏi lần đầu (hồ sơ đọc gần đây nằm trong bộ nhớ). ' +
  'Có lọc: các câu ấy, chỉ lấy văn bản. Câu phá: 10.000 ký tự, toán tử, dấu nháy, ký tự đại diện, ký tự điều khiển và đổi chiều chữ, biểu tượng.';

/** The numbers of records to measure with: `--records 1000` for one of them, else all. */
function sizesAsked(args: string[]): number[] {
  const at = args.indexOf('--records');
  if (at < 0) return SIZES;
  const records = Number(args[at + 1]);
  if (!Number.isInteger(records) || records < 1) throw new Error('--records: một số nguyên dương.');
  return [records];
}

/** Each database in a process of its own: Strapi keeps one per process. */
function measured(client: string, sizes: number[]): Promise<MeasuredSearch[]> {
  const results: MeasuredSearch[] = [];
  const child = fork(path.join(__dirname, 'start.cjs'), ['search/measure', ...sizes.map(String)], {
    cwd: root,
    env: { ...process.env, DATABASE_CLIENT: client, NODE_NO_WARNINGS: '1' },
  });
  child.on('message', (result) => results.push(result as MeasuredSearch));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(results) : reject(new Error(`${client}: không đo được (mã ${code}).`))));
  });
}

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

async function main(): Promise<void> {
  const sizes = sizesAsked(process.argv.slice(3));
  const skipped = await whyNoPostgres();
  const results = await measured('sqlite', sizes);
  if (!skipped) results.push(...(await measured('postgres', sizes)));
  console.log('| Cơ sở dữ liệu | Hồ sơ | Đoạn văn | Lập chỉ mục | Cỡ chỉ mục | Lần đầu, p95 | p50 | p95 | Chậm nhất | Có lọc, p95 | Câu phá, p95 |');
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
  for (const { database, records, passages, indexing, bytes, firstP95, p50, p95, slowest, filteredP95, hostileP95 } of results) {
    const cells = [
      database,
      number.format(records),
      number.format(passages),
      `${number.format(indexing / 1000)} s`,
      `${number.format(bytes / 2 ** 20)} MB`,
      ...[firstP95, p50, p95, slowest, filteredP95, hostileP95].map((time) => `${number.format(time)} ms`),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  const [{ model }] = os.cpus();
  console.log(`\n${NOTE} Node ${process.version}, ${os.cpus().length} × ${model.trim()}, tải máy ${number.format(os.loadavg()[0])}.`);
  if (skipped) console.log(`\n${skipped}`);
  const isQuick = results.every(({ p95, hostileP95 }) => p95 < P95 && hostileP95 < P95);
  console.log(`\nMục tiêu: p95 dưới ${P95} ms ở mọi cỡ, trên cả hai cơ sở dữ liệu, kể cả câu phá: ${isQuick ? 'đạt' : 'CHƯA ĐẠT'}.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
