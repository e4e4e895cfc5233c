import type { Core } from '@strapi/strapi';

export interface StaffUnit {
  id: number;
  documentId: string;
  name: string;
}

/** The units that a panel user belongs to, by the list "Nhân sự". */
export async function unitsOfUser(strapi: Core.Strapi, userId: number): Promise<StaffUnit[]> {
  const members = await strapi.db.query('api::staff-member.staff-member').findMany({
    where: { user: { id: userId } },
    populate: { unit: { select: ['id', 'documentId', 'name'] } },
  });
  return members.map(({ unit }: { unit: StaffUnit | null }) => unit).filter((unit): unit is StaffUnit => unit !== null);
}
