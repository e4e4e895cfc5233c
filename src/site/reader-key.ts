import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/**
 * What the hashes of readers' addresses are keyed with: the same on all servers of the section, and of no use for
 * anything else.
 */
export const readerKey = (strapi: Core.Strapi): string =>
  createHmac('sha256', (strapi.config.get('server.app.keys') as string[]).join()).update('readers').digest('base64url');
