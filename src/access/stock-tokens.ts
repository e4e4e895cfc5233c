import type { Core } from '@strapi/strapi';

/**
 * Strapi makes a "Full Access" and a "Read Only" token at the first start of an empty installation. Nobody asked
 * for them, so they go; tokens that an administrator makes have descriptions of their own and stay.
 */
export async function removeStockTokens(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query('admin::api-token').deleteMany({
    where: { description: { $startsWith: 'A default API token with' }, lastUsedAt: { $null: true } },
  });
}
