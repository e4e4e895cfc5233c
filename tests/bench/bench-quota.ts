import { fork } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import type { Measured } from './measure';
import { whyNoPostgres } from './postgres';
import { tableOf } from './table';

const SIZES = [10_000, 100_000, 1_000_000];

const NOTE =
  'Bảng: 200 đơn vị × 24 tháng × 3 chỉ tiêu, cả câu trả lời JSON. Chốt: 600 kết quả của một tháng. Đăng bài: yêu cầu xuất bản của trang quản ' +
  'trị (HTTP) cho một bài 600 chữ, có sổ và không có sổ xen kẽ trong cùng một tiến trình. Số trung vị.';

/** The numbers of ledger rows to measure with: `--rows 10000` for one of them, else all. */
function sizesAsked(args: string[]): number[] {
  const at = args.indexOf('--rows');
  if (at < 0) return SIZES;
  const rows = Number(args[at + 1]);
  if (!Number.isInteger(rows) || rows < SIZES[0]) throw new Error(`--rows: ít nhất ${SIZES[0]}.`);
  return [rows];
}

/** Each database in a process of its own, started in the project's folder. */
function measured(client: string, sizes: number[]): Promise<Measured[]> {
  const results: Measured[] = [];
  const child = fork(path.join(__dirname, 'start.cjs'), ['measure', ...sizes.map(String)], {
    env: { ...process.env, DATABASE_CLIENT: client, NODE_ENV: 'production', NODE_NO_WARNINGS: '1' },
  });
  child.on('message', (result) => results.push(result as Measured));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(results) : reject(new Error(`${client}: không đo được (mã ${code}).`))));
  });
}

async function main(): Promise<void> {
  const sizes = sizesAsked(process.argv.slice(3));
  const skipped = await whyNoPostgres();
  const results = await measured('sqlite', sizes);
  if (!skipped) results.push(...(await measured('postgres', sizes)));
  const [{ model }] = os.cpus();
  console.log(tableOf(results));
  console.log(`\n${NOTE} Node ${process.version}, ${os.cpus().length} × ${model.trim()}.`);
  if (skipped) console.log(`\n${skipped}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
