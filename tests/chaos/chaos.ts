import fs from 'node:fs';
import path from 'node:path';
import { compileServer } from '../support/compile';
import { freePort } from '../support/server/smtp';
import { makeCluster } from './cluster';
import { runChaos, type Told } from './run-chaos';
import { tableOfChaos } from './table';

const root = path.resolve(__dirname, '..', '..');
const asked = (name: string, fallback: number) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};

/**
 * `npm run chaos -- [--kills 1000] [--seed 1] [--servers 2] [--minutes 60]`, on the database of DATABASE_CLIENT;
 * `.ci/run` does it with 30 kills. With PostgreSQL's programs installed it runs a PostgreSQL of its own, so that this
 * one can be killed too. SIGINT to this process ends the run early; what was tried until then is told.
 */
async function main(): Promise<void> {
  const compiled = path.join(root, '.tmp', `chaos-${process.pid}`);
  compileServer(root, compiled);
  process.env.SMTP_PORT = String(await freePort());
  const cluster = process.env.DATABASE_CLIENT === 'postgres' ? await makeCluster() : null;
  if (cluster) Object.assign(process.env, { DATABASE_HOST: '127.0.0.1', DATABASE_PORT: String(cluster.port), DATABASE_USERNAME: 'postgres', DATABASE_PASSWORD: '' });
  const seed = asked('--seed', 1);
  const until = Date.now() + asked('--minutes', 600) * 60_000;
  let isStopped = false;
  process.once('SIGINT', () => (isStopped = true));
  try {
    const told = await runChaos({ kills: asked('--kills', 1000), seed, servers: asked('--servers', 2), compiled, cluster, isEnough: () => isStopped || Date.now() > until, say: console.log });
    console.log(`\n${process.env.DATABASE_CLIENT === 'postgres' ? 'PostgreSQL' : 'SQLite'}, hạt giống ${seed}\n\n${tableOfChaos(told)}`);
    process.exitCode = isProof(told) && told.tried.every(({ lost }) => lost.length === 0) && told.serverFaults.length + told.readers.faults.length === 0 ? 0 : 1;
  } finally {
    await cluster?.remove();
    fs.rmSync(compiled, { recursive: true, force: true });
  }
}

/** A newsroom in which hardly anything was done has lost nothing and proved nothing. */
function isProof({ counts, kills }: Told): boolean {
  if (counts.done > kills) return true;
  console.error(`Chỉ ${counts.done} việc xong qua ${kills} lần giết: quá ít để tin.`);
  return false;
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
