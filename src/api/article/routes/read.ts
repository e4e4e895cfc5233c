/** What anyone may read. The answers are made by the read model, not by Strapi's query language. */
export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/articles', handler: 'article.list', config: { auth: false } },
    { method: 'GET', path: '/articles/:slug', handler: 'article.bySlug', config: { auth: false } },
  ],
};
