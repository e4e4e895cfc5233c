export default {
  type: 'content-api',
  routes: [{ method: 'GET', path: '/index-values', handler: 'index-value.list', config: { auth: false } }],
};
