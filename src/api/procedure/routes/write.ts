import { factories } from '@strapi/strapi';

/** Writing by API token: Strapi's own create, update and delete, with its own permissions. */
export default factories.createCoreRouter('api::procedure.procedure', { only: ['create', 'update', 'delete'] });
