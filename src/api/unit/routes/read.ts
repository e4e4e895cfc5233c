export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/units', handler: 'unit.list', config: { auth: false } },
    { method: 'GET', path: '/units/:slug', handler: 'unit.bySlug', config: { auth: false } },
  ],
};
