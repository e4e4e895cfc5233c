import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { Copy } from './copy';

/** The pages that readers want most; more would make the file long to write. */
const MOST_PAGES = 2000;
const VERSION = 1;

const gzip = promisify(zlib.gzip);

interface Saved {
  version: number;
  copies: { address: string; headers: readonly string[]; body: Buffer }[];
}

/**
 * Where the last good copies of a section lie on disk: apart for each database, so that no server ever shows the pages
 * of another. Null when none are to be kept (PAGES_FOLDER is empty).
 */
export function snapshotFile(environment: NodeJS.ProcessEnv): string | null {
  const folder = environment.PAGES_FOLDER ?? '.tmp';
  if (!folder) return null;
  const names = ['DATABASE_CLIENT', 'DATABASE_HOST', 'DATABASE_PORT', 'DATABASE_NAME', 'DATABASE_SCHEMA', 'DATABASE_FILENAME'];
  const database = createHash('sha256').update(names.map((name) => environment[name] ?? '').join('\n')).digest('hex').slice(0, 12);
  return path.resolve(folder, `last-good-pages-${database}`);
}

/** Writes the copies, the most wanted first, whole or not at all. */
export async function saveCopies(file: string, copies: Iterable<[string, Copy]>): Promise<void> {
  const saved: Saved = { version: VERSION, copies: [] };
  for (const [address, { answer }] of copies) {
    if (saved.copies.length === MOST_PAGES) break;
    saved.copies.push({ address, headers: answer.headers, body: await gzip(answer.body) });
  }
  await fs.promises.mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await fs.promises.writeFile(unfinished, serialize(saved), { mode: 0o600 });
  await fs.promises.rename(unfinished, file);
}

/** The copies of an earlier run; none when there is no file or it cannot be read. */
export function savedCopies(file: string): [string, Copy][] {
  try {
    const { version, copies } = deserialize(fs.readFileSync(file)) as Saved;
    if (version !== VERSION) return [];
    return copies.map(({ address, headers, body }) => [address, new Copy({ headers, body: zlib.gunzipSync(body) })]);
  } catch {
    return [];
  }
}
