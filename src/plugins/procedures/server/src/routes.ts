import { DISPLAY, IMPORT, READ } from './permissions';

/** The policies of a panel route that needs a right. */
const onlyFor = (action: string) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }],
});

/** Under /procedures, for the panel. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/clocks', handler: 'boards.clocks', config: onlyFor(READ) },
      { method: 'POST', path: '/displays', handler: 'boards.recordDisplay', config: onlyFor(DISPLAY) },
      { method: 'GET', path: '/drift', handler: 'boards.drift', config: onlyFor(READ) },
      { method: 'GET', path: '/drift/:documentId', handler: 'boards.driftOf', config: onlyFor(READ) },
      { method: 'GET', path: '/versions/:documentId', handler: 'boards.versions', config: onlyFor(READ) },
      { method: 'GET', path: '/areas', handler: 'sheets.areas', config: onlyFor(READ) },
      { method: 'GET', path: '/sheets/:area', handler: 'sheets.area', config: onlyFor(READ) },
      { method: 'POST', path: '/import/preview', handler: 'files.preview', config: onlyFor(IMPORT) },
      { method: 'POST', path: '/import', handler: 'files.import', config: onlyFor(IMPORT) },
      { method: 'POST', path: '/portal', handler: 'files.portal', config: onlyFor(IMPORT) },
    ],
  },
};
