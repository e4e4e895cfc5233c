import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Every file under a folder, as paths relative to it, in a fixed order. */
export function filesUnder(folder, at = '') {
  if (!fs.existsSync(path.join(folder, at))) return [];
  return fs
    .readdirSync(path.join(folder, at), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const name = path.posix.join(at, entry.name);
      if (entry.isDirectory()) return filesUnder(folder, name);
      return entry.isFile() && entry.name !== '.gitkeep' ? [name] : [];
    });
}

/** Copies the files that are there; one that is removed meanwhile is no longer anybody's. */
export function copyFiles(from, to, names) {
  for (const name of names) {
    fs.mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
    try {
      fs.copyFileSync(path.join(from, name), path.join(to, name));
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  }
}

export async function sha256Of(file) {
  const hash = createHash('sha256');
  await pipeline(fs.createReadStream(file), hash);
  return hash.digest('hex');
}

/** Path, size and SHA-256 of every file under a folder. */
export async function inventoryOf(folder) {
  const entries = [];
  for (const name of filesUnder(folder)) {
    const file = path.join(folder, name);
    entries.push({ path: name, size: fs.statSync(file).size, sha256: await sha256Of(file) });
  }
  return entries;
}
