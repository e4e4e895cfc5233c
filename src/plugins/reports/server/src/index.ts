import type { Core } from '@strapi/strapi';
import { createJobs, type Jobs } from './exports/jobs';
import { exportsController } from './http/exports.controller';
import { mailingController } from './http/mailing.controller';
import { reportsController } from './http/reports.controller';
import { routes } from './http/routes';
import { queueReports, sendReports, watchTheClock } from './mailing/rounds';
import { registerPermissions } from './permissions';
import { ensureTables } from './tables';

type Host = { strapi: Core.Strapi };

export default {
  async bootstrap({ strapi }: Host) {
    await ensureTables(strapi);
    await registerPermissions(strapi);
    watchTheClock(strapi);
  },

  async destroy({ strapi }: Host) {
    await (strapi.plugin('reports').service('jobs') as Jobs).stop();
  },

  routes,
  controllers: { reports: reportsController, exports: exportsController, mailing: mailingController },
  services: {
    jobs: ({ strapi }: Host) => createJobs(strapi),
    mailing: ({ strapi }: Host) => ({ queueReports: () => queueReports(strapi), sendReports: () => sendReports(strapi) }),
  },
};
