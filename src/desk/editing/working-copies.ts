import type { Core } from '@strapi/strapi';
import { clockOf } from '../../clock';
import { refusal } from '../../refusals/refusal';
import { onTable } from '../table';
import { WORKING_COPIES } from '../tables';

/** What somebody has written in a form and not saved yet, kept for that person alone. */
export interface WorkingCopy {
  /** Instant of the server's clock, ISO 8601 in UTC. */
  savedAt: string;
  /** `updatedAt` of the draft on which the changes were made; null for a new document. */
  base: string | null;
  /** The attributes that differ from the draft, as the form holds them. */
  changes: Record<string, unknown>;
}

/** Whose copy of which document; a document that is not stored yet has the id {@link NEW}. */
export interface CopyKey {
  userId: number;
  uid: string;
  documentId: string;
}

export const NEW = 'new';

const DAYS_KEPT = 30;
const DAY_MS = 24 * 60 * 60_000;
/** Far above any text; pictures stand in the media library and not in the form. */
const MOST_CHARACTERS = 2_000_000;

const where = ({ userId, uid, documentId }: CopyKey) => ({ user_id: userId, document_type: uid, document_id: documentId });

export async function readCopy(strapi: Core.Strapi, key: CopyKey): Promise<WorkingCopy | null> {
  const row: { saved_at: string; base: string | null; changes: string } | undefined = await onTable(strapi, WORKING_COPIES, (table) =>
    table().where(where(key)).first(),
  );
  return row ? { savedAt: row.saved_at, base: row.base, changes: JSON.parse(row.changes) } : null;
}

/** @throws ValidationError when there are no changes in what is given, or too many */
export async function keepCopy(strapi: Core.Strapi, key: CopyKey, given: Record<string, unknown>): Promise<WorkingCopy> {
  const { base, changes } = given;
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) {
    throw refusal([{ code: 'invalid', field: 'changes', message: 'Bản viết dở (changes): phải là một đối tượng.' }]);
  }
  const text = JSON.stringify(changes);
  if (text.length > MOST_CHARACTERS) throw refusal([{ code: 'too-long', field: 'changes', message: 'Bản viết dở: quá dài để tự lưu. Hãy bấm Lưu.' }]);
  const copy = { savedAt: clockOf(strapi).now().toISOString(), base: typeof base === 'string' ? base.slice(0, 24) : null };
  await onTable(strapi, WORKING_COPIES, (table) =>
    table()
      .insert({ ...where(key), saved_at: copy.savedAt, base: copy.base, changes: text })
      .onConflict(['user_id', 'document_type', 'document_id'])
      .merge(),
  );
  return { ...copy, changes: changes as Record<string, unknown> };
}

/** What is saved, or given up, is unsaved no more. */
export const dropCopy = (strapi: Core.Strapi, key: CopyKey) => onTable(strapi, WORKING_COPIES, (table) => table().where(where(key)).delete());

/** Removes the copies that nobody came back for. */
export async function dropOldCopies(strapi: Core.Strapi): Promise<void> {
  const before = new Date(clockOf(strapi).now().getTime() - DAYS_KEPT * DAY_MS).toISOString();
  await onTable(strapi, WORKING_COPIES, (table) => table().where('saved_at', '<', before).delete());
}
