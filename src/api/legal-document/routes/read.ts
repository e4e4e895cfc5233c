/** What anyone may read. The answers are made by the read model, not by Strapi's query language. */
export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/legal-documents', handler: 'legal-document.list', config: { auth: false } },
    { method: 'GET', path: '/legal-documents/:slug', handler: 'legal-document.bySlug', config: { auth: false } },
  ],
};
