import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { Client } from 'pg';

export type Row = Record<string, never>;

/** The database as it stands, read past the product. */
export interface AtRest {
  all<T = Record<string, unknown>>(sql: string): Promise<T[]>;
  close(): Promise<void>;
}

interface Sqlite {
  prepare(sql: string): { all(): unknown[] };
  close(): void;
}

/** A copy of an SQLite file and its log, so that the server's own recovery is still to be done by the server. */
export function readSqlite(file: string): AtRest {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'at-rest-'));
  for (const end of ['', '-wal']) if (fs.existsSync(file + end)) fs.copyFileSync(file + end, path.join(folder, `data.db${end}`));
  const Database = createRequire(__filename)('better-sqlite3') as new (file: string) => Sqlite;
  const database = new Database(path.join(folder, 'data.db'));
  return {
    all: async <T>(sql: string) => database.prepare(sql).all() as T[],
    close: async () => {
      database.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One unchanging view of a PostgreSQL database in use. */
export async function readPostgres(env: Record<string, string>): Promise<AtRest> {
  const { DATABASE_HOST, DATABASE_PORT, DATABASE_USERNAME = 'postgres', DATABASE_PASSWORD = '', DATABASE_NAME } = { ...process.env, ...env };
  const client = new Client({ host: DATABASE_HOST, port: Number(DATABASE_PORT), user: DATABASE_USERNAME, password: DATABASE_PASSWORD, database: DATABASE_NAME });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin isolation level repeatable read read only');
  return {
    all: async <T>(sql: string) => (await client.query(sql)).rows as T[],
    close: () => client.end(),
  };
}
