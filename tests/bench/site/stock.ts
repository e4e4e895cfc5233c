import fs from 'node:fs';
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { compileFolder } from '../../support/compile';

const root = path.resolve(__dirname, '..', '..', '..');

const STOCK = `const { factories } = require('@strapi/strapi');
const uid = 'api::article.article';
const open = { auth: false };
module.exports = {
  routes: factories.createCoreRouter(uid, { only: ['find', 'findOne'], config: { find: open, findOne: open } }),
  controllers: factories.createCoreController(uid),
  services: factories.createCoreService(uid),
};`;

/**
 * Strapi as it comes, on the same tables: our content types, its own routes and controllers, its own list of
 * middlewares. Without users-permissions, whose checks would only make it slower.
 */
async function main(): Promise<void> {
  const appDir = path.join(root, '.tmp', `bench-stock-${process.env.PORT}`);
  const out = path.join(appDir, 'dist');
  fs.rmSync(appDir, { recursive: true, force: true });
  for (const api of fs.readdirSync(path.join(root, 'src', 'api'))) {
    const contentTypes = path.posix.join('src', 'api', api, 'content-types');
    if (fs.existsSync(path.join(root, contentTypes))) compileFolder(root, out, contentTypes);
  }
  compileFolder(root, out, 'src/components');
  plainBodies(path.join(out, 'src'));
  compileFolder(path.join(root, 'tests', 'bench', 'stock-app'), out, 'config');
  fs.rmSync(path.join(out, 'config', 'plugins.js'));
  const article = path.join(out, 'src', 'api', 'article');
  for (const part of ['routes', 'controllers', 'services']) {
    fs.mkdirSync(path.join(article, part), { recursive: true });
    fs.writeFileSync(path.join(article, part, 'article.js'), `${STOCK}\nmodule.exports = module.exports.${part};`);
  }
  fs.mkdirSync(path.join(appDir, 'public', 'uploads'), { recursive: true });
  fs.writeFileSync(path.join(appDir, 'package.json'), JSON.stringify({ name: 'stock-app', version: '0.0.0', private: true }));
  fs.writeFileSync(
    path.join(out, 'config', 'server.js'),
    `module.exports = () => ({ host: '127.0.0.1', port: ${process.env.PORT}, app: { keys: ['bench-key-one', 'bench-key-two'] }, logger: { updates: { enabled: false }, startup: { enabled: false } } });`,
  );
  process.chdir(appDir);
  const strapi = createStrapi({ appDir, distDir: out, autoReload: false, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  await strapi.listen();
  process.on('message', () => process.exit(0));
  process.send?.('ready');
}

/** The editor's field is a text to the database; stock Strapi has no such editor. */
function plainBodies(folder: string): void {
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))) {
    const schema = fs.readFileSync(path.join(folder, file), 'utf8');
    fs.writeFileSync(path.join(folder, file), schema.replace(/"type":\s*"customField",\s*"customField":\s*"[^"]+"/g, '"type": "text"'));
  }
}

void main();
