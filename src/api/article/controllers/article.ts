import { factories } from '@strapi/strapi';
import { listAnswer, oneAnswer } from '../../../publication/answers';
import { findArticle, listArticles } from '../../../publication/articles';

export default factories.createCoreController('api::article.article', ({ strapi }) => ({
  list: listAnswer(strapi, listArticles),
  bySlug: oneAnswer(strapi, findArticle, 'Không tìm thấy tin bài.'),
}));
