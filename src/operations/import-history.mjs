import fs from 'node:fs';
import path from 'node:path';
import { isBuilt } from './build.mjs';
import { Failure, main } from './failure.mjs';
import { loadServer } from './server.mjs';
import { checkNode, checkSettings, readEnvFile, requireSecrets } from './settings.mjs';

const SHOWN = 50;
const STATUSES = { met: 'Đạt', missed: 'Chưa đạt', open: 'Đang trong tháng', waived: 'Miễn', 'not-applicable': 'Không áp dụng' };

/** npm run import:history -- file.csv [--write]: brings an older site's articles into the ledger of publications. */
await main(async () => {
  const { file, write } = readArguments(process.argv.slice(2));
  checkNode();
  readEnvFile();
  requireSecrets();
  checkSettings();
  if (!isBuilt()) throw new Failure('Chưa có bản dựng. Hãy chạy “npm run build” trước.');
  const bytes = fs.readFileSync(file);

  const strapi = await loadServer({ logLevel: 'error' });
  const history = strapi.plugin('quota').service('history');
  const report = await history[write ? 'write' : 'preview']({ bytes, name: path.basename(file) });
  print(report);
  if (report.accepted && !write && report.added > 0) console.log('Mới chỉ xem trước, chưa ghi gì. Thêm --write để ghi vào sổ.');
  await strapi.destroy();
  process.exit(report.accepted ? 0 : 1);
});

function readArguments(given) {
  const flags = given.filter((argument) => argument.startsWith('--'));
  const files = given.filter((argument) => !argument.startsWith('--'));
  const unknown = flags.find((flag) => flag !== '--write');
  if (unknown) throw new Failure(`Không có tùy chọn ${unknown}. Dùng: npm run import:history -- tệp [--write]`);
  if (files.length !== 1) throw new Failure('Hãy ghi đúng một tệp: npm run import:history -- tệp.csv [--write]');
  const file = path.resolve(files[0]);
  if (!fs.existsSync(file) || !fs.statSync(file).isFile()) throw new Failure(`Không có tệp ${files[0]}.`);
  return { file, write: flags.includes('--write') };
}

function print({ rows, errors, errorCount, ignoredColumns, effects, uncounted, message }) {
  console.log(`Số bài trong tệp: ${rows}.`);
  if (ignoredColumns.length > 0) console.log(`Cột không dùng đến: ${ignoredColumns.join(', ')}.`);
  for (const { row, reason } of errors.slice(0, SHOWN)) console.error(row === null ? reason : `Dòng ${row}: ${reason}`);
  if (errorCount > SHOWN) console.error(`… và ${errorCount - SHOWN} lỗi nữa.`);
  for (const { clause, unit, month, articles, counted, before, after } of effects) {
    const verdict = ({ status, counted: count }) => `${STATUSES[status]} (${count} bài)`;
    const when = month.split('-').reverse().join('/');
    console.log(`${when}  ${unit.name}  ${clause.name}: tính ${counted}/${articles} bài, ${verdict(before)} → ${verdict(after)}`);
  }
  if (uncounted > 0) console.log(`Số bài không được tính vào chỉ tiêu nào: ${uncounted}.`);
  console.log(message);
}
