import type { Core } from '@strapi/strapi';
import { arrangeForms } from '../../src/forms';

declare const strapi: Core.Strapi;

const ARTICLE = 'api::article.article';

const contentTypes = () => strapi.plugin('content-manager').service('content-types');
const components = () => strapi.plugin('content-manager').service('components');
const configurationOf = (uid: string) => contentTypes().findConfiguration({ uid });

/** What was asked of the table that holds the forms; jobs of the clock go on beside it. */
async function statementsDuring(work: () => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  const listen = ({ sql }: { sql: string }) => sql.includes('core_store') && seen.push(sql);
  strapi.db.connection.on('query', listen);
  await work();
  strapi.db.connection.removeListener('query', listen);
  return seen;
}

it('an article opens with title, sapo and body, and ends with what the system keeps', async () => {
  const { layouts, settings } = await configurationOf(ARTICLE);
  const order = layouts.edit.flat().map(({ name }: { name: string }) => name);
  expect(order.slice(0, 3)).toEqual(['title', 'summary', 'body']);
  expect(order.slice(-4)).toEqual(['slug', 'firstPublicAt', 'internalNote', 'sourceId']);
  expect(settings).toMatchObject({ mainField: 'title', defaultSortBy: 'updatedAt', defaultSortOrder: 'DESC', pageSize: 20 });
});

it('every attribute of every content type of the section is labelled in Vietnamese', async () => {
  for (const uid of Object.keys(strapi.contentTypes).filter((name) => name.startsWith('api::'))) {
    const { metadatas } = await configurationOf(uid);
    const unlabelled = Object.entries<{ list: { label: string } }>(metadatas).filter(([name, { list }]) => list.label === name);
    expect([uid, unlabelled]).toEqual([uid, []]);
  }
});

it('component fields are labelled too', async () => {
  const { metadatas, settings } = await components().findConfiguration({ uid: 'registry.filing-way' });
  expect(metadatas.fee.edit).toMatchObject({ label: 'Phí, lệ phí', description: 'Nếu không có, ghi rõ “Không”.' });
  expect(settings.mainField).toBe('note');
});

it('the address and the first publication are shown and cannot be typed over', async () => {
  const { metadatas } = await configurationOf(ARTICLE);
  expect(metadatas.slug.edit).toMatchObject({ visible: true, editable: false });
  expect(metadatas.firstPublicAt.edit).toMatchObject({ visible: true, editable: false });
});

it('a form changed by hand comes back at the next start', async () => {
  const before = await configurationOf(ARTICLE);
  const changed = structuredClone(before);
  changed.metadatas.title.edit.label = 'Tựa';
  changed.layouts.edit.reverse();
  await contentTypes().updateConfiguration({ uid: ARTICLE }, changed);
  await arrangeForms(strapi);
  expect(await configurationOf(ARTICLE)).toEqual(before);
});

it('nothing is written when the forms stand already', async () => {
  await arrangeForms(strapi);
  const statements = await statementsDuring(() => arrangeForms(strapi));
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.filter((sql) => !/^\s*select/i.test(sql))).toEqual([]);
});

it('Strapi’s own clean-up at start leaves the forms as they are', async () => {
  await arrangeForms(strapi);
  const before = await configurationOf('api::procedure.procedure');
  await components().syncConfigurations();
  await contentTypes().syncConfigurations();
  expect(await configurationOf('api::procedure.procedure')).toEqual(before);
});
