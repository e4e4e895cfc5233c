import type { Core } from '@strapi/strapi';
import { uploadStore } from '../src/media/upload-store';

/** The panel shows pictures from where uploads are kept; what it may show besides is Strapi's own rule. */
const security = (store: string | null) =>
  store
    ? {
        name: 'strapi::security',
        config: {
          contentSecurityPolicy: {
            useDefaults: true,
            directives: {
              'img-src': ["'self'", 'data:', 'blob:', new URL(store).origin],
              'media-src': ["'self'", 'data:', 'blob:', new URL(store).origin],
            },
          },
        },
      }
    : 'strapi::security';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'global::request-log',
  'strapi::compression',
  'global::kept-copies',
  'global::site',
  'global::vietnamese-errors',
  'strapi::errors',
  security(uploadStore(env)?.publicUrl ?? null),
  // Any site may read the public answers in a browser; nobody may act from another site.
  { name: 'strapi::cors', config: { origin: '*', credentials: false, methods: ['GET', 'HEAD'] } },
  'strapi::query',
  'strapi::body',
  'global::sent-files',
  'strapi::session',
  { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
  'strapi::public',
];

export default config;
