import type { Core } from '@strapi/strapi';
import { listAnswer, oneAnswer } from '../../../publication/answers';
import { findSection, listSections } from '../../../publication/sections';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: listAnswer(strapi, listSections),
  bySlug: oneAnswer(strapi, findSection, 'Không tìm thấy chuyên mục.'),
});
