import type { Core } from '@strapi/strapi';
import { keeperOf } from '../site/kept';

/** Answers readers from kept copies, and keeps what the middlewares after it make for them. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  (ctx, next) => keeperOf(strapi).handle(ctx, next);
