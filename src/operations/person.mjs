import fs from 'node:fs';
import path from 'node:path';
import { isBuilt } from './build.mjs';
import { Failure, main } from './failure.mjs';
import { compiled, loadServer } from './server.mjs';
import { checkNode, checkSettings, readEnvFile, requireSecrets } from './settings.mjs';

const USE = 'npm run person:export -- nguoi@coquan.vn tep.json, hoặc npm run person:erase -- nguoi@coquan.vn [--yes]';

/**
 * npm run person:export -- EMAIL FILE: what is kept of one person, as JSON that only this machine's user may read.
 * npm run person:erase -- EMAIL [--yes]: tells what would go, what would lose its name and what stays; --yes does it.
 */
await main(async () => {
  const [act, ...given] = process.argv.slice(2);
  const flags = given.filter((argument) => argument.startsWith('--'));
  const [email, file, ...others] = given.filter((argument) => !argument.startsWith('--'));
  const exporting = act === 'export';
  if (!email || others.length > 0 || Boolean(file) !== exporting || flags.some((flag) => exporting || flag !== '--yes')) throw new Failure(`Dùng: ${USE}.`);
  const target = file && path.resolve(file);
  if (target && fs.existsSync(target)) throw new Failure(`Đã có tệp ${file}, không ghi đè.`);
  checkNode();
  readEnvFile();
  requireSecrets();
  checkSettings();
  if (!isBuilt()) throw new Failure('Chưa có bản dựng. Hãy chạy “npm run build” trước.');

  const strapi = await loadServer({ logLevel: 'error' });
  try {
    const person = await compiled('personal-data/person.js').personOf(strapi, email);
    if (!person) throw new Failure(`Không có tài khoản nào dùng địa chỉ ${email}.`);
    if (exporting) await exportTo(strapi, person, target);
    else await erase(strapi, person, flags.includes('--yes'));
  } finally {
    await strapi.destroy();
  }
  process.exit(0);
});

async function exportTo(strapi, person, target) {
  const data = await compiled('personal-data/export-person.js').exportPerson(strapi, person);
  fs.writeFileSync(target, `${JSON.stringify(data, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  for (const { label, rows } of data.records) console.log(`${label}: ${rows.length}`);
  console.log(`Đã ghi dữ liệu của ${person.name} vào ${target}.`);
}

async function erase(strapi, person, really) {
  const { planErasure, erasePerson } = compiled('personal-data/erase-person.js');
  const { erased, unnamed, kept } = await (really ? erasePerson : planErasure)(strapi, person).catch((error) => {
    throw error.name === 'ValidationError' ? new Failure(error.message) : error;
  });
  console.log(`Tài khoản ${person.name} (${person.email}) ${really ? 'đã' : 'sẽ'} bị xóa, mọi phiên đăng nhập ${really ? 'đã' : 'sẽ'} hết.`);
  for (const { label, rows } of erased) console.log(`Xóa: ${label}: ${rows}`);
  for (const { label, rows } of unnamed) console.log(`Bỏ tên: ${label}: ${rows}`);
  for (const { label, rows, why } of kept) console.log(`Giữ nguyên: ${label}: ${rows} (${why})`);
  if (!really) console.log('Mới chỉ xem trước, chưa xóa gì. Thêm --yes để xóa; việc này không hoàn lại được.');
}
