import { makeField, makeSection, makeUnit, type Desk } from './section';
import { app, unique } from './strapi';

let shared: Promise<Pick<Desk, 'section' | 'field'>> | undefined;

const makeShared = async () => ({ section: await makeSection(), field: await makeField() });

/**
 * A unit used by nobody else, with a section and a field that the tests of a file share: the public pages list
 * every section and field, and must not grow with the number of tests.
 */
export async function makeDesk(): Promise<Desk> {
  shared ??= makeShared();
  return { unit: await makeUnit(), ...(await shared) };
}

/** Puts the desk's unit under a clause like that of the worked cases. */
export function makeClause({ unit, section }: Desk, changes: Record<string, unknown> = {}) {
  return app()
    .plugin('quota')
    .service('clauses')
    .add(
      {
        key: unique('chi-tieu'),
        name: 'Tin/bài CCHC hằng tháng',
        quote: 'mỗi tháng có ít nhất 01 tin/bài',
        document: { id: null, title: 'Kế hoạch', url: null },
        units: [{ id: unit.documentId, name: unit.name }],
        period: 'month',
        minimum: 1,
        kinds: null,
        section: { id: section.documentId, name: section.name },
        ownWorkOnly: true,
        cooperatingUnitsCount: false,
        inForceFrom: '2026-01-10',
        inForceTo: '2026-12-31',
        ...changes,
      },
      'Thử',
    );
}

/** Acts as code that was given a person's reason. */
export const withReason = <T>(reason: string, work: () => Promise<T>): Promise<T> =>
  app().plugin('quota').service('overrides').run({ reason, actor: 'Lãnh đạo' }, work);
