import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  // '::' also answers IPv4: agencies must be reachable over IPv6 (Nghị định 224/2026/NĐ-CP, Điều 11).
  host: env('HOST', '::'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  proxy: {
    koa: env.bool('BEHIND_PROXY', false),
    // Of the addresses in X-Forwarded-For only the last ones were seen by our own proxies; any before may be made up.
    maxIpsCount: env.int('PROXY_HOPS', 1),
  },
  // The longest question a reader can paste into an address still gets its page, not a bare refusal by Node.
  http: { serverOptions: { maxHeaderSize: 128 * 1024 } },
  app: { keys: env.array('APP_KEYS', []) },
  logger: { updates: { enabled: false }, startup: { enabled: env.bool('STARTUP_BANNER', true) } },
});

export default config;
