import type { Core } from '@strapi/strapi';
import { listAnswer, oneAnswer } from '../../../publication/answers';
import { findUnit, listUnits } from '../../../publication/units';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: listAnswer(strapi, listUnits),
  bySlug: oneAnswer(strapi, findUnit, 'Không tìm thấy đơn vị.'),
});
