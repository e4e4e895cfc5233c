import { factories } from '@strapi/strapi';

/** Writing by API token: Strapi's own create, update and delete, with its own permissions. */
export default factories.createCoreRouter('api::article.article', { only: ['create', 'update', 'delete'] });
