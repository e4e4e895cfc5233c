import type { Core, UID } from '@strapi/strapi';

/** What readers are told in the place of a document that is gone. */
export interface Withdrawal {
  /** As readers last saw it; the draft may be called otherwise by now. */
  title: string;
  reason: string;
  at: string;
}

/** The public notice at the address of a withdrawn document; null when there is none. Nothing else of the draft leaves. */
export async function findWithdrawal(strapi: Core.Strapi, uid: UID.ContentType, slug: string): Promise<Withdrawal | null> {
  const rows: { publishedAt: string | null; withdrawal: Withdrawal | null }[] = await strapi.db
    .query(uid)
    .findMany({ where: { slug, firstPublicAt: { $notNull: true } }, select: ['publishedAt', 'withdrawal'] });
  if (rows.some(({ publishedAt }) => publishedAt)) return null;
  const withdrawal = rows.find((row) => row.withdrawal)?.withdrawal;
  return withdrawal ? { title: withdrawal.title, reason: withdrawal.reason, at: withdrawal.at } : null;
}
