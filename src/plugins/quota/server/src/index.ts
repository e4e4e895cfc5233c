import type { Core } from '@strapi/strapi';
import { boardView } from './board/board-view';
import { cellsOf } from './board/read-board';
import { verdictsOf } from './board/verdicts';
import { clausesOf } from './clauses/clauses';
import { closeDue } from './closings/close-due';
import { defaultConfig, validateConfig } from './config';
import { clausesController } from './http/clauses.controller';
import { ledgerController } from './http/ledger.controller';
import { routes } from './http/routes';
import { verdictsController } from './http/verdicts.controller';
import { historyController } from './history-import/history.controller';
import { historyImport } from './history-import/import-history';
import { waiversController } from './http/waivers.controller';
import { schedule, settle } from './jobs/schedule';
import { checkLedger } from './ledger/check';
import { ensureTables } from './ledger/schema';
import { bootstrapNotices, noticeControllers, noticesOf } from './notices';
import { publicControllers } from './open-api/controllers';
import { overrides } from './overrides/override';
import { registerPermissions } from './permissions';
import { periodsOfYear } from './rules/periods';
import { likenessOf } from './publications/likeness';
import { watchPublications } from './publications/watch';
import { waiverActions } from './waivers/actions';

type Host = { strapi: Core.Strapi };

export default {
  config: { default: defaultConfig, validator: validateConfig },

  register({ strapi }: Host) {
    watchPublications(strapi);
  },

  async bootstrap({ strapi }: Host) {
    await ensureTables(strapi);
    await registerPermissions(strapi);
    schedule(strapi);
    await bootstrapNotices(strapi);
  },

  destroy: settle,

  routes,
  controllers: {
    verdicts: verdictsController,
    ledger: ledgerController,
    clauses: clausesController,
    waivers: waiversController,
    history: historyController,
    ...noticeControllers,
    ...publicControllers,
  },
  services: {
    clauses: ({ strapi }: Host) => clausesOf(strapi),
    /** For pages of the host: every month of a year, of every clause and unit, as the board shows them. */
    board: ({ strapi }: Host) => ({
      months: async (year: number) => cellsOf(boardView(await verdictsOf(strapi, { periods: periodsOfYear(year, 'month') }))),
    }),
    waivers: ({ strapi }: Host) => waiverActions(strapi),
    overrides: () => overrides,
    ledger: ({ strapi }: Host) => ({ check: () => checkLedger(strapi) }),
    likeness: ({ strapi }: Host) => likenessOf(strapi),
    notices: ({ strapi }: Host) => noticesOf(strapi),
    closings: ({ strapi }: Host) => ({ closeDue: (options?: { historyIsIn?: boolean }) => closeDue(strapi, options) }),
    history: ({ strapi }: Host) => historyImport(strapi),
  },
};
