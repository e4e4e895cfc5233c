export default {
  type: 'content-api',
  routes: [{ method: 'GET', path: '/channels', handler: 'channel.list', config: { auth: false } }],
};
