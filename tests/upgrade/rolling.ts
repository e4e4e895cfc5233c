import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startAuthors } from '../chaos/authors';
import { Chance } from '../chaos/chance';
import { Client } from '../chaos/client';
import { allReady } from '../chaos/faults';
import type { Section } from '../chaos/foundation';
import { History } from '../chaos/history';
import { moveIn } from '../chaos/house';
import { startReaders } from '../chaos/readers';
import { Servers } from '../chaos/servers';
import { losses } from '../chaos/verify';
import { compileServer } from '../support/compile';
import { makeMachine } from '../support/server/machine';
import { freePort } from '../support/server/smtp';

const root = path.resolve(__dirname, '..', '..');
const SERVERS = 2;
const AUTHORS = 3;
const BEGIN = Date.parse('2026-03-02T08:00:00+07:00');
const WORK_MS = 15_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The sources of an older version, from the history of this repository. */
function sourcesOf(commit: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'older-'));
  const archive = execFileSync('git', ['archive', commit, 'config', 'src', 'database', 'public', 'package.json', 'tsconfig.json'], { cwd: root, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

/**
 * `npm run upgrade:rolling -- <older commit>`, on PostgreSQL: two servers of an older version at work, with readers
 * before them; each is stopped in its turn and one of this version takes its place. Between the two both versions work
 * side by side on one database. Then content, ledger, chain, reports, uploads and the search index are compared with what
 * was promised.
 */
async function main(): Promise<void> {
  const commit = process.argv[3];
  if (!commit || process.env.DATABASE_CLIENT !== 'postgres') throw new Error('DATABASE_CLIENT=postgres npm run upgrade:rolling -- <older commit>');
  process.env.SMTP_PORT = String(await freePort());
  const older = sourcesOf(commit);
  const compiled = { older: path.join(root, '.tmp', `older-${process.pid}`), newer: path.join(root, '.tmp', `newer-${process.pid}`) };
  compileServer(older, compiled.older);
  compileServer(root, compiled.newer);
  const house = await moveIn(compiled.older, older);
  const newer = makeMachine(compiled.newer);
  fs.rmdirSync(newer.uploads);
  fs.symlinkSync(path.join(house.publicFolder, 'uploads'), newer.uploads);
  const now = new Date(BEGIN);
  const servers = new Servers(SERVERS, house.env, () => now.toISOString());
  const lost: string[] = [];
  try {
    for (let place = 0; place < SERVERS; place += 1) await servers.start(place);
    const client = new Client(servers);
    const history = new History(client, (await servers.tellOne({ found: true })) as Section, new Chance(1), () => now);
    const readers = startReaders(servers, () => false);
    const authors = startAuthors(history, AUTHORS);
    const tell = (when: string) => {
      const { done, refused, unknown } = history.counts;
      console.log(`${when}: ${done} việc xong, ${refused} bị từ chối, ${unknown} không có trả lời; bạn đọc ${readers.seen.pages} trang, ${readers.seen.faults.length} lỗi, ${readers.seen.nobody} lần không ai trả lời.`);
    };
    await pause(WORK_MS);
    tell('Hai máy chủ bản cũ');
    servers.startWith({ ...house.env, CHAOS_APP: newer.folder });
    for (let place = 0; place < SERVERS; place += 1) {
      await servers.kill(place);
      await servers.start(place);
      await allReady({ servers });
      await pause(WORK_MS);
      tell(`${place + 1} máy chủ bản mới, ${SERVERS - place - 1} máy chủ bản cũ`);
    }
    await authors.rest();
    await servers.tell({ rounds: true });
    await pause(1000);
    await readers.stop();
    const database = await house.read();
    lost.push(...(await losses(database, history.promised, house.publicFolder)));
    await database.close();
    lost.push(...servers.complaints, ...client.faults, ...readers.seen.faults);
    if (readers.seen.nobody > 0) lost.push(`${readers.seen.nobody} lần không máy chủ nào trả lời bạn đọc`);
    if (history.counts.done === 0) lost.push('không việc nào xong');
  } finally {
    await servers.stop();
    await house.leave();
    newer.remove();
    for (const folder of [older, ...Object.values(compiled)]) fs.rmSync(folder, { recursive: true, force: true });
  }
  console.log(`Từ ${commit}: ${lost.length === 0 ? 'không mất gì' : lost.join('\n')}`);
  process.exitCode = lost.length === 0 ? 0 : 1;
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
