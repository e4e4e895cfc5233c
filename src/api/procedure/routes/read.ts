/** What anyone may read. The answers are made by the read model, not by Strapi's query language. */
export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/procedures', handler: 'procedure.list', config: { auth: false } },
    { method: 'GET', path: '/procedures/changes', handler: 'procedure.changes', config: { auth: false } },
    { method: 'GET', path: '/procedures/changes.atom', handler: 'procedure.changesFeed', config: { auth: false } },
    { method: 'GET', path: '/procedures/:slug/phieu-niem-yet.pdf', handler: 'procedure.sheet', config: { auth: false } },
    { method: 'GET', path: '/procedures/:slug', handler: 'procedure.bySlug', config: { auth: false } },
  ],
};
