import type { Core } from '@strapi/strapi';

/** Where a document opens in the panel; absolute when the public address of the site is configured. */
export const linkToDocument = (strapi: Core.Strapi, uid: string, documentId: string): string =>
  `${strapi.config.get('admin.absoluteUrl', '/admin')}/content-manager/collection-types/${uid}/${documentId}`;
