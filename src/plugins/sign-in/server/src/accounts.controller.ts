import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { noteHappening } from '../../../../desk/audit/audit';
import { removeSecondFactor, usersWithSecondFactor } from '../../../../sign-in/second-factor/store';
import { endSessions } from '../../../../sign-in/sessions';

interface Account {
  id: number;
  firstname: string | null;
  lastname: string | null;
  email: string;
  isActive: boolean;
}

const nameOf = ({ firstname, lastname, email }: Account): string => [lastname, firstname].filter(Boolean).join(' ') || email;

/** What an administrator does for the accounts of others. */
export const accountsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    const accounts: Account[] = await strapi.db.query('admin::user').findMany({ orderBy: { id: 'asc' } });
    const withSecondFactor = new Set(await usersWithSecondFactor(strapi));
    ctx.body = {
      data: accounts.map((account) => ({
        ...{ id: account.id, name: nameOf(account), email: account.email, isActive: account.isActive === true },
        secondFactor: withSecondFactor.has(account.id),
      })),
    };
  },

  /** The telephone is lost, and the recovery codes with it. */
  async removeSecondFactor(ctx: Context) {
    const account = await accountIn(strapi, ctx);
    if (!(await removeSecondFactor(strapi, account.id))) throw new errors.NotFoundError('Tài khoản này chưa bật xác thực hai lớp.');
    await endSessions(strapi, account.id);
    await note(strapi, account, 'đặt lại xác thực hai lớp', ctx);
    ctx.body = { data: {} };
  },

  async endSessions(ctx: Context) {
    const account = await accountIn(strapi, ctx);
    await endSessions(strapi, account.id);
    await note(strapi, account, 'đăng xuất tài khoản ở mọi nơi', ctx);
    ctx.body = { data: {} };
  },
});

async function accountIn(strapi: Core.Strapi, { params }: Context): Promise<Account> {
  const id = /^\d{1,9}$/.test(params.id) ? Number(params.id) : 0;
  const account: Account | null = await strapi.db.query('admin::user').findOne({ where: { id } });
  if (!account) throw new errors.NotFoundError('Không tìm thấy tài khoản.');
  return account;
}

const note = (strapi: Core.Strapi, account: Account, action: string, { ip }: Context) =>
  noteHappening(strapi, { kind: 'roles', action, subject: { type: '', id: String(account.id), name: nameOf(account) }, ip });
