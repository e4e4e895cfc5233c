import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { clockOf } from '../../../../clock';
import { AUDIT_KINDS, readAudit, type AuditKind, type AuditQuestion } from '../../../../desk/audit/audit';
import { auditCsv } from '../../../../desk/audit/csv';
import { readSettings, writeSettings } from '../../../../desk/settings';
import { addDays, dayOf, isDay, startOfDay } from '../../../../text/days';
import { bodyOf } from './access';

const PAGE_SIZE = 50;
const MOST_IN_FILE = 20_000;

/** The audit trail: filtered pages, the same as a file, and how long it is kept. */
export const trailController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    const page = Math.max(1, Number(ctx.query.page) || 1);
    const { lines, total } = await readAudit(strapi, questionIn(ctx), { page, pageSize: PAGE_SIZE });
    ctx.body = {
      data: lines.map((line) => ({ ...line, kindName: AUDIT_KINDS[line.kind] })),
      meta: { page, pageCount: Math.ceil(total / PAGE_SIZE), total, kinds: AUDIT_KINDS },
    };
  },

  async csv(ctx: Context) {
    const { lines } = await readAudit(strapi, questionIn(ctx), { page: 1, pageSize: MOST_IN_FILE });
    ctx.attachment(`nhat-ky-${dayOf(clockOf(strapi).now())}.csv`);
    ctx.type = 'text/csv; charset=utf-8';
    ctx.body = auditCsv(lines);
  },

  async settings(ctx: Context) {
    ctx.body = { data: await readSettings(strapi) };
  },

  async change(ctx: Context) {
    ctx.body = { data: await writeSettings(strapi, bodyOf(ctx)) };
  },
});

/** @throws ValidationError naming what cannot be read */
function questionIn({ query }: Context): AuditQuestion {
  const word = (name: string) => (typeof query[name] === 'string' && query[name] !== '' ? query[name].normalize('NFC').trim() : undefined);
  const [kind, from, to] = [word('kind'), word('from'), word('to')];
  if (kind && !Object.hasOwn(AUDIT_KINDS, kind)) throw new errors.ValidationError('Loại: không có loại này.');
  if ((from && !isDay(from)) || (to && !isDay(to))) throw new errors.ValidationError('Từ ngày, đến ngày: phải ở dạng năm-tháng-ngày.');
  return {
    ...{ kind: kind as AuditKind | undefined, actor: word('actor'), text: word('text') },
    from: from && startOfDay(from).toISOString(),
    to: to && startOfDay(addDays(to, 1)).toISOString(),
  };
}
