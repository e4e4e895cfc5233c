import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createDatabase } from '../support/database';
import { lineToPostgres, type Line } from '../support/server/line-to-postgres';
import { makeMachine } from '../support/server/machine';
import { readPostgres, readSqlite, type AtRest } from './at-rest';

const DATA_DISK = '160m';

/** Where the servers live: one folder with the uploads and, on SQLite, the database; a line to PostgreSQL. */
export interface House {
  env: Record<string, string>;
  publicFolder: string;
  /** PostgreSQL by a line that can be cut. */
  line: Line | null;
  /** Fills the disk of the data to the last byte and gives the room back; null where no disk can be mounted. */
  disk: { fill(): void; free(): void } | null;
  databaseName: string | null;
  read(): Promise<AtRest>;
  leave(): Promise<void>;
}

/**
 * @param compiled the folder of the compiled server
 * @param sources of that server, when it is another version
 */
export async function moveIn(compiled: string, sources?: string): Promise<House> {
  const root = path.resolve(__dirname, '..', '..');
  const machine = makeMachine(compiled, sources);
  const disk = mountDisk(machine.uploads);
  const database = await createDatabase(root, 'chaos');
  const isPostgres = database.env.DATABASE_CLIENT === 'postgres';
  // Beside the uploads, so that one disk takes both.
  const file = path.join(machine.uploads, '..', 'uploads', '.data', 'data.db');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const line = isPostgres ? await lineToPostgres() : null;
  const env: Record<string, string> = {
    ...database.env,
    ...(line ? { DATABASE_HOST: '127.0.0.1', DATABASE_PORT: String(line.port) } : { DATABASE_FILENAME: file }),
    CHAOS_APP: machine.folder,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    STARTUP_BANNER: 'false',
    PUBLIC_URL: '',
    PAGES_FOLDER: '',
    PAGES_MADE_PER_MINUTE: '1000000',
    TZ: 'Asia/Ho_Chi_Minh',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: process.env.SMTP_PORT as string,
    APP_KEYS: 'chaos-key-one,chaos-key-two',
    API_TOKEN_SALT: 'chaos-api-token-salt',
    ADMIN_JWT_SECRET: 'chaos-admin-jwt',
    TRANSFER_TOKEN_SALT: 'chaos-transfer-salt',
    ENCRYPTION_KEY: 'chaos-encryption-key',
  };
  return {
    env,
    publicFolder: path.dirname(machine.uploads),
    line,
    disk,
    databaseName: database.env.DATABASE_NAME ?? null,
    read: () => (isPostgres ? readPostgres(database.env) : Promise.resolve(readSqlite(file))),
    async leave() {
      await line?.close();
      await database.drop();
      if (disk) execFileSync('umount', ['-l', machine.uploads]);
      machine.remove();
    },
  };
}

/** A small disk of its own under the folder. Only root may mount one. */
function mountDisk(folder: string): House['disk'] {
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DATA_DISK}`, 'tmpfs', folder]).status !== 0) return null;
  const filler = path.join(folder, '.filler');
  return {
    fill() {
      const piece = Buffer.alloc(1024 * 1024);
      const handle = fs.openSync(filler, 'a');
      try {
        for (let size = piece.length; size >= 1; size = Math.floor(size / 2)) {
          try {
            for (;;) fs.writeSync(handle, piece, 0, size);
          } catch {
            // A smaller piece may still fit.
          }
        }
      } finally {
        fs.closeSync(handle);
      }
    },
    free: () => fs.rmSync(filler, { force: true }),
  };
}
