import { timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { seen } from './seen';

/** Seconds; the public pages answer in the first of them. */
const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

/** Which part of the house a request went to: few labels, no address of anybody. */
const areaOf = (path: string): string => /^\/(admin|api|uploads|assets)(?=\/|$)/.exec(path)?.[1] ?? 'site';

/** The figures of one server, in Prometheus' text format. */
export function metricsOf(strapi: Core.Strapi) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'cchc_http_request_duration_seconds',
    help: 'Time to answer, by area of the product and class of status.',
    labelNames: ['area', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const look = seen(strapi);
  const gauge = (name: string, help: string, value: () => Promise<number>) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await value());
      },
    });
  gauge('cchc_ledger_lines', 'Lines in the ledger of publications.', () => look.ledgerLines());
  gauge('cchc_mails_waiting', 'Notices that are written down and not yet sent.', async () => (await look.mail()).waiting);
  gauge('cchc_disk_free_bytes', 'Free bytes on the disk that takes uploads.', async () => (await look.disk()).free);
  gauge('cchc_last_backup_timestamp_seconds', 'When the last proven backup was made; 0 when there is none.', async () => {
    const last = await look.lastBackup();
    return last?.ok ? Date.parse(last.at) / 1000 : 0;
  });

  return {
    /** Times what passes through the server's middlewares. Kept copies are answered before them. */
    async time(ctx: Context, next: Next): Promise<void> {
      const stop = requests.startTimer({ area: areaOf(ctx.path) });
      try {
        await next();
      } finally {
        stop({ status: `${Math.floor(ctx.status / 100)}xx` });
      }
    },

    /** Answers who knows METRICS_TOKEN; to everybody else there is nothing here. */
    async show(ctx: Context): Promise<void> {
      if (!isTokenOf(ctx)) {
        ctx.status = 404;
        return;
      }
      ctx.type = registry.contentType;
      ctx.body = await registry.metrics();
    },
  };
}

function isTokenOf(ctx: Context): boolean {
  const wanted = Buffer.from(`Bearer ${process.env.METRICS_TOKEN}`);
  const given = Buffer.from(ctx.get('Authorization'));
  return Boolean(process.env.METRICS_TOKEN) && wanted.length === given.length && timingSafeEqual(wanted, given);
}
