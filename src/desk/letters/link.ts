import type { Core } from '@strapi/strapi';
import { siteAddress } from '../../publication/public-url';

/** Where a document opens in the panel, as a letter names it. */
export const linkToDocument = (strapi: Core.Strapi, uid: string, documentId: string): string =>
  `${siteAddress(strapi)}${strapi.config.get('admin.path', '/admin')}/content-manager/collection-types/${uid}/${documentId}`;
