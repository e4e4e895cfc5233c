import { makeField, makeSection, makeUnit, type Desk } from './section';
import { app } from './strapi';
import type { Person } from './tokens';

export const ARTICLE = 'api::article.article';
export const ARTICLES = `/content-manager/collection-types/${ARTICLE}`;

/** A unit with a section of its own, whose workflow settings a test may choose. */
export const deskWith = async (settings: Record<string, unknown> = {}): Promise<Desk> => ({
  unit: await makeUnit(),
  section: await makeSection(settings),
  field: await makeField(),
});

export const act = (person: Person, documentId: string, name: string, input: object = {}) =>
  person.post(`/desk/documents/${ARTICLE}/${documentId}/acts/${name}`, input);

export const actsOf = async (person: Person, documentId: string): Promise<string[]> => {
  const { body } = await person.get(`/desk/documents/${ARTICLE}/${documentId}`).expect(200);
  return body.data.acts.filter(({ reasons }: { reasons: string[] }) => reasons.length === 0).map(({ act: name }: { act: string }) => name);
};

export const stateOf = async (documentId: string): Promise<string> =>
  (await app().db.query(ARTICLE).findOne({ where: { documentId, publishedAt: null } })).state;

export const isPublic = async (documentId: string): Promise<boolean> =>
  (await app().documents(ARTICLE).findOne({ documentId, status: 'published' })) !== null;

/** What the form of the panel sends for a complete article of this desk. */
export const formOf = ({ section, field }: Desk, title: string, changes: object = {}) => ({
  title,
  summary: 'Tóm tắt của bài.',
  body: `<p>${title}: nội dung của riêng bài này.</p>`,
  kind: 'news',
  origin: 'own',
  section: { connect: [{ documentId: section.documentId }] },
  reformFields: { connect: [{ documentId: field.documentId }] },
  ...changes,
});

/** Writes an article as this person does at the panel, and gives its id. */
export async function write(person: Person, desk: Desk, title: string, changes: object = {}): Promise<string> {
  const { body } = await person.post(ARTICLES, formOf(desk, title, changes)).expect(201);
  return body.data.documentId;
}

/**
 * Runs one of the desk's scheduled jobs now, as its time came. A run that the server began by itself is joined, and may
 * have looked before the clock was moved: the second one begins after it.
 */
export const runDesk = async (job: string): Promise<void> => {
  for (let run = 0; run < 2; run += 1) await app().cron.jobs.find(({ name }) => name === job)?.job.trigger();
};
