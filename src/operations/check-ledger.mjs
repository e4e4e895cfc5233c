import { main } from './failure.mjs';
import { loadServer, requireCompiled } from './server.mjs';
import { checkNode, checkSettings, readEnvFile, requireSecrets } from './settings.mjs';

/** npm run ledger:check: whether the ledger of publications and the closed verdicts are as they were written. Exit code 0 only then. */
await main(async () => {
  checkNode();
  readEnvFile();
  requireSecrets();
  checkSettings();
  requireCompiled();

  const strapi = await loadServer({ logLevel: 'error' });
  const { intact, message } = await strapi.plugin('quota').service('ledger').check();
  console.log(message);
  await strapi.destroy();
  process.exit(intact ? 0 : 1);
});
