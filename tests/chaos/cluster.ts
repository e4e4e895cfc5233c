import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { freePort } from '../support/server/smtp';

const HOME = '/usr/lib/postgresql';

/** A PostgreSQL of our own, which may be killed. */
export interface Cluster {
  port: number;
  start(): Promise<void>;
  /** kill -9 of the postmaster and all that it has started. */
  kill(): Promise<void>;
  /** A second one that follows this one by streaming replication. */
  standby(): Promise<Cluster>;
  remove(): Promise<void>;
}

/** PostgreSQL's own programs, each run in a folder. */
interface Programs {
  run(name: string, args: string[], folder: string): void;
  start(args: string[], folder: string): ChildProcess;
  /** Gives the folder to the user who runs them. */
  own(folder: string): void;
}

/** @returns null where they are not installed */
function programs(): Programs | null {
  const version = fs.existsSync(HOME) && fs.readdirSync(HOME).sort((a, b) => Number(b) - Number(a))[0];
  if (!version) return null;
  const program = (name: string) => path.join(HOME, version, 'bin', name);
  // PostgreSQL refuses to run as root.
  const owner = process.getuid?.() === 0 ? { uid: Number(execFileSync('id', ['-u', 'postgres'])), gid: Number(execFileSync('id', ['-g', 'postgres'])) } : {};
  return {
    run: (name, args, folder) => void execFileSync(program(name), args, { ...owner, cwd: folder, stdio: 'ignore' }),
    start: (args, folder) => spawn(program('postgres'), args, { ...owner, cwd: folder, stdio: 'ignore' }),
    own: (folder) => void (owner.uid !== undefined && fs.chownSync(folder, owner.uid, owner.gid as number)),
  };
}

/** @returns null where PostgreSQL's programs are not installed */
export const makeCluster = (): Promise<Cluster | null> =>
  clusterFrom((postgres, data, folder) => postgres.run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'], folder));

async function clusterFrom(fill: (postgres: Programs, data: string, folder: string) => void): Promise<Cluster | null> {
  const postgres = programs();
  if (!postgres) return null;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chaos-postgres-'));
  postgres.own(folder);
  const data = path.join(folder, 'data');
  fill(postgres, data, folder);
  const port = await freePort();
  let postmaster: ChildProcess | null = null;

  const start = async () => {
    postmaster = postgres.start(['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'max_connections=80'], folder);
    for (;;) {
      const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
      client.on('error', () => undefined);
      const answers = await client.connect().then(() => true, () => false);
      await client.end().catch(() => undefined);
      if (answers) return;
      if (postmaster.exitCode !== null) throw new Error(`PostgreSQL không chạy lại được (mã ${postmaster.exitCode}).`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const kill = async () => {
    if (!postmaster) return;
    const { pid } = postmaster;
    const gone = new Promise((resolve) => postmaster?.once('exit', resolve));
    // Each of its processes leads a group of its own.
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
    for (const process_ of [pid as number, ...children]) process.kill(process_, 'SIGKILL');
    await gone;
    postmaster = null;
  };
  await start();
  return {
    port,
    start,
    kill,
    standby: () =>
      clusterFrom((own, copy, beside) => own.run('pg_basebackup', ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-D', copy, '-R', '-c', 'fast'], beside)) as Promise<Cluster>,
    async remove() {
      await kill();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
