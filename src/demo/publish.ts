import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

type Data = Record<string, unknown>;

/**
 * Creates a record and publishes it when it has all that publication demands. A record whose source lacks
 * something stays a draft: nothing is made up to get it out.
 */
export async function publishIfComplete(strapi: Core.Strapi, uid: UID.ContentType, data: Data): Promise<string> {
  const documents = strapi.documents(uid);
  try {
    const { documentId } = await documents.create({ data, status: 'published' } as never);
    return documentId;
  } catch (error) {
    if (!(error instanceof errors.ValidationError)) throw error;
    const { documentId } = await documents.create({ data, status: 'draft' } as never);
    return documentId;
  }
}
