import type { Core } from '@strapi/strapi';
import { createSite } from '../site/site';

/** Puts the public pages in front of Strapi's own middlewares. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => createSite(strapi);
