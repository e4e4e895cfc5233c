const signedIn = { policies: ['admin::isAuthenticatedAdmin'] };
/** Strapi's own rights over accounts: who may change one may also sign it out. */
const mayDo = (act: 'read' | 'update') => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [`admin::users.${act}`] } }],
});

/** Under /sign-in, for the panel only. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/second-factor', handler: 'own.show', config: signedIn },
      { method: 'POST', path: '/second-factor', handler: 'own.begin', config: signedIn },
      { method: 'POST', path: '/second-factor/confirmation', handler: 'own.confirm', config: signedIn },
      { method: 'POST', path: '/second-factor/removal', handler: 'own.remove', config: signedIn },
      { method: 'GET', path: '/accounts', handler: 'accounts.list', config: mayDo('read') },
      { method: 'DELETE', path: '/accounts/:id/second-factor', handler: 'accounts.removeSecondFactor', config: mayDo('update') },
      { method: 'DELETE', path: '/accounts/:id/sessions', handler: 'accounts.endSessions', config: mayDo('update') },
    ],
  },
};
