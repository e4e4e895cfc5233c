import type { UID } from '@strapi/strapi';
import { articleUrl, guideUrl, legalDocumentUrl, procedureUrl } from '../publication/addresses';

export const ARTICLE = 'api::article.article' as const;

interface Written {
  /** The attribute that names a document of this type. */
  title: string;
  noun: string;
  address: (slug: string) => string;
}

/** The content types that are written from draft to reader, by the same steps and with the same care. */
const WRITTEN: Readonly<Record<string, Written>> = {
  [ARTICLE]: { title: 'title', noun: 'tin bài', address: articleUrl },
  'api::legal-document.legal-document': { title: 'abstract', noun: 'văn bản', address: legalDocumentUrl },
  'api::procedure.procedure': { title: 'name', noun: 'thủ tục hành chính', address: procedureUrl },
  'api::guide.guide': { title: 'title', noun: 'hướng dẫn', address: guideUrl },
};

export const WRITTEN_TYPES = Object.keys(WRITTEN) as UID.ContentType[];

export const isWritten = (uid: string): uid is UID.ContentType => Object.hasOwn(WRITTEN, uid);

export const titleAttribute = (uid: string): string => WRITTEN[uid]?.title ?? 'name';

export const nounOf = (uid: string): string => WRITTEN[uid]?.noun ?? 'nội dung';

/** Where readers find a written document. */
export const addressOf = (uid: string, slug: string): string => WRITTEN[uid].address(slug);
