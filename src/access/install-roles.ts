import type { Core } from '@strapi/strapi';
import { ROLES, type RoleDefinition } from './roles';

interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
  conditions: string[];
}

/** Roles of a stock installation that reach further than any role of ours. */
const STOCK_ROLES = ['strapi-editor', 'strapi-author'];
const WITH_FIELDS = new Set(['create', 'read', 'update']);

/**
 * Makes the roles and sets their permissions to exactly what `roles.ts` says, at each start: a right that
 * somebody added by hand does not outlive the next restart.
 */
export async function installRoles(strapi: Core.Strapi): Promise<void> {
  for (const definition of ROLES) {
    const { code, name, description } = definition;
    const query = strapi.db.query('admin::role');
    const existing = await query.findOne({ where: { code } });
    const role = existing
      ? await query.update({ where: { id: existing.id }, data: { name, description } })
      : await query.create({ data: { code, name, description } });
    await strapi.service('admin::role').assignPermissions(role.id, permissionsOf(strapi, definition));
  }
  await nameSuperAdmin(strapi);
  await removeUnusedStockRoles(strapi);
}

const nameSuperAdmin = (strapi: Core.Strapi) =>
  strapi.db.query('admin::role').update({
    where: { code: 'strapi-super-admin' },
    data: { name: 'Quản trị hệ thống', description: 'Toàn quyền, kể cả tài khoản, vai trò và cấu hình.' },
  });

function permissionsOf(strapi: Core.Strapi, { grants, actions }: RoleDefinition): Permission[] {
  const onContent = grants.flatMap(({ subjects, acts }) =>
    subjects.flatMap((subject) =>
      Object.entries(acts).map(([act, { conditions = [], except = [] }]) => ({
        action: `plugin::content-manager.explorer.${act}`,
        subject,
        properties: WITH_FIELDS.has(act) ? { fields: fieldsOf(strapi, subject, except) } : {},
        conditions,
      })),
    ),
  );
  const others = actions.map(({ action, conditions = [] }) => ({ action, subject: null, properties: {}, conditions }));
  return [...onContent, ...others];
}

function fieldsOf(strapi: Core.Strapi, subject: string, except: string[]): string[] {
  const schema = strapi.contentTypes[subject as keyof typeof strapi.contentTypes];
  const fields: string[] = strapi
    .service('admin::content-type')
    .getNestedFields(schema, { components: strapi.components });
  return fields.filter((field) => !except.includes(field));
}

async function removeUnusedStockRoles(strapi: Core.Strapi): Promise<void> {
  const stock = await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: STOCK_ROLES } }, populate: { users: { select: ['id'] } } });
  const unused = stock.filter(({ users }: { users: unknown[] }) => users.length === 0);
  if (unused.length > 0) await strapi.service('admin::role').deleteByIds(unused.map(({ id }: { id: number }) => id));
}
