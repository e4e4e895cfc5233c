import { fork } from 'node:child_process';
import path from 'node:path';
import { whyNoPostgres } from '../bench/postgres';
import type { Measured } from './search/measure';

const root = path.resolve(__dirname, '..', '..');
const OWN = ['dev', 'holdout'].map((set) => path.join(root, 'tests', 'fixtures', 'search', `queries.${set}.json`));
const NDCG = 0.9;

const TITLES = {
  all: 'Mọi hồ sơ của dữ liệu (cả vài chục hồ sơ còn là bản nháp ở bản dùng thử, công bố riêng cho lần đo)',
  demo: 'Những hồ sơ bản dùng thử công bố (chỉ mong đợi hồ sơ có mặt)',
};

/** Each database in a process of its own: Strapi keeps one per process. */
function measured(client: string, files: readonly string[]): Promise<Measured[]> {
  const results: Measured[] = [];
  const child = fork(path.join(__dirname, '..', 'bench', 'start.cjs'), ['../eval/search/measure', ...files], {
    cwd: root,
    env: { ...process.env, DATABASE_CLIENT: client, NODE_NO_WARNINGS: '1' },
  });
  child.on('message', (result) => results.push(result as Measured));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(results) : reject(new Error(`${client}: không đo được (mã ${code}).`))));
  });
}

const three = (value: number) => value.toFixed(3).replace('.', ',');

function print(results: readonly Measured[], records: Measured['records'], file: string): void {
  const rows = results.filter((one) => one.records === records && one.file === file);
  if (rows.length === 0) return;
  console.log(`\n${TITLES[records]} – ${path.relative(root, file)}, ${rows[0].score.queries} câu:\n`);
  console.log('| Hệ thống | nDCG@5 | recall@5 | Kết quả sai ở câu phải trả “không thấy” |\n|---|---:|---:|---:|');
  for (const { system, score } of [...rows].sort((a, b) => b.score.ndcg - a.score.ndcg)) {
    console.log(`| ${system} | ${three(score.ndcg)} | ${three(score.recall)} | ${score.wrong} (${score.unanswerable} câu) |`);
  }
}

/** npm run eval:search [-- file.json …] [-- --verbose]: the product's search beside others, on the same records. */
async function main(): Promise<void> {
  const given = process.argv.slice(3);
  const isVerbose = given.includes('--verbose');
  const files = given.filter((argument) => !argument.startsWith('--')).map((file) => path.resolve(file));
  const asked = files.length > 0 ? files : OWN;
  const skipped = await whyNoPostgres();
  const results = await measured('sqlite', asked);
  if (!skipped) results.push(...(await measured('postgres', asked)));

  for (const records of ['all', 'demo'] as const) for (const file of asked) print(results, records, file);
  const own = results.filter(({ system, records }) => records === 'all' && system.startsWith('Sản phẩm'));
  if (isVerbose) for (const { file, system, missed } of own) console.log(`\n${system}, ${path.basename(file)}, chưa trọn:\n  ${missed.join('\n  ')}`);
  if (skipped) console.log(`\n${skipped}`);
  const others = results.filter(({ system }) => !system.startsWith('Sản phẩm'));
  const isAhead = own.every(({ file, score }) => score.ndcg >= NDCG && others.every((other) => other.file !== file || other.score.ndcg < score.ndcg));
  console.log(`\nMục tiêu: nDCG@5 từ ${three(NDCG)} trở lên và hơn mọi hệ thống khác trong cùng lần đo: ${isAhead ? 'đạt' : 'CHƯA ĐẠT'}.`);
  process.exit(isAhead ? 0 : 1);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
