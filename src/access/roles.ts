import { DESK_FIELDS } from './desk-fields';
import { OWN_DRAFT, OWN_UNIT } from './conditions';

/** What a role may do with one content type. `conditions` limit each act; `except` names fields it only sees. */
interface Grant {
  subjects: string[];
  acts: Partial<Record<'create' | 'read' | 'update' | 'delete' | 'publish', { conditions?: string[]; except?: string[] }>>;
}

export interface RoleDefinition {
  code: string;
  name: string;
  description: string;
  grants: Grant[];
  actions: { action: string; conditions?: string[] }[];
}

export const CONTRIBUTOR = 'cchc-contributor';
export const EDITOR = 'cchc-editor';
export const SUPERVISOR = 'cchc-supervisor';
export const CONTENT_ADMIN = 'cchc-content-admin';

const ARTICLE = 'api::article.article';
const REGISTRY = ['api::legal-document.legal-document', 'api::procedure.procedure'];
/** Whoever writes must read these, or the form shows their ids instead of their names. */
const LISTS = ['unit', 'section', 'reform-field', 'topic', 'audience', 'issuer', 'document-type', 'subject-area', 'display-place'].map(
  (name) => `api::${name}.${name}`,
);
/** What reports are made by: periods and deadlines, rest days, scoring, focus fields, letterheads. */
const REPORT_LISTS = ['report-period', 'calendar-day', 'scoring-rule', 'focus-choice', 'report-letterhead'].map((name) => `api::${name}.${name}`);

/** What the search box understands alike, and what readers sought in vain. */
const SYNONYMS = 'api::synonym.synonym';
const SEARCH_MISSES = 'api::search-miss.search-miss';
/** What helps people write; they get it through the desk and need no list of it. */
const WRITING_AIDS = ['api::abbreviation.abbreviation', 'api::article-template.article-template'];
const HOUSEHOLD = ['api::staff-member.staff-member', 'api::site-setting.site-setting'];
/** What readers find besides news, documents and procedures. */
const PUBLIC_LISTS = ['contact', 'channel', 'indicator', 'index-value', 'disclosure', 'disclosure-heading'].map(
  (name) => `api::${name}.${name}`,
);
const GUIDE = 'api::guide.guide';
const OUTAGE = 'api::outage.outage';
const REDIRECT = 'api::redirect.redirect';
const PUBLIC_SECTION = [GUIDE, OUTAGE, REDIRECT, ...PUBLIC_LISTS];
const EVERYTHING = [ARTICLE, ...REGISTRY, ...LISTS, ...REPORT_LISTS, ...HOUSEHOLD, ...PUBLIC_SECTION, SYNONYMS, SEARCH_MISSES];

/**
 * What a role may read, since forms and screens name it, and has no business with as a list of its own. Who writes
 * chooses from lists without keeping them; who supervises looks at what is published and how it is reported.
 */
export const NOT_IN_MENU: Readonly<Record<string, readonly string[]>> = {
  [CONTRIBUTOR]: LISTS,
  [EDITOR]: LISTS,
  [SUPERVISOR]: [...LISTS, ...HOUSEHOLD, ...PUBLIC_LISTS, REDIRECT, SYNONYMS],
};

/** Written by the server alone, whoever asks. */
const SERVER_FIELDS = ['firstPublicAt', 'announcedAt', 'sourceId', ...DESK_FIELDS];

const ownUnit = { conditions: [OWN_UNIT] };
const ownDraft = { conditions: [OWN_DRAFT] };
/** In a new item the panel shows these fields empty and locked; what a request may put there is dropped. */
const change = { except: SERVER_FIELDS };

const MEDIA_WRITER = [
  { action: 'plugin::upload.read' },
  { action: 'plugin::upload.assets.create' },
  { action: 'plugin::upload.assets.update', conditions: ['admin::is-creator'] },
];
const QUOTA_READER = { action: 'plugin::quota.read' };
const QUOTA_MANAGER = { action: 'plugin::quota.clauses.manage' };
const REPORT_READER = { action: 'plugin::reports.read' };
const REPORT_MANAGER = { action: 'plugin::reports.manage' };
const RATING_READER = { action: 'plugin::public-section.ratings.read' };
const REDIRECT_KEEPER = { action: 'plugin::public-section.redirects.import' };
const PROCEDURE_READER = { action: 'plugin::procedures.read' };
const PROCEDURE_DISPLAYER = { action: 'plugin::procedures.display' };
const REGISTRY_READER = { action: 'plugin::registry.read' };
const REGISTRY_KEEPER = [REGISTRY_READER, { action: 'plugin::registry.intake' }, { action: 'plugin::registry.tasks.close' }];
/** Calendar, trash, corrections and the list of one's own work; each shows what the person may see. */
const DESK_READER = { action: 'plugin::desk.read' };
const NOTICE_KEEPER = { action: 'plugin::quota.notices.manage' };

