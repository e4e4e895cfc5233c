import type { Core } from '@strapi/strapi';
import { listAnswer, oneAnswer } from '../../../publication/answers';
import { findReformField, listReformFields } from '../../../publication/reform-fields';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: listAnswer(strapi, listReformFields),
  bySlug: oneAnswer(strapi, findReformField, 'Không tìm thấy lĩnh vực.'),
});
