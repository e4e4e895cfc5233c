import { unzipSync } from 'fflate';

/** Whether a zip file is broken or says that it unfolds to more than `most` octets: a spreadsheet is one. */
export function unpackedTooMuch(bytes: Uint8Array, most: number): boolean {
  let size = 0;
  try {
    unzipSync(bytes, { filter: ({ originalSize }) => ((size += originalSize), false) });
  } catch {
    return true;
  }
  return size > most;
}
