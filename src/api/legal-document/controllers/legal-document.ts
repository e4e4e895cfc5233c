import { factories } from '@strapi/strapi';
import { listAnswer, oneAnswer } from '../../../publication/answers';
import { withDeskNews } from '../../../publication/desk-news';
import { findLegalDocument, listLegalDocuments } from '../../../publication/legal-documents';

export default factories.createCoreController('api::legal-document.legal-document', ({ strapi }) => ({
  list: listAnswer(strapi, listLegalDocuments),
  bySlug: oneAnswer(strapi, withDeskNews('api::legal-document.legal-document', findLegalDocument), 'Không tìm thấy văn bản.'),
}));
