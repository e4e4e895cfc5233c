import type { Core } from '@strapi/strapi';
import { listAnswer, oneAnswer } from '../../../publication/answers';
import { findGuide, listGuides } from '../../../publication/guides';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: listAnswer(strapi, listGuides),
  bySlug: oneAnswer(strapi, findGuide, 'Không tìm thấy hướng dẫn.'),
});
