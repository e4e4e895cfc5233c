import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { main } from './failure.mjs';
import { address, compiled, loadServer } from './server.mjs';
import { checkNode, checkSettings, generateMissingSecrets, makeFolders, requireFreePort, root } from './settings.mjs';

/** One command from a fresh clone to a running site with sample data and demo accounts. */
await main(async () => {
  checkNode();
  generateMissingSecrets();
  const folder = path.resolve(root, process.env.DEMO_FOLDER ?? '.tmp');
  process.env.DATABASE_FILENAME ||= path.join(folder, 'demo.db');
  process.env.PAGES_FOLDER ??= folder;
  process.env.STARTUP_BANNER = 'false';
  checkSettings();
  makeFolders();
  await requireFreePort();
  buildIfStale();

  const strapi = await loadServer({ logLevel: 'warn' });
  const accountsFile = path.join(folder, 'demo-accounts.json');
  const { accounts, fresh } = await compiled('demo/prepare.js').prepareDemo(strapi, accountsFile, console.log);
  await strapi.start();

  const lines = [
    '',
    'Trang đã chạy:',
    `  Trang công khai   ${address()}/`,
    `  Trang quản trị    ${address()}/admin`,
    '',
    'Tài khoản dùng thử:',
    ...(fresh
      ? accounts.map(({ role, email, password }) => `  ${role.padEnd(18)} ${email.padEnd(28)} ${password}`)
      : ['  (như lần chạy đầu)']),
    `  Danh sách lưu tại ${path.relative(root, accountsFile)}`,
    '',
    'Nhấn Ctrl+C để dừng.',
  ];
  console.log(lines.join('\n'));
});
