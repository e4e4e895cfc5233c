import { awaitDatabase } from './await-database.mjs';
import { isBuilt } from './build.mjs';
import { Failure, main } from './failure.mjs';
import { address, compiled, loadServer } from './server.mjs';
import { checkNode, checkSettings, makeFolders, readEnvFile, requireFreePort, requireSecrets } from './settings.mjs';

/** The production start: real secrets, a built product, no sample data. */
await main(async () => {
  checkNode();
  readEnvFile();
  requireSecrets();
  checkSettings();
  if (process.env.CLOCK_START) throw new Failure('CLOCK_START chỉ dùng khi chạy thử, không dùng khi vận hành thật.');
  if (!isBuilt()) throw new Failure('Chưa có bản dựng. Hãy chạy “npm run build” trước.');
  process.env.STARTUP_BANNER = 'false';
  process.env.LOG_FORMAT ||= 'json';
  makeFolders();
  await requireFreePort();
  await awaitDatabase();
  const strapi = await loadServer();
  if (await compiled('demo/marker.js').holdsSampleData(strapi)) {
    await strapi.destroy();
    throw new Failure('Cơ sở dữ liệu này chứa dữ liệu mẫu và tài khoản mẫu. Hãy dùng một cơ sở dữ liệu khác.');
  }
  await strapi.start();
  console.log(`Trang đã chạy: ${address()}/ (quản trị: ${address()}/admin)`);
  if (!(await strapi.service('admin::user').exists())) {
    console.log('Chưa có tài khoản nào: hãy mở trang quản trị để tạo tài khoản quản trị hệ thống đầu tiên.');
  }
});
