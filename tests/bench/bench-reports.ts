import { fork } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import type { MeasuredFile } from './measure-report';

const FORMATS = ['docx', 'pdf', 'xlsx', 'csv', 'json'];
const SIZES = [5_000, 50_000];
const UNITS = 30;

/** Each file in a process of its own, so that its peak memory is its own. */
function measured(format: string, articles: number): Promise<MeasuredFile> {
  const child = fork(path.join(__dirname, 'start.cjs'), ['measure-report', format, String(articles), String(UNITS)], {
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  return new Promise((resolve, reject) => {
    let result: MeasuredFile | null = null;
    child.on('message', (message) => {
      result = message as MeasuredFile;
    });
    child.on('error', reject);
    child.on('exit', (code) => (result ? resolve(result) : reject(new Error(`${format}, ${articles} bài: không đo được (mã ${code}).`))));
  });
}

/** The numbers of articles to measure with: `--articles 5000` for one of them, else all. */
function sizesAsked(args: string[]): number[] {
  const at = args.indexOf('--articles');
  if (at < 0) return SIZES;
  const articles = Number(args[at + 1]);
  if (!Number.isInteger(articles) || articles < 1) throw new Error('--articles: phải là một số nguyên dương.');
  return [articles];
}

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

async function main(): Promise<void> {
  console.log(`| Tệp | Số bài | Thời gian | Bộ nhớ trước khi làm | Bộ nhớ cao nhất | Cỡ tệp |\n| --- | ---: | ---: | ---: | ---: | ---: |`);
  for (const articles of sizesAsked(process.argv.slice(3))) {
    for (const format of FORMATS) {
      const { seconds, before, peak, size } = await measured(format, articles);
      console.log(`| ${format.toUpperCase()} | ${number.format(articles)} | ${number.format(seconds)} s | ${number.format(before)} MB | ${number.format(peak)} MB | ${number.format(size)} MB |`);
    }
  }
  const [{ model }] = os.cpus();
  console.log(`\nBáo cáo năm của ${UNITS} đơn vị. Mỗi tệp làm trong một tiến trình riêng. Node ${process.version}, ${os.cpus().length} × ${model.trim()}.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
