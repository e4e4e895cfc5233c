import type { Core, UID } from '@strapi/strapi';
import { articleErrors } from '../checklist';
import { refusal } from '../../refusals/refusal';
import { draftReasons } from '../requirements';
import { ARTICLE } from '../watched';

/**
 * Nobody is sent half a text: what would stop it before readers, or in an article what the checklist calls an error,
 * stops it here.
 *
 * @throws ValidationError with one reason per finding
 */
export async function checkComplete(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<void> {
  const reasons =
    uid === ARTICLE
      ? (await articleErrors(strapi, documentId)).map(({ code, field, sentence }) => ({ code, field, message: sentence }))
      : await draftReasons(strapi, uid, documentId);
  if (reasons.length > 0) throw refusal(reasons);
}
