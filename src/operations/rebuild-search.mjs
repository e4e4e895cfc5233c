import { isBuilt } from './build.mjs';
import { Failure, main } from './failure.mjs';
import { compiled, loadServer } from './server.mjs';
import { checkNode, checkSettings, readEnvFile, requireSecrets } from './settings.mjs';

/** npm run search:rebuild: indexes every published record anew. The site may run meanwhile and goes on answering. */
await main(async () => {
  checkNode();
  readEnvFile();
  requireSecrets();
  checkSettings();
  if (!isBuilt()) throw new Failure('Chưa có bản dựng. Hãy chạy “npm run build” trước.');

  const strapi = await loadServer({ logLevel: 'error' });
  const started = Date.now();
  const records = await compiled('search/index.js').searchOf(strapi).rebuild(progressTo(process.stdout));
  const seconds = ((Date.now() - started) / 1000).toFixed(1).replace('.', ',');
  console.log(`Đã lập lại chỉ mục tìm kiếm: ${records} hồ sơ công bố, ${seconds} giây.`);
  await strapi.destroy();
  process.exit(0);
});

/** One line that is written over on a screen; a line every tenth part in a file. */
function progressTo(stream) {
  let told = -1;
  return (done, total) => {
    const percent = Math.floor((done / total) * 100);
    if (stream.isTTY) stream.write(`\rĐang lập chỉ mục: ${done}/${total} (${percent}%)${done === total ? '\n' : ''}`);
    else if (Math.floor(percent / 10) > told) {
      told = Math.floor(percent / 10);
      stream.write(`Đang lập chỉ mục: ${done}/${total} (${percent}%)\n`);
    }
  };
}
