import fs from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';

export interface TestDatabase {
  env: Record<string, string>;
  drop(): Promise<void>;
}

/**
 * A database of the tests' own: an SQLite file, or with DATABASE_CLIENT=postgres a new database on the server that
 * the DATABASE_* settings name. Dropped afterwards.
 */
export async function createDatabase(root: string, name: string): Promise<TestDatabase> {
  const unique = `${name}_${process.pid}`;
  return process.env.DATABASE_CLIENT === 'postgres' ? createPostgres(`cchc_test_${unique}`) : createSqlite(root, unique);
}

async function createSqlite(root: string, name: string): Promise<TestDatabase> {
  const folder = path.join(root, '.tmp', `test-${name}`);
  fs.mkdirSync(folder, { recursive: true });
  return {
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'data.db') },
    drop: async () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

async function createPostgres(database: string): Promise<TestDatabase> {
  await administer(`create database "${database}"`);
  return {
    env: { DATABASE_CLIENT: 'postgres', DATABASE_NAME: database },
    drop: () => administer(`drop database if exists "${database}" with (force)`),
  };
}

async function administer(statement: string): Promise<void> {
  const { DATABASE_HOST = '127.0.0.1', DATABASE_PORT = '5432', DATABASE_USERNAME = 'postgres', DATABASE_PASSWORD } = process.env;
  const client = new Client({
    host: DATABASE_HOST,
    port: Number(DATABASE_PORT),
    user: DATABASE_USERNAME,
    password: DATABASE_PASSWORD,
    database: 'postgres',
  });
  await client.connect();
  await client.query(statement);
  await client.end();
}
