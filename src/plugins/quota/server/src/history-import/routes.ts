import { onlyFor } from '../http/only-for';
import { HISTORY_IMPORT } from '../permissions';

const importers = onlyFor(HISTORY_IMPORT);

/** Routes of the history import, for the panel. */
export const historyRoutes = [
  { method: 'POST', path: '/history/preview', handler: 'history.preview', config: importers },
  { method: 'POST', path: '/history/import', handler: 'history.import', config: importers },
];
