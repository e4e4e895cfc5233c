import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { noteHappening } from '../desk/audit/audit';
import { onTable } from '../desk/table';
import { REMARKS } from '../desk/tables';
import { erasedAddress, erasedName, type Person } from './person';
import { PLACES, type Place } from './places';

const SUPER_ADMIN = 'strapi-super-admin';

export interface Erasure {
  /** Rows by place, in the words of `Place.label`; places without a row are not named. */
  erased: Count[];
  unnamed: Count[];
  kept: (Count & { why: string })[];
}
interface Count {
  label: string;
  rows: number;
}

/** What an erasure would do, without doing it. */
export async function planErasure(strapi: Core.Strapi, person: Person): Promise<Erasure> {
  const plan: Erasure = { erased: [], unnamed: [], kept: [] };
  for (const { table, column, key, label, fate, why = '' } of PLACES) {
    const [{ rows: found }] = await onTable(strapi, table, (of) => of().where(column, person[key]).count({ rows: '*' }));
    const rows = Number(found);
    if (rows === 0) continue;
    if (fate === 'kept') plan.kept.push({ label, rows, why });
    else plan[fate].push({ label, rows });
  }
  return plan;
}

/**
 * Erases a person: the account, its sessions and what is only about it go; work that others go on with stays, under
 * `erasedName`. All of it or nothing. Source: Luật số 91/2025/QH15; what is kept, and why, stands in `PLACES`.
 *
 * @throws ValidationError for the last super administrator
 */
export async function erasePerson(strapi: Core.Strapi, person: Person): Promise<Erasure> {
  const supers: { id: number }[] = await strapi.db.query('admin::user').findMany({ where: { roles: { code: SUPER_ADMIN } }, select: ['id'] });
  if (supers.length === 1 && supers[0].id === person.id) {
    throw new errors.ValidationError('Tài khoản (email): đây là quản trị hệ thống cuối cùng, hãy giao vai trò này cho người khác trước.');
  }
  return strapi.db.transaction(async () => {
    const plan = await planErasure(strapi, person);
    await unnameRemarks(strapi, person);
    for (const place of PLACES) await clear(strapi, place, person);
    for (const uid of Object.keys(strapi.contentTypes) as UID.ContentType[]) await unnameWorkflow(strapi, uid, person);
    await removeMemberships(strapi, person);
    await strapi.service('admin::user').deleteById(person.id);
    await noteHappening(strapi, {
      kind: 'roles',
      action: 'xóa dữ liệu cá nhân của một tài khoản',
      subject: { type: '', id: String(person.id), name: erasedName(person) },
    });
    return plan;
  });
}

async function clear(strapi: Core.Strapi, { table, column, key, fate }: Place, person: Person): Promise<void> {
  if (fate === 'kept') return;
  await onTable(strapi, table, async (of) => {
    const rows = () => of().where(column, person[key]);
    if (fate === 'erased') return void (await rows().delete());
    if (key === 'email') {
      // What was never sent must not be tried at an address that is none.
      await rows().where({ state: 'pending' }).update({ state: 'failed', note: 'Tài khoản nhận thư đã bị xóa.' });
      await rows().update({ [column]: erasedAddress(person) });
    } else if (key === 'name') await rows().update({ [column]: erasedName(person) });
    else await rows().update({ actor: erasedName(person) });
  });
}

/** Colleagues called the person by name: in the text after "@", and in the list of who was called. */
async function unnameRemarks(strapi: Core.Strapi, { id, name }: Person): Promise<void> {
  const instead = erasedName({ id });
  await onTable(strapi, REMARKS, async (of) => {
    const rows: { id: number; text: string; mentions: string }[] = await of().select('id', 'text', 'mentions').where('mentions', 'like', `%"id":${id},%`);
    for (const row of rows) {
      const mentions = (JSON.parse(row.mentions) as { id: number; name: string }[]).map((mention) => (mention.id === id ? { id, name: instead } : mention));
      await of().where({ id: row.id }).update({ text: row.text.replaceAll(`@${name}`, `@${instead}`), mentions: JSON.stringify(mentions) });
    }
  });
}

interface Workflow {
  approvals?: { userId: number; name: string }[];
  plannedBy?: { id: number | null; name: string } | null;
}

/** Who approved and who planned is kept beside each document's state. */
async function unnameWorkflow(strapi: Core.Strapi, uid: UID.ContentType, { id, name }: Person): Promise<void> {
  const { attributes, collectionName } = strapi.contentTypes[uid];
  if (attributes.workflow?.type !== 'json' || !collectionName) return;
  const instead = erasedName({ id });
  await onTable(strapi, collectionName, async (of) => {
    const rows: { id: number; workflow: Workflow | string }[] = await of()
      .select('id', 'workflow')
      .whereRaw('cast(workflow as text) like ?', [`%${JSON.stringify(name).slice(1, -1).replace(/[%_]/g, '_')}%`]);
    for (const row of rows) {
      const workflow = (typeof row.workflow === 'string' ? JSON.parse(row.workflow) : row.workflow) as Workflow;
      const approvals = workflow.approvals?.map((approval) => (approval.userId === id ? { ...approval, name: instead } : approval));
      const plannedBy = workflow.plannedBy?.id === id ? { id, name: instead } : workflow.plannedBy;
      await of().where({ id: row.id }).update({ workflow: JSON.stringify({ ...workflow, approvals, plannedBy }) });
    }
  });
}

async function removeMemberships(strapi: Core.Strapi, { id }: Person): Promise<void> {
  const members: { id: number }[] = await strapi.db.query('api::staff-member.staff-member').findMany({ where: { user: { id } }, select: ['id'] });
  for (const member of members) await strapi.db.query('api::staff-member.staff-member').delete({ where: { id: member.id } });
}
