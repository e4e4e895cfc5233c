export default {
  type: 'content-api',
  routes: [{ method: 'GET', path: '/contacts', handler: 'contact.list', config: { auth: false } }],
};
