export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/search', handler: 'search.search', config: { auth: false } },
    { method: 'GET', path: '/search/suggestions', handler: 'search.suggest', config: { auth: false } },
  ],
};
