import type { Core, UID } from '@strapi/strapi';
import { actingNow } from '../audit/audit';
import { clockOf } from '../../clock';
import { writeLetter } from '../letters/letters';
import { linkToDocument } from '../letters/link';
import { addressesOf, colleaguesOn, type Reachable } from '../people';
import { refusal } from '../../refusals/refusal';
import { onTable } from '../table';
import { REMARKS } from '../tables';
import { titleOf } from '../title';
import { mentionsIn } from './mentions';

/** `remark`: what people write to one another; the others say why the desk did something. */
export type RemarkKind = 'remark' | 'return' | 'decline' | 'override' | 'withdraw' | 'system';

export interface Remark {
  id: number;
  at: string;
  actor: string;
  kind: RemarkKind;
  text: string;
}

const LONGEST = 2000;

/** The reason or remark that was typed; NFC, trimmed. @throws ValidationError (field `text`) when blank or too long */
export function wordsGiven(given: unknown, label = 'Trao đổi'): string {
  const text = typeof given === 'string' ? given.normalize('NFC').trim() : '';
  const refuse = (message: string) => refusal([{ code: 'invalid', field: 'text', message: `${label}: ${message}` }]);
  if (text === '') throw refuse('chưa có nội dung.');
  if (text.length > LONGEST) throw refuse(`dài quá ${LONGEST} ký tự.`);
  return text;
}

export const remarksOn = (strapi: Core.Strapi, uid: string, documentId: string): Promise<Remark[]> =>
  onTable(strapi, REMARKS, (table) =>
    table().where({ document_type: uid, document_id: documentId }).select('id', 'at', 'actor', 'kind', 'text').orderBy('id', 'desc'),
  );

/**
 * Keeps a remark beside a document and writes to everybody it names. `to`: panel users who learn of it whether named
 * or not. Nobody is written to about what they said themselves.
 */
export async function addRemark(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  { kind, text, to = [] }: { kind: RemarkKind; text: string; to?: number[] },
): Promise<void> {
  const { id: actorId, name: actor } = actingNow(strapi);
  const mentioned = mentionsIn(text, await colleaguesOn(strapi, uid, documentId)) as Reachable[];
  const at = clockOf(strapi).now().toISOString();
  const row = { at, actor_id: actorId, actor, document_type: uid, document_id: documentId, kind, text };
  const mentions = JSON.stringify(mentioned.map(({ id, name }) => ({ id, name })));
  const [inserted] = await onTable(strapi, REMARKS, (table) => table().insert({ ...row, mentions }).returning('id'));
  const id = typeof inserted === 'object' ? (inserted as { id: number }).id : inserted;
  const readers = new Map([...mentioned, ...(await addressesOf(strapi, to))].map((reader) => [reader.id, reader]));
  for (const reader of readers.values()) {
    if (reader.id === actorId) continue;
    const title = await titleOf(strapi, uid, documentId);
    await writeLetter(strapi, {
      once: `remark:${id}:${reader.id}`,
      recipient: reader.email,
      subject: `${SUBJECTS[kind]}: ${title}`,
      text: `${actor} viết về “${title}”:\n\n${text}\n\nMở bài: ${linkToDocument(strapi, uid, documentId)}\n`,
    });
  }
}

const SUBJECTS: Record<RemarkKind, string> = {
  remark: 'Trao đổi',
  return: 'Từ chối duyệt',
  decline: 'Từ chối đăng',
  override: 'Vượt quy trình',
  withdraw: 'Gỡ khỏi trang',
  system: 'Thông báo',
};
