import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { freePort } from './smtp';

export interface SecondServer {
  url: string;
  stop(): Promise<void>;
}

/** Starts another server on the database of the tests, with these settings changed. */
export async function startSecondServer(settings: Record<string, string> = {}): Promise<SecondServer> {
  const port = await freePort();
  const child: ChildProcess = fork(path.join(__dirname, 'run-server.cjs'), {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), STARTUP_BANNER: 'false', ...settings },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (part: Buffer) => {
    said += part.toString();
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The second server ended with code ${code}: ${said}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}
