import { factories } from '@strapi/strapi';

/** Writing by API token: Strapi's own create, update and delete, with its own permissions. */
export default factories.createCoreRouter('api::legal-document.legal-document', {
  only: ['create', 'update', 'delete'],
});
