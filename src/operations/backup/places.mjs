import path from 'node:path';
import { root } from '../settings.mjs';

/** Where backups are kept: BACKUP_FOLDER, or beside the embedded database. */
export const backupFolder = () => path.resolve(root, process.env.BACKUP_FOLDER || '.tmp/backups');

export const uploadsFolder = () => path.join(root, 'public', 'uploads');

export const sqliteFile = () => path.resolve(root, process.env.DATABASE_FILENAME || '.tmp/data.db');

export const isPostgres = () => process.env.DATABASE_CLIENT === 'postgres';

/** What a finished backup holds; a folder without its manifest is no backup. */
export const MANIFEST = 'manifest.json';
export const UPLOADS = 'uploads';
export const SQLITE_COPY = 'database.sqlite';
export const POSTGRES_COPY = 'database.dump';
/** The outcome of the last backup, which the panel shows. */
export const LAST = 'last.json';

/** The settings by which this server and its helpers reach PostgreSQL. */
export const postgresSettings = (database = process.env.DATABASE_NAME || 'cchc') => ({
  host: process.env.DATABASE_HOST || '127.0.0.1',
  port: Number(process.env.DATABASE_PORT || 5432),
  user: process.env.DATABASE_USERNAME || 'postgres',
  password: process.env.DATABASE_PASSWORD || undefined,
  database,
  ssl:
    process.env.DATABASE_SSL === 'true' ? { rejectUnauthorized: process.env.DATABASE_SSL_VERIFY !== 'false' } : undefined,
});
