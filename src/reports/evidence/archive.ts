import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { EPOCH } from '../outputs/zip-stream';

/** A file of the archive as the manifest names it. */
export interface ArchivedFile {
  path: string;
  size: number;
  sha256: string;
  /** UTC instant of a capture. */
  capturedAt?: string;
  /** Address of the captured page. */
  source?: string;
}

/** Packed already: packing again costs time and gains nothing. */
const PACKED = /\.(docx|xlsx|pdf|zip|png|jpe?g)$/i;

/** The end record of an archive without a comment: 22 bytes, of which the last two say how long the comment is. */
const COMMENT_LENGTH = 64;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes an archive file by file. Its comment is the SHA-256 of every byte before it, so that no single byte of the
 * archive can change unseen, not even one that belongs to no file.
 */
export function archiveWriter(file: string) {
  const descriptor = fs.openSync(file, 'w');
  const digest = createHash('sha256');
  const files: ArchivedFile[] = [];
  let failure: Error | null = null;
  const write = (bytes: Uint8Array) => {
    digest.update(bytes);
    fs.writeSync(descriptor, bytes);
  };
  const zip = new Zip((error, bytes, last) => {
    if (error) failure = error;
    else write(last ? withCommentLength(bytes) : bytes);
  });

  return {
    files,

    add(path: string, bytes: Uint8Array, about: Pick<ArchivedFile, 'capturedAt' | 'source'> = {}): void {
      const entry = PACKED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      entry.mtime = EPOCH;
      zip.add(entry);
      entry.push(bytes, true);
      files.push({ path, size: bytes.length, sha256: sha256(bytes), ...about });
    },

    finish(): void {
      zip.end();
      fs.writeSync(descriptor, Buffer.from(digest.digest('hex'), 'ascii'));
      fs.closeSync(descriptor);
      if (failure) throw failure;
    },
  };
}

function withCommentLength(bytes: Uint8Array): Uint8Array {
  const end = Uint8Array.from(bytes);
  end[end.length - 2] = COMMENT_LENGTH;
  return end;
}

/** Whether the archive's own digest still fits every byte before it. */
export function isUntouched(archive: Uint8Array): boolean {
  const body = archive.subarray(0, Math.max(0, archive.length - COMMENT_LENGTH));
  return Buffer.from(archive.subarray(body.length)).toString('ascii') === sha256(body);
}
