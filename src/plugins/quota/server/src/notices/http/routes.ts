import { onlyFor } from '../../http/only-for';
import { NOTICES_MANAGE, READ } from '../../permissions';

const readers = onlyFor(READ);
const keepers = onlyFor(NOTICES_MANAGE);

/** Routes of notices and of the calendar feed, for the panel and for whoever holds a calendar address. */
export const noticeRoutes = {
  open: [{ method: 'GET', path: '/calendar/:file', handler: 'calendar.feed', config: { auth: false } }],
  panel: [
    { method: 'GET', path: '/notices', handler: 'notices.log', config: readers },
    { method: 'GET', path: '/notices/mine', handler: 'notices.mine', config: readers },
    { method: 'POST', path: '/notices/:id/retry', handler: 'notices.retry', config: keepers },
    { method: 'GET', path: '/notices/settings', handler: 'notice-settings.find', config: keepers },
    { method: 'PUT', path: '/notices/settings', handler: 'notice-settings.update', config: keepers },
    { method: 'GET', path: '/calendar', handler: 'calendar.find', config: readers },
    { method: 'POST', path: '/calendar', handler: 'calendar.make', config: readers },
    { method: 'DELETE', path: '/calendar', handler: 'calendar.revoke', config: readers },
  ],
};
