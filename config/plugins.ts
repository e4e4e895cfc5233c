import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { uploadStore } from '../src/media/upload-store';
import { ARTICLE_KINDS } from '../src/words/enumerations';

// From config/ this is the source that Vite bundles; from dist/config/ it is the compiled server part.
const localPlugin = (name: string) => path.resolve(__dirname, '..', 'src', 'plugins', name);

type Env = Core.Config.Shared.ConfigParams['env'];

/** Without a mail server every letter is refused with the reason; Strapi's default would try the machine's sendmail. */
const nowhere = {
  name: 'nowhere',
  version: '1',
  send: (_mail: unknown, done: (error: Error) => void) =>
    done(new Error('Chưa khai báo máy chủ thư (SMTP_HOST), nên không gửi được thư.')),
};

const smtp = (env: Env) => ({
  host: env('SMTP_HOST'),
  port: env.int('SMTP_PORT', 587),
  secure: env.bool('SMTP_SECURE', false),
  ...(env('SMTP_USERNAME') && { auth: { user: env('SMTP_USERNAME'), pass: env('SMTP_PASSWORD', '') } }),
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
});

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  registry: { enabled: true, resolve: localPlugin('registry') },
  'rich-text': { enabled: true, resolve: localPlugin('rich-text') },
  'public-section': { enabled: true, resolve: localPlugin('public-section') },
  procedures: { enabled: true, resolve: localPlugin('procedures') },
  // Before the tracker: what it has against a withdrawal is said first (src/desk/withdrawal.ts).
  desk: { enabled: true, resolve: localPlugin('desk'), config: { mailReady: Boolean(env('SMTP_HOST')) } },
  writing: { enabled: true, resolve: localPlugin('writing') },
  branding: { enabled: true, resolve: localPlugin('branding') },
  'sign-in': { enabled: true, resolve: localPlugin('sign-in') },
  health: { enabled: true, resolve: localPlugin('health') },
  quota: {
    enabled: true,
    resolve: localPlugin('quota'),
    config: {
      timeZone: 'Asia/Ho_Chi_Minh',
      publications: [
        {
          contentType: 'api::article.article',
          attributes: {
            title: 'title',
            slug: 'slug',
            text: 'body',
            unit: 'unit',
            cooperatingUnits: 'cooperatingUnits',
            section: 'section',
            kind: 'kind',
            origin: 'origin',
            fields: 'reformFields',
            plannedAt: 'publishAt',
          },
          ownWork: 'own',
          address: '/tin-bai/{slug}',
        },
      ],
      units: {
        contentType: 'api::unit.unit',
        name: 'name',
        slug: 'slug',
        parent: 'parent',
        validFrom: 'validFrom',
        validTo: 'validTo',
      },
      sections: { contentType: 'api::section.section', name: 'name' },
      fields: { contentType: 'api::reform-field.reform-field', name: 'name' },
      documents: {
        contentType: 'api::legal-document.legal-document',
        title: 'abstract',
        slug: 'slug',
        address: '/van-ban/{slug}',
      },
      defaultChannel: 'Trang thông tin điện tử Sở Y tế',
      staff: { contentType: 'api::staff-member.staff-member', user: 'user', unit: 'unit' },
      history: { unitNames: ['shortName'], sectionNames: ['slug'], kindWords: ARTICLE_KINDS },
      notices: {
        topic: 'CCHC',
        supervisorRoles: ['cchc-supervisor'],
        mailReady: Boolean(env('SMTP_HOST')),
      },
    },
  },
  reports: { enabled: true, resolve: localPlugin('reports') },
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: env('SMTP_HOST') ? smtp(env) : nowhere,
      settings: { defaultFrom: env('MAIL_FROM', 'Chuyên trang CCHC <khong-tra-loi@localhost>') },
    },
  },
  upload: {
    config: {
      ...uploadStore(env)?.config,
      sizeLimit: 20 * 1024 * 1024,
      security: {
        allowedTypes: [
          'image/jpeg',
          'image/png',
          'image/gif',
          'image/webp',
          'image/avif',
          'video/mp4',
          'audio/mpeg',
          'application/pdf',
          'application/msword',
          'application/vnd.ms-excel',
          'application/vnd.openxmlformats-officedocument.*',
          'text/plain',
          'text/csv',
        ],
        deniedTypes: ['image/svg+xml', 'text/html'],
      },
    },
  },
});

export default config;
