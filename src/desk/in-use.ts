import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Where units, sections and the other lists are named. Strapi would silently empty these relations. */
const NAMED_IN: { uid: UID.ContentType; noun: string }[] = [
  { uid: 'api::article.article', noun: 'tin bài' },
  { uid: 'api::legal-document.legal-document', noun: 'văn bản' },
  { uid: 'api::procedure.procedure', noun: 'thủ tục hành chính' },
  { uid: 'api::guide.guide', noun: 'hướng dẫn' },
  { uid: 'api::index-value.index-value', noun: 'kết quả chỉ số' },
  { uid: 'api::disclosure.disclosure', noun: 'thông tin phải công khai' },
  { uid: 'api::contact.contact', noun: 'đầu mối liên hệ' },
  { uid: 'api::channel.channel', noun: 'kênh thông tin' },
  { uid: 'api::outage.outage', noun: 'thông báo tạm ngừng' },
  { uid: 'api::display-place.display-place', noun: 'nơi niêm yết' },
  { uid: 'api::unit.unit', noun: 'đơn vị' },
  { uid: 'api::staff-member.staff-member', noun: 'nhân sự' },
];

/**
 * Refuses to delete an item of a list that something still names.
 *
 * @throws ApplicationError saying how many items name it.
 */
export async function checkNotInUse(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<void> {
  if (strapi.contentTypes[uid].options?.draftAndPublish) return;
  const uses: string[] = [];
  for (const { uid: user, noun } of NAMED_IN) {
    const documents = new Set<string>();
    for (const [name, attribute] of Object.entries(strapi.contentTypes[user].attributes)) {
      // Strapi gives every type a relation to its own translations.
      if (attribute.type !== 'relation' || name === 'localizations') continue;
      if (!('target' in attribute) || attribute.target !== uid) continue;
      const rows = await strapi.db.query(user).findMany({ where: { [name]: { documentId } }, select: ['documentId'] });
      rows.forEach((row: { documentId: string }) => documents.add(row.documentId));
    }
    if (documents.size > 0) uses.push(`${documents.size} ${noun}`);
  }
  if (uses.length === 0) return;
  throw new errors.ApplicationError(
    `Không thể xóa vì đang được dùng ở ${uses.join(', ')}. Nếu không còn dùng nữa, hãy ghi ngày hết hiệu lực thay vì xóa.`,
    { code: 'in-use' },
  );
}
