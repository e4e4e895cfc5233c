import { onlyFor } from '../../../../quota/server/src/http/only-for';
import { MANAGE, READ } from '../permissions';

const readers = onlyFor(READ);
const managers = onlyFor(MANAGE);

/** Under /reports, for the panel. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/choices', handler: 'reports.choices', config: readers },
      { method: 'GET', path: '/list', handler: 'reports.list', config: readers },
      { method: 'POST', path: '/drafts', handler: 'reports.begin', config: managers },
      { method: 'GET', path: '/drafts/:key', handler: 'reports.draft', config: readers },
      { method: 'PUT', path: '/drafts/:key', handler: 'reports.save', config: managers },
      { method: 'DELETE', path: '/drafts/:key', handler: 'reports.discard', config: managers },
      { method: 'POST', path: '/drafts/:key/freeze', handler: 'reports.freeze', config: managers },
      { method: 'GET', path: '/frozen/:key', handler: 'reports.show', config: readers },
      { method: 'GET', path: '/frozen/:key/versions/:version', handler: 'reports.show', config: readers },
      { method: 'POST', path: '/frozen/:key/correct', handler: 'reports.correct', config: managers },
      { method: 'POST', path: '/frozen/:key/versions/:version/sendings', handler: 'reports.send', config: managers },
      { method: 'GET', path: '/subscriptions', handler: 'mailing.list', config: readers },
      { method: 'POST', path: '/subscriptions', handler: 'mailing.add', config: managers },
      { method: 'PUT', path: '/subscriptions/:id', handler: 'mailing.change', config: managers },
      { method: 'POST', path: '/exports', handler: 'exports.start', config: readers },
      { method: 'GET', path: '/exports/:id', handler: 'exports.view', config: readers },
      { method: 'DELETE', path: '/exports/:id', handler: 'exports.cancel', config: readers },
      { method: 'GET', path: '/exports/:id/file', handler: 'exports.file', config: readers },
    ],
  },
};
