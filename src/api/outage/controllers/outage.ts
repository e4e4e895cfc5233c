import type { Core } from '@strapi/strapi';
import { listAnswer } from '../../../publication/answers';
import { listOutages } from '../../../publication/outages';

export default ({ strapi }: { strapi: Core.Strapi }) => ({ list: listAnswer(strapi, listOutages) });
