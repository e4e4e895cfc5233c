import type { Core } from '@strapi/strapi';
import { listAnswer, oneAnswer } from '../../../publication/answers';
import { withDeskNews } from '../../../publication/desk-news';
import { findGuide, listGuides } from '../../../publication/guides';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: listAnswer(strapi, listGuides),
  bySlug: oneAnswer(strapi, withDeskNews('api::guide.guide', findGuide), 'Không tìm thấy hướng dẫn.'),
});
