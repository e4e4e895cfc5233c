import type { Core } from '@strapi/strapi';
import { clockOf } from '../../clock';
import { onTable } from '../table';
import { PRESENCE } from '../tables';

/** Three missed signs of life, and somebody is taken to be gone. */
const PRESENT_MS = 45_000;

/** Says that a person has a document open, and tells who else has. */
export async function markPresence(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  person: { id: number; name: string },
): Promise<string[]> {
  const now = clockOf(strapi).now();
  const key = { document_type: uid, document_id: documentId, user_id: person.id };
  return onTable(strapi, PRESENCE, async (table) => {
    await table()
      .insert({ ...key, name: person.name, seen_at: now.toISOString() })
      .onConflict(['document_type', 'document_id', 'user_id'])
      .merge();
    const others: { name: string }[] = await table()
      .where({ document_type: uid, document_id: documentId })
      .whereNot({ user_id: person.id })
      .where('seen_at', '>', new Date(now.getTime() - PRESENT_MS).toISOString())
      .select('name')
      .orderBy('seen_at', 'desc');
    return others.map(({ name }) => name);
  });
}

/** A closed window no longer warns anybody. */
export const endPresence = (strapi: Core.Strapi, uid: string, documentId: string, userId: number) =>
  onTable(strapi, PRESENCE, (table) => table().where({ document_type: uid, document_id: documentId, user_id: userId }).delete());
