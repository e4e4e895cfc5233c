import pg from 'pg';
import { compiled } from './server.mjs';

const LOOK_EVERY_MS = 1000;

/**
 * Returns when the configured PostgreSQL answers. Until then readers get the last good copies of an earlier run on the
 * server's own port, so that a restart during an outage takes no page away. SQLite always answers.
 */
export async function awaitDatabase() {
  if (process.env.DATABASE_CLIENT !== 'postgres' || (await answers())) return;
  const { DATABASE_HOST = '127.0.0.1', DATABASE_PORT = '5432' } = process.env;
  console.log(`Cơ sở dữ liệu ở ${DATABASE_HOST}:${DATABASE_PORT} chưa trả lời: đang phục vụ các trang từ bản lưu gần nhất và chờ.`);
  const { serveLastGood } = compiled('site/kept/last-good-server.js');
  const server = await serveLastGood(process.env, Number(process.env.PORT ?? 1337), process.env.HOST ?? '::');
  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** A wrong password, name or encryption is no outage: the start itself says so. */
async function answers() {
  const { DATABASE_HOST: host = '127.0.0.1', DATABASE_PORT: port = '5432', DATABASE_USERNAME: user = 'postgres', DATABASE_PASSWORD: password = '', DATABASE_NAME: database = 'cchc' } = process.env;
  const ssl = process.env.DATABASE_SSL === 'true' && { rejectUnauthorized: process.env.DATABASE_SSL_VERIFY !== 'false' };
  const client = new pg.Client({ host, port: Number(port), user, password, database, ssl, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // Said by the driver, without a code.
    if (/SSL/.test(error.message)) return true;
    // 57P03: "the database system is starting up".
    return Boolean(error.code && !/^(?:E[A-Z]+|57P0\d)$/.test(error.code));
  } finally {
    await client.end().catch(() => undefined);
  }
}
