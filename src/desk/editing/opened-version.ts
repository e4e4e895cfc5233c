import type { Core, UID } from '@strapi/strapi';
import { formatDateTime } from '../../text/dates';
import { versionsOf } from '../history/versions';
import { refusal } from '../../refusals/refusal';
import { onTable } from '../table';

interface Request {
  params?: Record<string, string | undefined>;
  get?(header: string): string;
}

/** A request is asked once per document: what it then writes itself is no other version. */
const asked = new WeakMap<object, Set<string>>();

/** What was not done, for acts that leave no words of their sender behind. */
const NOT_DONE: Readonly<Record<string, string>> = { delete: 'Chưa xóa', unpublish: 'Chưa gỡ', discardDraft: 'Chưa bỏ thay đổi' };

/**
 * Refuses an act on a text that has changed since its sender opened it. Any way in over HTTP says which version it had
 * before it: `If-Match` with the draft's `updatedAt` (ISO 8601, with or without quotation marks). Without the header
 * nothing is asked. Call it inside the transaction of the act, before anything is written.
 *
 * @throws ValidationError (field `updatedAt`, code `overtaken`) naming who changed it, and when
 */
export async function checkOpenedVersion(strapi: Core.Strapi, uid: UID.ContentType, documentId: string | undefined, action = 'update'): Promise<void> {
  const request = strapi.requestContext.get() as unknown as Request | undefined;
  const opened = request && openedIn(request, uid, documentId);
  if (!request || !opened || !documentId || isAsked(request, documentId)) return;
  const stored = await storedAt(strapi, uid, documentId);
  if (stored === null || stored === new Date(opened).getTime()) return;
  const [last] = await versionsOf(strapi, uid, documentId).list();
  const who = last ? `${last.actor} đã sửa nội dung này lúc ${formatDateTime(last.at)}` : `nội dung này đã được sửa lúc ${formatDateTime(stored)}`;
  const message =
    action in NOT_DONE
      ? `${NOT_DONE[action]}: ${who}, sau khi bạn mở. Hãy tải lại trang để xem bản mới.`
      : `Chưa lưu: ${who}, sau khi bạn mở. Phần bạn viết không mất; hãy xem chỗ khác nhau rồi ghép.`;
  throw refusal([{ code: 'overtaken', field: 'updatedAt', message }]);
}

/** The version that the request names for this document; null when it names none or speaks of another document. */
function openedIn(request: Request, uid: string, documentId: string | undefined): string | null {
  const { params = {} } = request;
  const opened = request.get?.('if-match').replace(/^"|"$/g, '');
  if (!opened || opened === '*') return null;
  const named = params.documentId ?? params.id;
  return (named ? named === documentId : params.model === uid) ? opened : null;
}

function isAsked(request: object, documentId: string): boolean {
  const documents = asked.get(request) ?? new Set();
  asked.set(request, documents);
  if (documents.has(documentId)) return true;
  documents.add(documentId);
  return false;
}

/** When the draft was last changed, in milliseconds; its row is locked until the act is over. */
async function storedAt(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<number | null> {
  const { tableName } = strapi.db.metadata.get(uid);
  const row: { updated_at: string | number | Date } | undefined = await onTable(strapi, tableName, (table) => {
    const query = table().where({ document_id: documentId });
    if (strapi.contentTypes[uid].options?.draftAndPublish) query.whereNull('published_at');
    // Of two who save at the same moment the second must see what the first has written.
    if (strapi.db.dialect.client === 'postgres') query.forUpdate();
    return query.first('updated_at');
  });
  return row ? new Date(row.updated_at).getTime() : null;
}