/** The roles of the section, least rights each. Strapi's own super admin stands beside them. */
export const ROLES: RoleDefinition[] = [
  {
    code: CONTRIBUTOR,
    name: 'Cộng tác viên',
    description: 'Viết bản nháp của mình cho đơn vị mình.',
    grants: [
      {
        subjects: [ARTICLE],
        acts: { create: {}, read: ownUnit, update: { ...ownDraft, ...change }, delete: ownDraft },
      },
      { subjects: [...REGISTRY, ...LISTS], acts: { read: {} } },
    ],
    actions: [...MEDIA_WRITER, QUOTA_READER, REGISTRY_READER, DESK_READER],
  },
  {
    code: EDITOR,
    name: 'Biên tập viên',
    description: 'Biên tập và xuất bản cho đơn vị mình.',
    grants: [
      {
        subjects: [ARTICLE],
        acts: { create: {}, read: ownUnit, update: { ...ownUnit, ...change }, delete: ownUnit, publish: ownUnit },
      },
      {
        subjects: REGISTRY,
        acts: { create: {}, read: {}, update: { ...ownUnit, ...change }, delete: ownUnit, publish: ownUnit },
      },
      {
        subjects: [GUIDE],
        acts: { create: {}, read: {}, update: { ...ownUnit, ...change }, delete: ownUnit, publish: ownUnit },
      },
      { subjects: [REDIRECT], acts: { create: {}, read: {}, update: {}, delete: {} } },
      { subjects: [...LISTS, ...PUBLIC_LISTS, OUTAGE, SEARCH_MISSES], acts: { read: {} } },
      { subjects: [SYNONYMS], acts: { create: {}, read: {}, update: {} } },
    ],
    actions: [
      ...MEDIA_WRITER,
      QUOTA_READER,
      ...REGISTRY_KEEPER,
      DESK_READER,
      PROCEDURE_READER,
      PROCEDURE_DISPLAYER,
      RATING_READER,
      REDIRECT_KEEPER,
    ],
  },
  {
    code: SUPERVISOR,
    name: 'Giám sát',
    description: 'Xem toàn bộ nội dung và chỉ tiêu tin bài, không sửa.',
    grants: [{ subjects: EVERYTHING, acts: { read: {} } }],
    actions: [
      { action: 'plugin::upload.read' },
      QUOTA_READER,
      PROCEDURE_READER,
      REGISTRY_READER,
      QUOTA_MANAGER,
      NOTICE_KEEPER,
      RATING_READER,
      { action: 'plugin::quota.waivers.manage' },
      REPORT_READER,
      REPORT_MANAGER,
      DESK_READER,
      { action: 'plugin::desk.audit' },
    ],
  },
  {
    code: CONTENT_ADMIN,
    name: 'Quản trị nội dung',
    description: 'Quản lý toàn bộ nội dung, danh mục, đơn vị, nhân sự và thông tin chung của trang.',
    grants: [
      { subjects: [ARTICLE, ...REGISTRY], acts: { create: {}, read: {}, update: change, delete: {}, publish: {} } },
      { subjects: [GUIDE, OUTAGE], acts: { create: {}, read: {}, update: change, delete: {}, publish: {} } },
      {
        subjects: [...LISTS, ...REPORT_LISTS, ...WRITING_AIDS, ...HOUSEHOLD, ...PUBLIC_LISTS, REDIRECT, SYNONYMS],
        acts: { create: {}, read: {}, update: {}, delete: {} },
      },
      { subjects: [SEARCH_MISSES], acts: { read: {}, delete: {} } },
    ],
    actions: [
      { action: 'plugin::upload.read' },
      { action: 'plugin::upload.assets.create' },
      { action: 'plugin::upload.assets.update' },
      { action: 'plugin::upload.assets.download' },
      { action: 'plugin::upload.assets.copy-link' },
      QUOTA_READER,
      PROCEDURE_READER,
      PROCEDURE_DISPLAYER,
      { action: 'plugin::procedures.import' },
      ...REGISTRY_KEEPER,
      QUOTA_MANAGER,
      { action: 'plugin::quota.override' },
      REPORT_READER,
      { action: 'plugin::health.read' },
      DESK_READER,
      { action: 'plugin::desk.release' },
      { action: 'plugin::desk.override' },
      { action: 'plugin::desk.audit' },
      { action: 'plugin::desk.letters' },
      { action: 'plugin::desk.settings' },
      NOTICE_KEEPER,
      RATING_READER,
      REDIRECT_KEEPER,
    ],
  },
];
