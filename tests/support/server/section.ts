import { app, unique } from './strapi';

type Data = Record<string, unknown>;

export interface Listed {
  documentId: string;
  name: string;
  slug: string;
}

async function list(uid: 'api::unit.unit' | 'api::section.section' | 'api::reform-field.reform-field', data: Data): Promise<Listed> {
  return (await app().documents(uid).create({ data } as never)) as unknown as Listed;
}

export const makeUnit = (data: Data = {}) => list('api::unit.unit', { name: unique('Trung tâm'), ...data });
export const makeSection = (data: Data = {}) =>
  list('api::section.section', { name: unique('Cải cách hành chính'), adminReform: true, ...data });
export const makeField = (data: Data = {}) =>
  list('api::reform-field.reform-field', { name: unique('Cải cách thể chế'), label: unique('Cải cách thể chế'), scheme: 'thu', ...data });

export interface Desk {
  unit: Listed;
  section: Listed;
  field: Listed;
}

/** A unit, a section of administrative reform and a field, used by nobody else. */
export async function makeDesk(): Promise<Desk> {
  return { unit: await makeUnit(), section: await makeSection(), field: await makeField() };
}

/** Everything that an article needs to be published at this desk. */
export function articleData({ unit, section, field }: Desk, changes: Data = {}): Data {
  const title = unique('Bài về một cửa');
  return {
    title,
    summary: 'Tóm tắt của bài.',
    body: `<p>${title}: nội dung của riêng bài này.</p>`,
    kind: 'news',
    origin: 'own',
    unit: unit.documentId,
    section: section.documentId,
    reformFields: [field.documentId],
    ...changes,
  };
}

export interface Published {
  documentId: string;
  slug: string;
  title: string;
  firstPublicAt: string | null;
}

export async function createArticle(data: Data, status: 'draft' | 'published' = 'published'): Promise<Published> {
  return (await app().documents('api::article.article').create({ data, status } as never)) as unknown as Published;
}
