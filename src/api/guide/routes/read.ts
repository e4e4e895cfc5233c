export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/guides', handler: 'guide.list', config: { auth: false } },
    { method: 'GET', path: '/guides/:slug', handler: 'guide.bySlug', config: { auth: false } },
  ],
};
