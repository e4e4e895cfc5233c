import type { Core } from '@strapi/strapi';
import { redirectReasons } from './requirements';
import type { RedirectRow } from './read-table';

const UID = 'api::redirect.redirect';

export interface ImportReport {
  created: number;
  changed: number;
  unchanged: number;
  /** Why rows cannot stand; when there are any, nothing is written. */
  errors: { row: number; message: string }[];
  written: boolean;
}

interface Stored {
  documentId: string;
  oldAddress: string;
  newAddress: string;
  note: string | null;
}

/** What an import would do, row by row. */
export const previewRedirects = async (strapi: Core.Strapi, rows: readonly RedirectRow[]): Promise<ImportReport> =>
  (await plan(strapi, rows)).report;

/** Writes all rows or none: an address that is known gets its new goal, the others are added. */
export async function importRedirects(strapi: Core.Strapi, rows: readonly RedirectRow[]): Promise<ImportReport> {
  const { report, create, change } = await plan(strapi, rows);
  if (report.errors.length > 0) return report;
  await strapi.db.transaction(async () => {
    for (const data of create) await strapi.documents(UID).create({ data } as never);
    for (const { documentId, data } of change) await strapi.documents(UID).update({ documentId, data } as never);
  });
  return { ...report, written: true };
}

async function plan(strapi: Core.Strapi, rows: readonly RedirectRow[]) {
  const stored: Stored[] = await strapi.db
    .query(UID)
    .findMany({ select: ['documentId', 'oldAddress', 'newAddress', 'note'] });
  const known = new Map(stored.map((redirect) => [redirect.oldAddress, redirect]));
  const seen = new Map<string, number>();
  const report: ImportReport = { created: 0, changed: 0, unchanged: 0, errors: [], written: false };
  const create: object[] = [];
  const change: { documentId: string; data: object }[] = [];

  for (const { row, ...data } of rows) {
    const messages = redirectReasons(data).map(({ message }) => message);
    const before = seen.get(data.oldAddress);
    if (before) messages.push(`Địa chỉ cũ: đã có ở dòng ${before}.`);
    seen.set(data.oldAddress, row);
    report.errors.push(...messages.map((message) => ({ row, message })));
    const existing = known.get(data.oldAddress);
    if (!existing) {
      report.created += 1;
      create.push(data);
    } else if (existing.newAddress === data.newAddress && (existing.note ?? '') === data.note) {
      report.unchanged += 1;
    } else {
      report.changed += 1;
      change.push({ documentId: existing.documentId, data });
    }
  }
  return { report, create, change };
}
