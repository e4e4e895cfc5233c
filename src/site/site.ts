import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { outagesToAnnounce } from '../publication/outages';
import { siteInfo, type SiteInfo } from '../publication/site-info';
import { findRedirect } from '../redirects/find-redirect';
import { contentSecurityPolicy } from './content-security-policy';
import { searchOf } from './kept/addresses';
import type { PageRequest, SitePage } from './page';
import { methodNotAllowedPage, notFoundPage, ratingRefusedPage, serverErrorPage } from './pages/errors';
import { publicUrl, siteAddress, strictTransport } from '../publication/public-url';
import { createRating, RATING_PATH, THANKS_PATH } from './rate-page';
import { render } from './render';
import { matchResource } from './resources';
import { matchRoute, type Match } from './routes';
import { sendAsset, sendPage, sendResource } from './send';
import { SCRIPT_PATH, SHEETS_PATH, STYLESHEET_PATH, coloured, colouredHref, loadAsset } from './stylesheet';

/** What belongs to Strapi or to programs: its answers are left as they are. */
const NOT_PAGES = /^\/(?:api|admin|uploads)(?:\/|$)/;

/**
 * The public site as a Koa middleware that comes before Strapi's own: it answers the pages itself and lends its
 * "not found" page to the addresses that nobody else answers.
 */
export function createSite(strapi: Core.Strapi): (ctx: Context, next: Next) => Promise<void> {
  const stylesheet = loadAsset(strapi.dirs.static.public, STYLESHEET_PATH);
  const sheets = loadAsset(strapi.dirs.static.public, SHEETS_PATH);
  const script = loadAsset(strapi.dirs.static.public, SCRIPT_PATH);
  const policy = contentSecurityPolicy(strapi);
  const embeddablePolicy = contentSecurityPolicy(strapi, { embeddable: true });
  const site = siteAddress(strapi);
  const transport = strictTransport(publicUrl(strapi));
  const rate = createRating(strapi, async (path) => {
    const match = matchRoute(path);
    return match?.slug !== undefined && (await match.make(requestFor(match.slug, null))) !== null;
  });

  const requestFor = (slug: string, info: SiteInfo | null, search = new URLSearchParams()): PageRequest => ({
    strapi,
    info,
    site,
    slug,
    search,
  });

  const send = async (ctx: Context, status: number, page: SitePage, info: SiteInfo | null) => {
    const frame = {
      info,
      site,
      publicUrl: publicUrl(strapi),
      stylesheet: colouredHref(stylesheet, info?.brandColor ?? null),
      sheets: sheets.href,
      script: script.href,
      outages: info ? await outagesToAnnounce(strapi) : [],
    };
    sendPage(ctx, status, render(page, frame), policy, page.isPrivate);
  };

  const sendNotFound = async (ctx: Context, info: SiteInfo | null) => {
    const moved = isReading(ctx) && (await findRedirect(strapi, ctx.path, ctx.search));
    if (!moved) return send(ctx, 404, notFoundPage(), info);
    ctx.status = 301;
    ctx.redirect(moved);
  };

  const answer = async (ctx: Context, match: Match | null) => {
    if (match && isReading(ctx) && match.path !== ctx.path) {
      ctx.status = 301;
      return ctx.redirect(match.path + ctx.search);
    }
    const info = await siteInfo(strapi);
    if (!match) return sendNotFound(ctx, info);
    if (!isReading(ctx)) {
      ctx.set('Allow', 'GET, HEAD');
      return send(ctx, 405, methodNotAllowedPage(), info);
    }
    const page = await match.make(requestFor(match.slug, info, searchOf(ctx)));
    return page ? send(ctx, page.isMissing ? 404 : 200, page, info) : sendNotFound(ctx, info);
  };

  const answerRating = async (ctx: Context) => {
    const outcome = await rate(ctx);
    if (outcome.kind === 'refused') return send(ctx, outcome.status, ratingRefusedPage(outcome.status), await siteInfo(strapi));
    ctx.status = 303;
    ctx.redirect(`${THANKS_PATH}?trang=${encodeURIComponent(outcome.page)}`);
  };

  const answerResource = async (ctx: Context, { make, slug }: NonNullable<ReturnType<typeof matchResource>>) => {
    const info = await siteInfo(strapi);
    const resource = await make(requestFor(slug, info, searchOf(ctx)));
    if (resource) return sendResource(ctx, resource, resource.embeddable ? embeddablePolicy : policy);
    return sendNotFound(ctx, info);
  };

  /** An address outside the site's answers is Strapi's first; null when Strapi answered it. */
  const answererOf = async (ctx: Context, next: Next): Promise<(() => Promise<void>) | null> => {
    if (ctx.path === RATING_PATH && ctx.method === 'POST') return () => answerRating(ctx);
    const resource = isReading(ctx) ? matchResource(ctx.path) : null;
    if (resource) return () => answerResource(ctx, resource);
    const match = matchRoute(ctx.path);
    if (!match && (NOT_PAGES.test(ctx.path) || !isMalformed(ctx.path))) {
      await next();
      if (!isMissingPage(ctx)) return null;
    }
    return () => answer(ctx, match);
  };

  return async (ctx, next) => {
    if (transport) ctx.set('Strict-Transport-Security', transport);
    if (ctx.path === STYLESHEET_PATH && isReading(ctx)) return sendAsset(ctx, coloured(stylesheet, ctx.query.mau));
    if (ctx.path === SHEETS_PATH && isReading(ctx)) return sendAsset(ctx, sheets);
    if (ctx.path === SCRIPT_PATH && isReading(ctx)) return sendAsset(ctx, script);
    const respond = await answererOf(ctx, next);
    // The keeper of copies knows that the database is away, and has nothing to show for this address.
    if (respond && ctx.state.unavailable) return send(ctx, 503, serverErrorPage(), null);
    try {
      await respond?.();
    } catch (error) {
      strapi.log.error(error);
      // Without the settings in the footer: the database may be what failed.
      await send(ctx, 500, serverErrorPage(), null);
    }
  };
}

const isReading = (ctx: Context) => ctx.method === 'GET' || ctx.method === 'HEAD';

/** A path that nobody can read; Strapi's static files would log each one a scanner sends as an error. */
function isMalformed(path: string): boolean {
  try {
    return decodeURIComponent(path).startsWith('//');
  } catch {
    return true;
  }
}

/** A reader's browser looked for a page and nobody had it. Programs ask for JSON and keep Strapi's answer. */
function isMissingPage(ctx: Context): boolean {
  return ctx.status === 404 && isReading(ctx) && !NOT_PAGES.test(ctx.path) && ctx.accepts('html', 'json') === 'html';
}
