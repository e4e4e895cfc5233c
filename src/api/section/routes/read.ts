export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/sections', handler: 'section.list', config: { auth: false } },
    { method: 'GET', path: '/sections/:slug', handler: 'section.bySlug', config: { auth: false } },
  ],
};
