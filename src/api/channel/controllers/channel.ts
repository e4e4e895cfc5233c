import type { Core } from '@strapi/strapi';
import { listAnswer } from '../../../publication/answers';
import { listChannels } from '../../../publication/contacts';

export default ({ strapi }: { strapi: Core.Strapi }) => ({ list: listAnswer(strapi, listChannels) });
