import { winston } from '@strapi/logger';
import type { Core } from '@strapi/strapi';
import { jsonLines, readableLines } from '../src/log/formats';

/** JSON for the machine that collects logs, words for a terminal; see src/log. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  level: env('LOG_LEVEL', 'http'),
  format: winston.format.combine(
    winston.format.errors({ stack: true }),
    env('LOG_FORMAT', 'text') === 'json' ? jsonLines() : readableLines(),
  ),
  transports: [new winston.transports.Console()],
});

export default config;
