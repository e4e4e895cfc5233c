import type { Core } from '@strapi/strapi';
import { clockOf } from '../../../../clock';
import { formatDateTime } from '../../../../text/dates';
import { backupFinding, closingFinding, diskFinding, ledgerFinding, mailFinding, queueFinding, type Finding } from './findings';
import { seen } from './seen';

/** Every part of the system with how it stands now, for the page "Tình trạng hệ thống". */
export async function statusOf(strapi: Core.Strapi): Promise<Finding[]> {
  const look = seen(strapi);
  const [delay, closedAt, mail, backup, disk, ledger] = await Promise.all([
    look.databaseDelay(),
    look.lastClosedAt(),
    look.mail(),
    look.lastBackup(),
    look.disk(),
    look.lastLedgerCheck(),
  ]);
  const database: Finding = {
    part: 'database',
    standing: delay > 500 ? 'attention' : 'good',
    sentence: `${strapi.db.dialect.client === 'postgres' ? 'PostgreSQL' : 'SQLite'} trả lời trong ${Math.max(1, Math.round(delay))} ms.`,
  };
  return [
    database,
    closingFinding(closedAt, formatDateTime),
    mailFinding(mail, formatDateTime),
    queueFinding(mail.waiting),
    backupFinding(backup, clockOf(strapi).now().getTime(), formatDateTime),
    diskFinding(disk.free, disk.total),
    ledgerFinding(ledger, formatDateTime),
  ];
}

/**
 * Whether this server can do its work now: the database answers and the disk can be written to. A balancer sends
 * readers elsewhere while it is not so; a full mail queue is a reason to look, not to stop serving.
 */
export async function readiness(strapi: Core.Strapi): Promise<{ ready: boolean; checks: Record<string, 'ok' | 'failed' | number> }> {
  const look = seen(strapi);
  const database = await look.databaseDelay().then(() => 'ok' as const, () => 'failed' as const);
  const disk = await look.disk().then(({ free }) => (free > SPARE_BYTES ? ('ok' as const) : ('failed' as const)), () => 'failed' as const);
  const queue = database === 'ok' ? await look.mail().then(({ waiting }) => waiting, () => 0) : 0;
  return { ready: database === 'ok' && disk === 'ok', checks: { database, disk, queue } };
}

const SPARE_BYTES = 50 * 1024 * 1024;
