import type { Core, UID } from '@strapi/strapi';

/** Where the site's own pages come from, by the first part of their address. */
const PAGES: Record<string, UID.ContentType> = {
  'tin-bai': 'api::article.article',
  'van-ban': 'api::legal-document.legal-document',
  'thu-tuc-hanh-chinh': 'api::procedure.procedure',
};

/** Links to pages of this site that no reader can open: there is none, or it is still a draft. Needs no network. */
export async function deadOwnLinks(strapi: Core.Strapi, addresses: readonly string[]): Promise<{ address: string; reason: string }[]> {
  const dead = await Promise.all(
    addresses.map(async (address) => {
      const [, folder = '', slug = ''] = /^\/([a-z-]+)\/([a-z0-9-]+)$/.exec(address.split(/[?#]/)[0]) ?? [];
      const uid = Object.hasOwn(PAGES, folder) ? PAGES[folder] : undefined;
      if (!uid) return [];
      const count = await strapi.db.query(uid).count({ where: { slug, publishedAt: { $notNull: true } } });
      return count > 0 ? [] : [{ address, reason: 'trang này không có hoặc chưa xuất bản' }];
    }),
  );
  return dead.flat();
}
