import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onCore } from './load';

type Answers = Record<string, { headers: Record<string, string>; body: string }>;

/** nginx with one worker on core 0 that serves the same bytes from files. */
export async function nginxFor(answers: Answers, port: number) {
  // Its worker may be another user: the folder must be readable to all.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-nginx-'));
  fs.chmodSync(folder, 0o755);
  const files = new Map(Object.keys(answers).map((address, index) => [address, `/${index}.html`]));
  for (const [address, file] of files) fs.writeFileSync(path.join(folder, file), Buffer.from(answers[address].body, 'base64'));
  fs.writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr crit;
    events { worker_connections 512; }
    http {
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100; default_type text/html;
      client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
      server { listen 127.0.0.1:${port}; root ${folder}; }
    }`,
  );
  const [command, ...rest] = onCore(0, ['nginx', '-p', folder, '-c', path.join(folder, 'nginx.conf')]);
  const child = spawn(command, rest, { stdio: 'inherit' });
  for (let tries = 0; tries < 50; tries += 1) {
    const up = await fetch(`http://127.0.0.1:${port}/0.html`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    process: child,
    addressOf: (address: string) => files.get(address) as string,
    stop: () =>
      new Promise<void>((resolve) => {
        child.once('exit', () => {
          fs.rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        child.kill('SIGTERM');
      }),
  };
}
