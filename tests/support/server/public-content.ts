import type { Core, UID } from '@strapi/strapi';
import type { Clock } from '../../../src/clock/clock';

interface Saved {
  documentId: string;
  slug: string;
}

type Status = 'draft' | 'published';

let made = 0;

/** A word that occurs nowhere else in the shared database. */
export const unique = (word: string) => `${word} ${process.pid} ${Date.now()} ${(made += 1)}`;

const create = async (strapi: Core.Strapi, uid: UID.ContentType, data: object, status?: Status) =>
  (await strapi.documents(uid).create({ data, status } as object)) as unknown as Saved;

const LISTS = {
  unit: ['api::unit.unit', { kind: 'affiliated', internalNote: 'GHI CHÚ NỘI BỘ' }],
  section: ['api::section.section', { adminReform: false }],
  reformField: ['api::reform-field.reform-field', { label: 'Lĩnh vực (thử)', scheme: 'THU' }],
  issuer: ['api::issuer.issuer', {}],
  documentType: ['api::document-type.document-type', { category: 'administrative' }],
  subjectArea: ['api::subject-area.subject-area', {}],
} as const;

/** An entry of a managed list under a name of its own. */
export const listed = (strapi: Core.Strapi, list: keyof typeof LISTS, data: object = {}) =>
  create(strapi, LISTS[list][0], { name: unique(list), ...LISTS[list][1], ...data });

export async function article(strapi: Core.Strapi, data: object = {}, status: Status = 'published') {
  const [unit, section] = await Promise.all([listed(strapi, 'unit'), listed(strapi, 'section')]);
  const own = { title: unique('Tin'), summary: 'Tóm tắt.', body: '<p>Nội dung.</p>', internalNote: 'GHI CHÚ NỘI BỘ' };
  const links = { unit: unit.documentId, section: section.documentId };
  return create(strapi, 'api::article.article', { ...own, ...links, ...data }, status);
}

/** As `article`, first published at this instant. */
export const articleOf = (strapi: Core.Strapi, instant: string, data: object = {}) =>
  (strapi.get('clock') as Clock).importingAs(new Date(instant), () => article(strapi, data));

export async function legalDocument(strapi: Core.Strapi, data: object = {}, status: Status = 'published') {
  const [type, issuer] = await Promise.all([listed(strapi, 'documentType'), listed(strapi, 'issuer')]);
  const own = { abstract: unique('Trích yếu'), level: 'sector', internalNote: 'GHI CHÚ NỘI BỘ' };
  const links = { type: type.documentId, issuer: issuer.documentId };
  return create(strapi, 'api::legal-document.legal-document', { ...own, ...links, ...data }, status);
}

/** A procedure of which only the entry of a published list is known. */
export const listEntry = (strapi: Core.Strapi, data: object = {}, status: Status = 'published') =>
  create(strapi, 'api::procedure.procedure', { name: unique('Thủ tục nêu tên'), scope: 'listed', source: 'https://example.gov.vn/danh-muc ; Phụ lục I', ...data }, status);

export async function procedure(strapi: Core.Strapi, data: object = {}, status: Status = 'published') {
  const subjectArea = await listed(strapi, 'subjectArea');
  const parts = {
    level: 'province',
    agency: 'Sở Y tế',
    steps: '<p>Bước 1.</p>',
    filingWays: [{ form: 'online', timeLimit: '05 ngày làm việc', fee: '1.500.000 đồng/hồ sơ' }],
    dossier: [{ name: 'Đơn đề nghị', originals: 1, copies: 2 }],
    dossierSets: 1,
    timeLimit: '05 ngày làm việc',
    applicants: 'Tổ chức.',
    result: 'Giấy chứng nhận.',
    fees: 'Không',
    hasForms: 'no',
    conditions: 'Không',
    onlineLevel: 'full',
    internalNote: 'GHI CHÚ NỘI BỘ',
  };
  const own = { name: unique('Thủ tục'), subjectArea: subjectArea.documentId, ...parts };
  return create(strapi, 'api::procedure.procedure', { ...own, ...data }, status);
}
