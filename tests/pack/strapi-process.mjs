import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import net from 'node:net';
import path from 'node:path';

const secret = () => randomBytes(24).toString('base64url');

/** What the application's processes see of the world. */
export async function environmentOf(folder) {
  return {
    PATH: process.env.PATH,
    HOME: folder,
    NODE_ENV: 'production',
    TZ: 'America/New_York',
    // Linked packages are looked up from where they really are; an installed plugin stands beside them.
    NODE_PATH: path.join(folder, 'node_modules'),
    PORT: String(await freePort()),
    PANEL_PASSWORD: `Aa1-${secret()}`,
    APP_KEYS: [secret(), secret()].join(','),
    ADMIN_JWT_SECRET: secret(),
    API_TOKEN_SALT: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
  };
}

/** Starts `strapi <command>` in the application. */
export function strapi(folder, env, command) {
  const bin = path.join(folder, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  const child = spawn(process.execPath, [bin, command], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    ended,
    output: () => output,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Waits until the server answers; throws with what it said when it ends before. */
export async function untilAnswering(server, url) {
  let over = false;
  void server.ended.then(() => (over = true));
  for (let attempt = 0; attempt < 240; attempt += 1) {
    if (over) break;
    const answer = await fetch(`${url}/_health`).catch(() => null);
    if (answer?.status === 204) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`The application does not answer:\n${server.output()}`);
}

function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
