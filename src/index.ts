import type { Core } from '@strapi/strapi';
import { bootstrapAccess, registerAccess } from './access';
import { registerClock } from './clock';
import { keepColumnsByClock } from './database/clocked-columns';
import { ensureConstraints } from './database/constraints';
import { makeCommitsHonest } from './database/honest-commits';
import { improveSqliteClient } from './database/sqlite-client';
import { releaseStartLock, takeStartLock } from './database/start-lock';
import { registerDesk } from './desk';
import { arrangeForms } from './forms';
import { registerFreshness, startFreshness, stopFreshness } from './freshness';
import { leaveStrayFailures, logStrayFailures } from './log/stray-failures';
import { registerOutages } from './outages';
import { loadReferenceLists } from './reference';
import { registerReaderPages } from './site/capture';
import { registerStatements, statementsOf } from './database/statements';
import { registerDutyFiles } from './site/duty-files';
import { registerSignIn } from './sign-in';
import { registerSearch, startSearch, stopSearch } from './search';
import { registerFront } from './site/front';
import { keeperOf } from './site/kept';

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    // Read by the i18n plugin when it first fills its locales, which happens after this.
    process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE ??= 'vi';
    logStrayFailures(strapi);
    makeCommitsHonest(strapi);
    improveSqliteClient(strapi);
    await takeStartLock(strapi);
    registerClock(strapi);
    keepColumnsByClock(strapi);
    registerOutages(strapi);
    await registerAccess(strapi);
    registerDesk(strapi);
    registerSignIn(strapi);
    registerReaderPages(strapi);
    registerDutyFiles(strapi);
    registerSearch(strapi);
    registerFreshness(strapi);
    registerStatements(strapi);
    registerFront(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await ensureConstraints(strapi);
    await loadReferenceLists(strapi);
    await arrangeForms(strapi);
    await bootstrapAccess(strapi);
    await startSearch(strapi);
    await startFreshness(strapi);
    await releaseStartLock(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await stopSearch(strapi);
    await keeperOf(strapi).stop();
    await stopFreshness(strapi);
    await statementsOf(strapi).close();
    leaveStrayFailures(strapi);
  },
};
