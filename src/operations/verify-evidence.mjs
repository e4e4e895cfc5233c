import fs from 'node:fs';
import path from 'node:path';
import { Failure, main } from './failure.mjs';
import { compiled } from './server.mjs';
import { root } from './settings.mjs';

/** npm run verify-evidence FILE: checks an evidence archive without server or database. Exit code 0 only when all holds. */
await main(async () => {
  const [name, ...others] = process.argv.slice(2);
  if (!name || others.length > 0) throw new Failure('Hãy ghi đúng một tệp: npm run verify-evidence ho-so.zip');
  const file = path.resolve(name);
  if (!fs.existsSync(file) || !fs.statSync(file).isFile()) throw new Failure(`Không có tệp ${name}.`);
  if (!fs.existsSync(path.join(root, 'dist', 'src', 'reports', 'evidence', 'verify.js'))) {
    throw new Failure('Chưa có bản dựng. Hãy chạy “npm run build” trước.');
  }
  const { genuine, manifest, checks } = compiled('reports/evidence/verify.js').verifyEvidence(fs.readFileSync(file));
  if (manifest) console.log(`Báo cáo: ${manifest.report.name}, bản ${manifest.report.version}, lập hồ sơ lúc ${manifest.createdAt}.`);
  for (const { holds, sentence } of checks) console.log(`${holds ? '✓' : '✕'} ${sentence}`);
  for (const { title, url, reason } of manifest?.missing ?? []) console.log(`! Không có bản chụp ${url} (${title}): ${reason}`);
  console.log(genuine ? 'HỒ SƠ NGUYÊN VẸN.' : 'HỒ SƠ KHÔNG NGUYÊN VẸN.');
  process.exit(genuine ? 0 : 1);
});
