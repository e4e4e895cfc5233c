import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, main } from './failure.mjs';
import { root } from './settings.mjs';

const stampFile = path.join(root, 'dist', 'build-stamp');
const SOURCES = ['src', 'config', 'package-lock.json', 'tsconfig.json'];

/** Compiles the server and bundles the admin panel into dist, unless what is there was made from the same sources. */
export function buildIfStale() {
  const digest = digestOfSources();
  if (isBuilt() && fs.readFileSync(stampFile, 'utf8') === digest) return;
  console.log('Đang dựng máy chủ và trang quản trị (khoảng một phút)…');
  // What an earlier build left of a renamed file would still be loaded by Strapi.
  fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const strapi = path.join(root, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  if (!fs.existsSync(strapi)) throw new Failure('Chưa cài thư viện. Hãy chạy “npm ci” trước.');
  const { status, stdout, stderr } = spawnSync(process.execPath, [strapi, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) {
    console.error(stdout, stderr);
    throw new Failure('Dựng không thành công, xem chi tiết ở trên.');
  }
  fs.writeFileSync(stampFile, digest);
}

export const isBuilt = () => fs.existsSync(stampFile) && fs.existsSync(path.join(root, 'dist', 'build', 'index.html'));

function digestOfSources() {
  const hash = createHash('sha256');
  const add = (file) => {
    if (fs.statSync(file).isDirectory()) {
      for (const name of fs.readdirSync(file).sort()) add(path.join(file, name));
    } else {
      hash.update(path.relative(root, file)).update(fs.readFileSync(file));
    }
  };
  for (const source of SOURCES) if (fs.existsSync(path.join(root, source))) add(path.join(root, source));
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(buildIfStale);
