/** The policies of a panel route that needs a right of the desk. */
const onlyFor = (...actions: string[]) => ({
  policies: ['admin::isAuthenticatedAdmin', ...(actions.length > 0 ? [{ name: 'admin::hasPermissions', config: { actions } }] : [])],
});

/** The handlers ask Strapi about the document itself: a right to one content type is not a right to every document. */
const signedIn = onlyFor();
const readers = onlyFor('plugin::desk.read');
const auditors = onlyFor('plugin::desk.audit');
const postmasters = onlyFor('plugin::desk.letters');
const keepers = onlyFor('plugin::desk.settings');

/** Under /desk, for the panel only. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/documents/:uid/:documentId', handler: 'workflow.find', config: signedIn },
      { method: 'POST', path: '/documents/:uid/:documentId/acts/:act', handler: 'workflow.act', config: signedIn },
      { method: 'POST', path: '/documents/:uid/:documentId/reviewed', handler: 'workflow.reviewed', config: signedIn },
      { method: 'POST', path: '/documents/:uid/:documentId/corrections', handler: 'workflow.receive', config: signedIn },
      { method: 'POST', path: '/documents/:uid/:documentId/corrections/:id/answer', handler: 'workflow.answer', config: signedIn },
      { method: 'GET', path: '/documents/:uid/:documentId/remarks', handler: 'documents.remarks', config: signedIn },
      { method: 'POST', path: '/documents/:uid/:documentId/remarks', handler: 'documents.remark', config: signedIn },
      { method: 'GET', path: '/documents/:uid/:documentId/history', handler: 'documents.history', config: signedIn },
      { method: 'GET', path: '/documents/:uid/:documentId/compare', handler: 'documents.compare', config: signedIn },
      { method: 'POST', path: '/documents/:uid/:documentId/history/:version/restore', handler: 'documents.restore', config: signedIn },
      { method: 'POST', path: '/documents/:uid/:documentId/presence', handler: 'documents.presence', config: signedIn },
      { method: 'DELETE', path: '/documents/:uid/:documentId/presence', handler: 'documents.leave', config: signedIn },
      { method: 'POST', path: '/documents/:uid/:documentId/differences', handler: 'documents.differences', config: signedIn },
      { method: 'GET', path: '/documents/:uid/:documentId/copy', handler: 'copies.find', config: signedIn },
      { method: 'PUT', path: '/documents/:uid/:documentId/copy', handler: 'copies.keep', config: signedIn },
      { method: 'DELETE', path: '/documents/:uid/:documentId/copy', handler: 'copies.drop', config: signedIn },
      { method: 'GET', path: '/work', handler: 'lists.work', config: readers },
      { method: 'GET', path: '/calendar', handler: 'lists.calendar', config: readers },
      { method: 'GET', path: '/corrections', handler: 'lists.corrections', config: readers },
      { method: 'GET', path: '/trash', handler: 'lists.trash', config: readers },
      { method: 'POST', path: '/trash/:id/restore', handler: 'lists.restore', config: readers },
      { method: 'GET', path: '/audit', handler: 'trail.list', config: auditors },
      { method: 'GET', path: '/audit.csv', handler: 'trail.csv', config: auditors },
      { method: 'GET', path: '/letters', handler: 'letters.list', config: postmasters },
      { method: 'POST', path: '/letters/:id/again', handler: 'letters.again', config: postmasters },
      { method: 'GET', path: '/settings', handler: 'trail.settings', config: auditors },
      { method: 'PUT', path: '/settings', handler: 'trail.change', config: keepers },
    ],
  },
};
