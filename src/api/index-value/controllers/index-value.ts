import type { Core } from '@strapi/strapi';
import { listAnswer } from '../../../publication/answers';
import { listIndexValues } from '../../../publication/indices';

export default ({ strapi }: { strapi: Core.Strapi }) => ({ list: listAnswer(strapi, listIndexValues) });
