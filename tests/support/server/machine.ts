import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..', '..');

export interface Machine {
  folder: string;
  uploads: string;
  run(command: string, args?: string[], env?: Record<string, string>): { code: number | null; output: string };
  remove(): void;
}

/**
 * A folder with the product's commands and its compiled server, as on a machine of its own: no data yet.
 * @param compiled the folder of the compiled server; that of the server tests unless said otherwise
 * @param sources where the product's other files are taken from, when it is another version
 */
export function makeMachine(compiled = path.join(root, '.tmp', 'test-server'), sources = root): Machine {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'machine-'));
  const uploads = path.join(folder, 'public', 'uploads');
  fs.mkdirSync(uploads, { recursive: true });
  fs.mkdirSync(path.join(folder, 'src'));
  fs.cpSync(path.join(sources, 'src', 'operations'), path.join(folder, 'src', 'operations'), { recursive: true });
  fs.copyFileSync(path.join(sources, 'package.json'), path.join(folder, 'package.json'));
  for (const shared of ['database', 'public/assets', 'public/favicon.png']) fs.symlinkSync(path.join(sources, shared), path.join(folder, shared));
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  fs.symlinkSync(compiled, path.join(folder, 'dist'));
  return {
    folder,
    uploads,
    run(command, args = [], env = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [`src/operations/${command}.mjs`, ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...env } as NodeJS.ProcessEnv,
      });
      return { code: status, output: stdout + stderr };
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
