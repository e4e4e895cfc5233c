import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Chance } from '../chaos/chance';
import { Client } from '../chaos/client';
import type { Section } from '../chaos/foundation';
import { History } from '../chaos/history';
import { moveIn } from '../chaos/house';
import { Servers } from '../chaos/servers';
import { compileServer } from '../support/compile';
import { freePort } from '../support/server/smtp';

const root = path.resolve(__dirname, '..', '..');
const BEGIN = Date.parse('2026-03-02T08:00:00+07:00');
const STEPS = 60;
const DAY_MS = 86_400_000;

/**
 * `npm run fixture:upgrade`, once for each released version and database: lets a newsroom live for two months on this
 * version's server and keeps what it leaves in tests/fixtures/upgrade/<version>/.
 */
async function main(): Promise<void> {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const compiled = path.join(root, '.tmp', `fixture-${process.pid}`);
  compileServer(root, compiled);
  process.env.SMTP_PORT = String(await freePort());
  const house = await moveIn(compiled);
  let now = BEGIN;
  const servers = new Servers(1, house.env, () => new Date(now).toISOString());
  try {
    await servers.start(0);
    const section = (await servers.tellOne({ found: true })) as Section;
    const history = new History(new Client(servers), section, new Chance(1), () => new Date(now));
    for (let step = 0; step < STEPS; step += 1) {
      await history.step();
      now += DAY_MS;
      await servers.tell({ now: new Date(now).toISOString() });
      await servers.tell({ rounds: true });
    }
    await servers.stop();
    const folder = path.join(root, 'tests', 'fixtures', 'upgrade', version);
    fs.mkdirSync(folder, { recursive: true });
    if (house.line) fs.writeFileSync(path.join(folder, 'postgres.sql.gz'), gzipSync(dumpOf(house.databaseName as string), { level: 9 }));
    else fs.writeFileSync(path.join(folder, 'sqlite.db.gz'), gzipSync(copyOf(house.env.DATABASE_FILENAME), { level: 9 }));
    console.log(`${folder}: ${history.promised.stories.length} bài, ${history.promised.imports.length} lần nhập, ${history.promised.reports.length} báo cáo`);
  } finally {
    await servers.stop();
    await house.leave();
    fs.rmSync(compiled, { recursive: true, force: true });
  }
}

function dumpOf(database: string): Buffer {
  const { DATABASE_HOST = '127.0.0.1', DATABASE_PORT = '5432', DATABASE_USERNAME = 'postgres', DATABASE_PASSWORD = '' } = process.env;
  const asked = ['-h', DATABASE_HOST, '-p', DATABASE_PORT, '-U', DATABASE_USERNAME, '--inserts', '--rows-per-insert=200', '--no-owner', '--no-privileges', database];
  return execFileSync('pg_dump', asked, { env: { ...process.env, PGPASSWORD: DATABASE_PASSWORD }, maxBuffer: 1024 ** 3 });
}

function copyOf(file: string): Buffer {
  const Database = createRequire(__filename)('better-sqlite3') as new (file: string) => { exec(sql: string): void; close(): void };
  const copy = `${file}.copy`;
  const database = new Database(file);
  database.exec(`vacuum into '${copy}'`);
  database.close();
  return fs.readFileSync(copy);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
