import type { Core } from '@strapi/strapi';
import { contentTypeOfRequest } from '../forms/errors/request-content-type';
import { type ServerError, translateError } from '../forms/errors/translate';

/**
 * Turns the English error answers of Strapi (REST, admin, content manager) into Vietnamese ones.
 * Must stand outside `strapi::errors`, which writes those answers. Statuses are never changed,
 * and what is not an error answer passes through untouched.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    await next();
    const { status } = ctx;
    // `respond: false`: someone writes to the socket directly, and the status is not the answer's.
    if (status < 400 || ctx.respond === false) return;
    const body: unknown = ctx.body ?? bareAnswer(status, ctx.message);
    if (!isErrorBody(body)) return;

    const context = { status, uid: contentTypeOfRequest(ctx.path, Object.values(strapi.contentTypes)) };
    const { error } = body;
    // Some controllers of the content manager answer with the bare code, e.g. `{error: 'contentType.notFound'}`.
    ctx.body = {
      ...body,
      error: typeof error === 'string' ? translateError({ message: error }, context).message : translateError(error, context),
    };
    ctx.status = status;
  };

/** The router refuses a method with a status only (405, 501); Koa would write the English reason as text. */
function bareAnswer(status: number, reason: string): { data: null; error: ServerError } {
  return { data: null, error: { status, name: `${reason.replaceAll(' ', '')}Error`, message: reason } };
}

function isErrorBody(body: unknown): body is { error: string | ServerError } {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return typeof error === 'string' || (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string');
}
