const CREATE = 'plugin::content-manager.explorer.create';
const UPLOAD = 'plugin::upload.assets.create';

const staff = { policies: ['admin::isAuthenticatedAdmin'] };
const only = (...actions: unknown[]) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }],
});
const writers = only([CREATE, 'api::article.article']);
const writersWithPictures = only([CREATE, 'api::article.article'], UPLOAD);

/** Under /writing, for the panel. What concerns one draft asks besides whether this person may see or change it. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      { method: 'POST', path: '/checklist', handler: 'checklist.ofNew', config: writers },
      { method: 'POST', path: '/checklist/:documentId', handler: 'checklist.ofStored', config: staff },
      { method: 'GET', path: '/templates', handler: 'templates.list', config: writers },
      { method: 'POST', path: '/docx', handler: 'imports.docx', config: writersWithPictures },
      { method: 'GET', path: '/previews/:uid/:documentId', handler: 'previews.list', config: staff },
      { method: 'POST', path: '/previews/:uid/:documentId', handler: 'previews.create', config: staff },
      { method: 'DELETE', path: '/previews/:uid/:documentId/:id', handler: 'previews.revoke', config: staff },
    ],
  },
};
