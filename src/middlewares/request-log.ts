import { performance } from 'node:perf_hooks';
import type { Core } from '@strapi/strapi';
import { asRequest } from '../log/request-id';
import { routeOf } from '../log/redact';

/**
 * One line for each request that reaches Koa; kept copies that are written before it are counted by the proxy. Stands
 * outside everything, so that what is logged underneath carries the request's id; an answer made for one person tells it
 * to whoever has to report an error.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  (ctx, next) =>
    asRequest(async (request) => {
      const start = performance.now();
      try {
        await next();
      } finally {
        // Not before: what is kept for other readers must not carry it. A copy has left by now.
        if (!ctx.headerSent) ctx.set('X-Request-Id', request);
        const route = routeOf((ctx as { _matchedRoute?: string })._matchedRoute, ctx.path);
        const duration = Math.round(performance.now() - start);
        strapi.log.log({ level: 'http', message: '', request, method: ctx.method, route, status: ctx.status, duration });
      }
    });
