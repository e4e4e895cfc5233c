import type { Core } from '@strapi/strapi';
import { configOf, type PublicationSource } from '../config';

/** How a content type is watched; undefined when the tracker has nothing to do with it. */
export const sourceOf = (strapi: Core.Strapi, uid: string): PublicationSource | undefined =>
  configOf(strapi).publications.find(({ contentType }) => contentType === uid);

export const hasDrafts = (strapi: Core.Strapi, { contentType }: PublicationSource): boolean =>
  Boolean(strapi.contentTypes[contentType].options?.draftAndPublish);
