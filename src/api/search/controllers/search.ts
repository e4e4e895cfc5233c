import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { sendPublic } from '../../../publication/answers';
import { searchOf } from '../../../search';
import { searchRequestOf, suggestionRequestOf } from '../../../search/parameters';
import { snippetHtml } from '../../../search/snippet';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `{ total, results: [{ type, title, number, url, snippet, sourceId … }], suggestion, … }`; `snippet` is HTML with <mark> only. */
  async search(ctx: Context) {
    const { results, ...answer } = await searchOf(strapi).engine.search(searchRequestOf(ctx.query));
    sendPublic(ctx, { ...answer, results: results.map(({ uid: _uid, ...result }) => ({ ...result, snippet: snippetHtml(result.snippet) })) });
  },

  async suggest(ctx: Context) {
    sendPublic(ctx, { suggestions: await searchOf(strapi).engine.suggest(suggestionRequestOf(ctx.query)) });
  },
});
