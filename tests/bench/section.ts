import type { Core, UID } from '@strapi/strapi';

export const UNITS = 200;

interface Entry {
  documentId: string;
  name: string;
}

/** Two hundred units under one house, the section whose articles count, and three clauses that bind every unit. */
export interface Section {
  units: Entry[];
  section: Entry;
  clauseKeys: string[];
}

/** The clauses are in force from January 2025 on. */
export async function makeSection(strapi: Core.Strapi): Promise<Section> {
  const make = async (uid: string, data: object) =>
    (await strapi.documents(uid as UID.ContentType).create({ data } as never)) as unknown as Entry;
  const house = await make('api::unit.unit', { name: 'Sở Y tế', slug: 'so-y-te' });
  const section = await make('api::section.section', { name: 'Cải cách hành chính' });
  const units: Entry[] = [];
  for (let number = 1; number <= UNITS; number += 1) {
    const data = { name: `Trung tâm Y tế ${number}`, slug: `trung-tam-${number}`, parent: house.documentId };
    units.push(await make('api::unit.unit', data));
  }
  const clauseKeys: string[] = [];
  for (const [name, changes] of CLAUSES) {
    const clause = await strapi
      .plugin('quota')
      .service('clauses')
      .add(
        {
          name,
          quote: 'mỗi tháng có ít nhất 01 tin/bài tuyên truyền về cải cách hành chính',
          document: { title: 'Kế hoạch tuyên truyền cải cách hành chính' },
          unitsUnder: { id: house.documentId },
          period: 'month',
          minimum: 1,
          section: { id: section.documentId },
          ownWorkOnly: true,
          inForceFrom: '2025-01-01',
          ...changes,
        },
        'Đo tốc độ',
      );
    clauseKeys.push(clause.key);
  }
  return { units, section, clauseKeys };
}

const CLAUSES: [string, object][] = [
  ['Tin/bài CCHC hằng tháng', {}],
  ['Bài chuyên sâu hằng tháng', { kinds: ['feature'] }],
  ['Hai tin, bài hằng tháng', { minimum: 2, ownWorkOnly: false }],
];
