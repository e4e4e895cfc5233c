import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => {
  const idle = env.int('SESSION_IDLE_MINUTES', 120) * 60;
  const longest = env.int('SESSION_HOURS', 12) * 3600;
  return {
    auth: {
      secret: env('ADMIN_JWT_SECRET', ''),
      sessions: {
        // The panel shows that somebody is there only when it renews this one, so it must be short beside the idle time.
        accessTokenLifespan: 10 * 60,
        idleSessionLifespan: idle,
        maxSessionLifespan: longest,
        idleRefreshTokenLifespan: longest,
        maxRefreshTokenLifespan: longest,
      },
    },
    // src/sign-in counts wrong tries in the database, for all servers; Strapi counts right ones too, each server for itself.
    rateLimit: { enabled: false },
    apiToken: { salt: env('API_TOKEN_SALT', '') },
    transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
    secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
    flags: { nps: false, promoteEE: false, docLinks: false },
    // Drafts have no page of their own yet; Strapi would show a button that leads nowhere.
    preview: { enabled: false, config: { allowedOrigins: [], handler: async () => undefined } },
  };
};

export default config;
