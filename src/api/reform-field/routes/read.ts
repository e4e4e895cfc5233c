export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/reform-fields', handler: 'reform-field.list', config: { auth: false } },
    { method: 'GET', path: '/reform-fields/:slug', handler: 'reform-field.bySlug', config: { auth: false } },
  ],
};
