import { INTAKE, READ, TASKS_CLOSE } from './permissions';

/** The policies of a panel route that needs a right. */
const onlyFor = (action: string) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }],
});
const readers = onlyFor(READ);
const takers = onlyFor(INTAKE);

/** Under /registry, for the panel only. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/tasks', handler: 'impact.list', config: readers },
      { method: 'POST', path: '/tasks/:id/close', handler: 'impact.close', config: onlyFor(TASKS_CLOSE) },
      { method: 'GET', path: '/citations/unresolved', handler: 'citations.unresolved', config: readers },
      { method: 'GET', path: '/completeness', handler: 'completeness.list', config: readers },
      { method: 'GET', path: '/documents/:documentId/checks', handler: 'documents.checks', config: readers },
      { method: 'GET', path: '/intakes', handler: 'intakes.list', config: takers },
      { method: 'POST', path: '/intakes', handler: 'intakes.receive', config: takers },
      { method: 'GET', path: '/intakes/:id', handler: 'intakes.find', config: takers },
      { method: 'GET', path: '/intakes/:id/original', handler: 'intakes.original', config: takers },
      { method: 'POST', path: '/intakes/:id/register', handler: 'intakes.register', config: takers },
      { method: 'DELETE', path: '/intakes/:id', handler: 'intakes.discard', config: takers },
      { method: 'POST', path: '/batch/preview', handler: 'batch.preview', config: takers },
      { method: 'POST', path: '/batch/import', handler: 'batch.import', config: takers },
    ],
  },
};
