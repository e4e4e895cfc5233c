import type { Core, UID } from '@strapi/strapi';

type FindLocales = (id: unknown, uid: UID.ContentType, options: { populate?: unknown }) => Promise<unknown>;

/**
 * For some bulk acts Strapi loads the documents without their relations and then asks the permission conditions
 * about them; a condition on the unit would refuse everybody. The unit is loaded with them here.
 */
export function loadUnitsForConditions(strapi: Core.Strapi): void {
  const manager: { findLocales: FindLocales } = strapi.plugin('content-manager').service('document-manager');
  const find = manager.findLocales.bind(manager);
  manager.findLocales = (id, uid, options) => {
    const needed = !options.populate && strapi.contentTypes[uid].attributes.unit;
    return find(id, uid, needed ? { ...options, populate: { unit: { select: ['id'] }, createdBy: { select: ['id'] } } } : options);
  };
}
