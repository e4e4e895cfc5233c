import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { compileServer } from '../compile';
import { createDatabase, type TestDatabase } from '../database';
import { freePort } from './smtp';

const root = path.resolve(__dirname, '..', '..', '..');

interface Booted {
  strapi: Core.Strapi;
  database: TestDatabase;
}

// Jest loads set-up, environments and tear-down apart from one another, but in one process.
const shared = process as typeof process & { bootedStrapi?: Booted };

/** One real Strapi for all server tests: compiled, on a database of its own, mounted but not listening. */
export async function boot(): Promise<void> {
  const out = path.join(root, '.tmp', 'test-server');
  compileServer(root, out);
  const database = await createDatabase(root, 'server');
  Object.assign(process.env, database.env, {
    NODE_ENV: 'test',
    // The machine's zone must not matter, so the tests run in one that nobody here lives in.
    TZ: 'America/New_York',
    PUBLIC_URL: '',
    PAGES_FOLDER: '',
    // All tests are one client.
    PAGES_MADE_PER_MINUTE: '1000000',
    SIGN_IN_TRIES_PER_ADDRESS: '10000',
    // Nobody listens there until a test puts up a mail server.
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(await freePort()),
    MAIL_FROM: 'Chuyên trang CCHC <cchc@thu.example.com>',
    APP_KEYS: 'test-key-one,test-key-two',
    API_TOKEN_SALT: 'test-api-token-salt',
    ADMIN_JWT_SECRET: 'test-admin-jwt',
    TRANSFER_TOKEN_SALT: 'test-transfer-salt',
    ENCRYPTION_KEY: 'test-encryption-key',
    METRICS_TOKEN: 'test-metrics-token',
  });
  const strapi = createStrapi({ appDir: root, distDir: out, autoReload: false, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  strapi.server.mount();
  shared.bootedStrapi = { strapi, database };
}

export function bootedStrapi(): Core.Strapi {
  if (!shared.bootedStrapi) throw new Error('Strapi has not been booted');
  return shared.bootedStrapi.strapi;
}

export async function shutDown(): Promise<void> {
  if (!shared.bootedStrapi) return;
  const { strapi, database } = shared.bootedStrapi;
  await untilIdle(strapi);
  await strapi.destroy();
  await database.drop();
}

const QUIET_LOOKS = 10;

/** Strapi reads what it tells its listeners after a write has been answered; closing under it would be an error. */
async function untilIdle(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as { pool: { numUsed(): number; numPendingAcquires(): number } };
  for (let quiet = 0; quiet < QUIET_LOOKS; ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
}
