import { randomInt } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { CONTENT_ADMIN, CONTRIBUTOR, EDITOR, SUPERVISOR } from '../access/roles';
import { idsBy } from './sample';

export interface DemoAccount {
  role: string;
  email: string;
  password: string;
}

/** Who writes and who edits in the sample data. */
export const BY_ROLE = { editor: 'bien-tap@demo.example.com', contributor: 'cong-tac@demo.example.com' } as const;

/** Somebody in each role; the two who write belong to the CDC, the supervisor to the department's office. */
const PEOPLE = [
  { code: 'strapi-super-admin', firstname: 'Quản trị', lastname: 'Mẫu', email: 'quan-tri@demo.example.com', unit: null },
  { code: CONTENT_ADMIN, firstname: 'Nội dung', lastname: 'Mẫu', email: 'noi-dung@demo.example.com', unit: null },
  { code: EDITOR, firstname: 'Biên tập', lastname: 'Mẫu', email: BY_ROLE.editor, unit: 'dv-04' },
  { code: CONTRIBUTOR, firstname: 'Cộng tác', lastname: 'Mẫu', email: BY_ROLE.contributor, unit: 'dv-04' },
  { code: SUPERVISOR, firstname: 'Giám sát', lastname: 'Mẫu', email: 'giam-sat@demo.example.com', unit: null },
];

/** Makes the demo accounts with passwords drawn now, and writes them to a file that only its owner can read. */
export async function createAccounts(strapi: Core.Strapi, file: string): Promise<DemoAccount[]> {
  const units = await idsBy(strapi, 'api::unit.unit', 'sourceId');
  const accounts: DemoAccount[] = [];
  for (const { code, unit, ...person } of PEOPLE) {
    const role = await strapi.db.query('admin::role').findOne({ where: { code } });
    const password = drawPassword();
    const userId = await createOrReset(strapi, person, password, role.id);
    if (unit) await joinUnit(strapi, userId, units.get(unit));
    accounts.push({ role: role.name, email: person.email, password });
  }
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await fs.chmod(file, 0o600);
  return accounts;
}

async function createOrReset(
  strapi: Core.Strapi,
  person: { firstname: string; lastname: string; email: string },
  password: string,
  roleId: number,
): Promise<number> {
  const users = strapi.service('admin::user');
  const existing = await strapi.db.query('admin::user').findOne({ where: { email: person.email } });
  if (existing) {
    await users.updateById(existing.id, { password });
    return existing.id;
  }
  const user = await users.create({ ...person, password, isActive: true, roles: [roleId], preferedLanguage: 'vi' });
  return user.id;
}

async function joinUnit(strapi: Core.Strapi, userId: number, unit: string | undefined): Promise<void> {
  const members = strapi.db.query('api::staff-member.staff-member');
  if (await members.findOne({ where: { user: { id: userId } } })) return;
  await strapi.documents('api::staff-member.staff-member').create({ data: { user: userId, unit } } as never);
}

const LETTERS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789'];

/** Sixteen letters and figures that are not mistaken for one another, with at least one of each kind. */
function drawPassword(): string {
  const any = LETTERS.join('');
  const drawn = [...LETTERS, ...Array<string>(13).fill(any)].map((set) => set[randomInt(set.length)]);
  for (let i = drawn.length - 1; i > 0; i -= 1) {
    const j = randomInt(i + 1);
    [drawn[i], drawn[j]] = [drawn[j], drawn[i]];
  }
  return drawn.join('');
}
