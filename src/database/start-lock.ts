import type { Core } from '@strapi/strapi';
import { Client, type ClientConfig } from 'pg';

const NAME = 'start-lock';
/** Any number serves, as long as nobody else in the database uses it. */
const ADVISORY_LOCK = 20240035;

/**
 * Servers that start together make their tables one after the other: the first makes or upgrades them, the others wait
 * and find them made. Held on a connection of its own, so a server that dies lets go. SQLite has one server.
 */
export async function takeStartLock(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  const client = new Client(strapi.config.get('database.connection.connection') as ClientConfig);
  client.on('error', (error) => strapi.log.error(error));
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [ADVISORY_LOCK]);
  if (!rows[0].taken) {
    strapi.log.info('Một máy chủ khác đang khởi động trên cùng cơ sở dữ liệu: đang chờ.');
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
  }
  strapi.add(NAME, client);
}

/** When all tables stand. */
export async function releaseStartLock(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client === 'postgres') await (strapi.get(NAME) as Client).end();
}
