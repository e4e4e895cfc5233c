import type { Core, UID } from '@strapi/strapi';

/** Who acts, and who is written to. */
export const PASSWORD = 'Cong-khai-dung-hen-9';
export const CHIEF = 'quan-tri@hon-loan.example.com';
export const EDITORS = ['mot', 'hai', 'ba'].map((name) => ({ lastname: 'Nguyễn', firstname: `Văn ${name}`, email: `${name}@hon-loan.example.com` }));

export interface Section {
  units: { documentId: string; name: string }[];
  section: { documentId: string; slug: string };
  field: { documentId: string };
}

/** The section that the history happens in: three units under one monthly clause, an editor in each, a supervisor. */
export async function foundSection(strapi: Core.Strapi): Promise<Section> {
  const create = (uid: string, data: object) => strapi.documents(uid as UID.ContentType).create({ data } as never) as Promise<never>;
  const person = async (code: string, who: { firstname: string; lastname: string; email: string }) => {
    const role = (await strapi.db.query('admin::role').findOne({ where: { code } })) as { id: number };
    return (await strapi.service('admin::user').create({ ...who, password: PASSWORD, isActive: true, roles: [role.id] })) as { id: number };
  };
  await person('strapi-super-admin', { firstname: 'Quản trị', lastname: 'Hệ thống', email: CHIEF });
  await person('cchc-supervisor', { firstname: 'Giám sát', lastname: 'Trần', email: 'giam-sat@hon-loan.example.com' });
  const section: Section['section'] = await create('api::section.section', { name: 'Cải cách hành chính', adminReform: true });
  const field: Section['field'] = await create('api::reform-field.reform-field', { name: 'Cải cách thể chế', label: 'Cải cách thể chế', scheme: 'thu' });
  const units: Section['units'] = [];
  for (const editor of EDITORS) {
    const unit: Section['units'][number] = await create('api::unit.unit', { name: `Trung tâm ${editor.firstname}` });
    const { id } = await person('cchc-editor', editor);
    await create('api::staff-member.staff-member', { user: id, unit: unit.documentId });
    units.push(unit);
  }
  await strapi.plugin('quota').service('clauses').add(
    {
      name: 'Tin/bài CCHC hằng tháng',
      quote: 'mỗi tháng có ít nhất 01 tin/bài',
      document: { id: null, title: 'Kế hoạch', url: null },
      units: units.map(({ documentId, name }) => ({ id: documentId, name })),
      period: 'month',
      minimum: 1,
      kinds: null,
      section: { id: section.documentId, name: 'Cải cách hành chính' },
      ownWorkOnly: true,
      cooperatingUnitsCount: false,
      inForceFrom: '2026-01-10',
      inForceTo: null,
    },
    'Thử',
  );
  return { units, section: { documentId: section.documentId, slug: section.slug }, field: { documentId: field.documentId } };
}
