import { Zip, ZipDeflate } from 'fflate';

/** Pieces of a file as they come to be. */
export type Chunk = (bytes: Uint8Array) => void;

/** Archives know no time before 1980; the same data gives the same file. */
export const EPOCH = new Date(1980, 0, 1);

/** How much is gathered before it is packed. */
const BUFFER = 64 * 1024;
const encoder = new TextEncoder();

/** Packs files whose content comes piece by piece; no file ever stands in memory whole. */
export function streamZip(files: Iterable<[name: string, parts: Iterable<string | Uint8Array>]>, emit: Chunk): void {
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else emit(bytes);
  });
  for (const [name, parts] of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = EPOCH;
    zip.add(entry);
    let gathered = '';
    for (const part of parts) {
      if (typeof part !== 'string') entry.push(part);
      else gathered += part;
      if (gathered.length < BUFFER) continue;
      entry.push(encoder.encode(gathered));
      gathered = '';
    }
    entry.push(encoder.encode(gathered), true);
  }
  zip.end();
  if (failure) throw failure;
}
