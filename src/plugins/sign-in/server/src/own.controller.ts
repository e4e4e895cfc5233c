import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import qrcode from 'qrcode-generator';
import { noteHappening } from '../../../../desk/audit/audit';
import { beginEnrolment, confirmEnrolment, removeSecondFactor, standingOf, useCode } from '../../../../sign-in/second-factor/store';

const codeIn = (ctx: Context): string => {
  const { code } = ((ctx.request as { body?: unknown }).body ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code.slice(0, 60) : '';
};

/** The second factor of whoever asks. */
export const ownController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async show(ctx: Context) {
    ctx.body = { data: await standingOf(strapi, ctx.state.user.id) };
  },

  async begin(ctx: Context) {
    const { secret, address } = await beginEnrolment(strapi, ctx.state.user);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: { secret, picture: pictureOf(address) } };
  },

  async confirm(ctx: Context) {
    const recoveryCodes = await confirmEnrolment(strapi, ctx.state.user.id, codeIn(ctx));
    await noteHappening(strapi, { kind: 'sign-in', action: 'bật xác thực hai lớp', ip: ctx.ip });
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: { recoveryCodes } };
  },

  async remove(ctx: Context) {
    const { id } = ctx.state.user;
    if (!(await useCode(strapi, id, codeIn(ctx)))) throw new errors.ValidationError('Mã xác thực: không đúng, đã dùng hoặc đã hết hạn.');
    await removeSecondFactor(strapi, id);
    await noteHappening(strapi, { kind: 'sign-in', action: 'tắt xác thực hai lớp', ip: ctx.ip });
    ctx.body = { data: await standingOf(strapi, id) };
  },
});

function pictureOf(address: string): string {
  const code = qrcode(0, 'M');
  code.addData(address, 'Byte');
  code.make();
  return code.createDataURL(5, 20);
}
