import { factories } from '@strapi/strapi';
import { listAnswer, oneAnswer } from '../../../publication/answers';
import { withDeskNews } from '../../../publication/desk-news';
import { changesFeedAnswer, sheetAnswer } from '../../../publication/procedure-files';
import { listProcedureChanges } from '../../../publication/procedure-versions';
import { findProcedure, listProcedures } from '../../../publication/procedures';

export default factories.createCoreController('api::procedure.procedure', ({ strapi }) => ({
  list: listAnswer(strapi, listProcedures),
  changes: listAnswer(strapi, listProcedureChanges),
  changesFeed: changesFeedAnswer(strapi),
  sheet: sheetAnswer(strapi),
  bySlug: oneAnswer(strapi, withDeskNews('api::procedure.procedure', findProcedure), 'Không tìm thấy thủ tục hành chính.'),
}));
