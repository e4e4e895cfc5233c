import type { Core } from '@strapi/strapi';
import { watchRequests } from '../../../../desk/audit/watch-requests';
import { scheduleDesk, settleDesk } from '../../../../desk/schedule/cron';
import { runDue } from '../../../../desk/schedule/run-due';
import { ensureDeskTables } from '../../../../desk/tables';
import { askWhyWithdrawn } from '../../../../desk/withdrawal';
import { fillStates } from '../../../../desk/workflow/fill-states';
import { copiesController } from './copies.controller';
import { documentsController } from './documents.controller';
import { lettersController } from './letters.controller';
import { listsController } from './lists.controller';
import { registerPermissions } from './permissions';
import { routes } from './routes';
import { trailController } from './trail.controller';
import { workflowController } from './workflow.controller';

type Host = { strapi: Core.Strapi };

/** The desk's door to the panel: routes and rights. What the desk does stands in src/desk. */
export default {
  config: { default: { mailReady: false } },

  register({ strapi }: Host) {
    askWhyWithdrawn(strapi);
    watchRequests(strapi);
  },

  async bootstrap({ strapi }: Host) {
    await ensureDeskTables(strapi);
    await fillStates(strapi);
    await registerPermissions(strapi);
    scheduleDesk(strapi);
  },

  destroy: settleDesk,

  routes,
  controllers: {
    copies: copiesController,
    documents: documentsController,
    letters: lettersController,
    lists: listsController,
    trail: trailController,
    workflow: workflowController,
  },
  services: {
    /** What is planned up to now, done at once; the cron job asks for the same. */
    schedule: ({ strapi }: Host) => ({ runDue: () => runDue(strapi) }),
  },
};
