import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Backup, LedgerCheck, Mail } from './findings';

/** What is there to be seen of the running system; each look is one cheap question. */
export const seen = (strapi: Core.Strapi) => ({
  /** Milliseconds that the database took to answer. @throws when it does not answer */
  async databaseDelay(): Promise<number> {
    const begun = performance.now();
    await strapi.db.connection.raw('select 1');
    return performance.now() - begun;
  },

  async lastClosedAt(): Promise<string | null> {
    const row = await strapi.db.connection('quota_closings').max({ at: 'closed_at' }).first();
    return row?.at ?? null;
  },

  async mail(): Promise<Mail> {
    const notices = () => strapi.db.connection('quota_notices');
    const [sent, waiting, failing] = await Promise.all([
      notices().max({ at: 'sent_at' }).first(),
      notices().whereIn('state', ['pending', 'sending', 'failed']).count({ n: '*' }).first(),
      notices().whereIn('state', ['pending', 'sending', 'failed']).where('attempts', '>', 0).count({ n: '*' }).first(),
    ]);
    return {
      ready: Boolean(process.env.SMTP_HOST),
      lastSentAt: sent?.at ?? null,
      waiting: Number(waiting?.n ?? 0),
      failing: Number(failing?.n ?? 0),
    };
  },

  /** The outcome that `npm run backup` left beside the backups. */
  async lastBackup(): Promise<Backup | null> {
    const folder = path.resolve(strapi.dirs.app.root, process.env.BACKUP_FOLDER || '.tmp/backups');
    const text = await fs.readFile(path.join(folder, 'last.json'), 'utf8').catch(() => null);
    return text === null ? null : (JSON.parse(text) as Backup);
  },

  /** Free and total bytes of the disk that takes uploads. */
  async disk(): Promise<{ free: number; total: number }> {
    const { bavail, blocks, bsize } = await fs.statfs(strapi.dirs.static.public);
    return { free: bavail * bsize, total: blocks * bsize };
  },

  async ledgerLines(): Promise<number> {
    const row = await strapi.db.connection('quota_ledger').max({ seq: 'seq' }).first();
    return Number(row?.seq ?? 0);
  },

  lastLedgerCheck: () => store(strapi).get({ key: LEDGER_CHECK }) as Promise<LedgerCheck | null>,
  keepLedgerCheck: (check: LedgerCheck) => store(strapi).set({ key: LEDGER_CHECK, value: check }),
});

const LEDGER_CHECK = 'ledger-check';
const store = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'health' });
