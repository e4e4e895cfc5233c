import type { Context, Next } from 'koa';

/** Stands after the API's own strategy: lets in who brought no valid token, as nobody in particular. */
const ANYBODY = {
  name: 'quota-anybody',
  authenticate: () => ({ authenticated: true, credentials: null }),
  verify: () => undefined,
};

/** Did the request bring a valid token? */
export const hasToken = (ctx: Context): boolean => Boolean((ctx.state.auth as { credentials?: object | null } | undefined)?.credentials);

/** A token that is shown has to be a valid one: who mistyped it must not take the public answer for everything. */
function refuseWrongToken(ctx: Context, next: Next) {
  if (!ctx.request.headers.authorization || hasToken(ctx)) return next();
  return ctx.unauthorized('Mã API không đúng hoặc đã bị thu hồi.', { code: 'quota-invalid-token' });
}

/**
 * Configuration of a route that everybody may read, and that tells more to a content-API token. A new object each
 * time: Strapi writes the route's own scope into it. Handlers are called find or findOne, so that read-only tokens
 * pass.
 */
export const optionalToken = () => ({
  auth: { strategies: ['content-api-token', ANYBODY] },
  middlewares: [refuseWrongToken],
});
