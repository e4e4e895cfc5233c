export default {
  type: 'content-api',
  routes: [{ method: 'GET', path: '/openapi.json', handler: 'open-api.show', config: { auth: false } }],
};
