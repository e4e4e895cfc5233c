const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const root = path.resolve(__dirname, '..', '..', '..');

/** Another server of the same section, from what the tests compiled, in a process of its own. */
async function main() {
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, '.tmp', 'test-server'), autoReload: false, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  await strapi.listen();
  process.send('ready');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
