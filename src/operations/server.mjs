import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './settings.mjs';

const require = createRequire(import.meta.url);

/** Loads a compiled module of the product. */
export const compiled = (file) => require(path.join(root, 'dist', 'src', file));

/** @throws Failure before the first build */
export function requireCompiled() {
  if (!fs.existsSync(path.join(root, 'dist', 'src'))) throw new Failure('Chưa có bản dựng. Hãy chạy “npm run build” trước.');
}

/** The server from dist, loaded and not yet listening. Says nothing below `logLevel`, or LOG_LEVEL. */
export async function loadServer({ logLevel } = {}) {
  process.env.NODE_ENV = 'production';
  process.chdir(root);
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: true });
  if (logLevel) strapi.log.level = logLevel;
  await strapi.load();
  return strapi;
}

/** Where people reach the server from this machine. */
export const address = () => (process.env.PUBLIC_URL || `http://localhost:${process.env.PORT ?? 1337}`).replace(/\/$/, '');
