export default {
  type: 'content-api',
  routes: [{ method: 'GET', path: '/outages', handler: 'outage.list', config: { auth: false } }],
};
