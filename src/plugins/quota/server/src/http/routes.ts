import { historyRoutes } from '../history-import/routes';
import { noticeRoutes } from '../notices/http/routes';
import { publicRoutes } from '../open-api/routes';
import { CLAUSES_MANAGE, READ, WAIVERS_MANAGE } from '../permissions';
import { onlyFor } from './only-for';

const readers = onlyFor(READ);
const clauseManagers = onlyFor(CLAUSES_MANAGE);
const waiverManagers = onlyFor(WAIVERS_MANAGE);

/** Under /api/quota for everybody, under /quota for the panel. */
export const routes = {
  'content-api': {
    type: 'content-api',
    routes: [...publicRoutes, ...noticeRoutes.open],
  },
  admin: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/board', handler: 'verdicts.board', config: readers },
      { method: 'GET', path: '/owed', handler: 'verdicts.owed', config: readers },
      { method: 'GET', path: '/cell', handler: 'verdicts.cell', config: readers },
      { method: 'GET', path: '/documents/:contentType/:documentId', handler: 'verdicts.document', config: readers },
      { method: 'GET', path: '/ledger/check', handler: 'ledger.check', config: readers },
      ...historyRoutes,
      { method: 'GET', path: '/reconciliation', handler: 'ledger.reconciliation', config: readers },
      { method: 'POST', path: '/reconciliation', handler: 'ledger.reconcile', config: clauseManagers },
      { method: 'GET', path: '/clauses', handler: 'clauses.versions', config: readers },
      { method: 'POST', path: '/clauses', handler: 'clauses.create', config: clauseManagers },
      { method: 'POST', path: '/clauses/preview', handler: 'clauses.preview', config: clauseManagers },
      { method: 'POST', path: '/clauses/:key/versions', handler: 'clauses.addVersion', config: clauseManagers },
      { method: 'GET', path: '/waivers', handler: 'waivers.list', config: readers },
      { method: 'POST', path: '/waivers', handler: 'waivers.grant', config: waiverManagers },
      { method: 'POST', path: '/waivers/:id/cancel', handler: 'waivers.cancel', config: waiverManagers },
      ...noticeRoutes.panel,
    ],
  },
};
