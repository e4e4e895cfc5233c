import type { Core } from '@strapi/strapi';
import { snapshotFile } from '../src/site/kept/snapshot';

/** How readers are answered; see src/site. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Megabytes of memory for kept copies. */
  memory: env.int('PAGES_MEMORY_MB', 128),
  /** Where copies lie on disk for a start without the database; null when nowhere. */
  file: snapshotFile(process.env),
  /** Whose word is taken for a reader's address and for the name the site was called by. */
  trustedProxies: env.array('TRUSTED_PROXIES', ['127.0.0.0/8', '::1']),
  /** How many pages that are not kept one client may have made each minute. */
  missesPerMinute: env.int('PAGES_MADE_PER_MINUTE', 600),
});

export default config;
