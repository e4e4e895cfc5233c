import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { actingNow, noteHappening } from './audit';
import { describeRequest } from './request';

/** Files of the site itself: anybody may have them. */
const PUBLIC_FILES = /^\/(uploads|admin\/.*\.(js|css|png|ico|svg|woff2?))/;

/** Notes sign-ins, changes of roles and settings, and exports, after they have succeeded. */
export function watchRequests(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx, next) => {
    await next();
    try {
      await note(strapi, ctx as unknown as Context);
    } catch (error) {
      // What was done is done; a trail that cannot be written must be heard of, not turn the answer into an error.
      strapi.log.error(`desk: không ghi được nhật ký: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

async function note(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { method, path, status, ip } = ctx;
  const isExport = /attachment/i.test(ctx.response.get('Content-Disposition')) && !PUBLIC_FILES.test(path);
  const { error } = (ctx.body ?? {}) as { error?: { name?: string } };
  const described = describeRequest({ method, path, status, sendsFile: isExport && Boolean(ctx.state.user), error: error?.name });
  if (!described) return;
  const body = (ctx.request as { body?: Record<string, unknown> }).body ?? {};
  const word = (name: string) => (typeof body[name] === 'string' ? String(body[name]).slice(0, 200) : '');
  const isSignIn = described.kind === 'sign-in' && word('email') !== '';
  await noteHappening(strapi, {
    ...described,
    ip,
    // Whoever signs in is nobody yet: the trail has the address that was typed.
    actor: isSignIn ? { id: null, name: word('email') } : actingNow(strapi),
    ...(!isSignIn && nameIn(word) && { subject: { type: '', id: /\d+/.exec(path)?.[0] ?? '', name: nameIn(word) } }),
  });
}

const nameIn = (word: (name: string) => string): string =>
  word('name') || [word('lastname'), word('firstname')].filter(Boolean).join(' ') || word('email');
