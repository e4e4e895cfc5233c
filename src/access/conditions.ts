import type { Core } from '@strapi/strapi';
import { unitsOfUser } from './staff-units';

export const OWN_UNIT = 'api::own-unit';
export const OWN_DRAFT = 'api::own-draft';

/**
 * Conditions of a permission, evaluated by Strapi for each user. They hold for what exists already; what a new
 * item may be is checked at the desk, because Strapi does not apply conditions to creation.
 */
export async function registerConditions(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').conditionProvider.registerMany([
    {
      displayName: 'Chỉ đơn vị của mình',
      name: 'own-unit',
      category: 'Đơn vị',
      handler: async (user: { id: number }) => {
        const units = await unitsOfUser(strapi, user.id);
        return { 'unit.id': { $in: units.map(({ id }) => id) } };
      },
    },
    {
      displayName: 'Chỉ bản nháp của mình, chưa từng xuất bản',
      name: 'own-draft',
      category: 'Đơn vị',
      handler: (user: { id: number }) => ({ 'createdBy.id': user.id, firstPublicAt: { $eq: null } }),
    },
  ]);
}
