import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { clockOf } from '../../clock';
import { configOf } from '../../config';
import { DAY_MS, dayOf } from '../../rules/calendar';
import { unitIdsOfUser } from '../../units';
import { addressed } from '../addressees';
import { NOTICES_MANAGE } from '../../permissions';
import { outboxOf, standingOfRow, type NoticeRow, type NoticeState } from '../outbox';
import { standingsBetween } from '../owed';
import { settingsOf } from '../settings-store';
import type { Standing } from '../standing';
import { logView, panelView, STATES } from './views';

const PAGE_SIZE = 50;
const NOT_READY = 'Chưa khai báo máy chủ thư (SMTP_HOST): thông báo được ghi lại và chờ, chưa thư nào được gửi.';
/** Older notices are history and stand in the log. */
const PANEL_DAYS = 60;

/** The log of notices, another try for a failed one, and what concerns the signed-in person. */
export const noticesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const now = () => clockOf(strapi).now().getTime();
  const keepsNotices = (ctx: Context): boolean => ctx.state.userAbility.can(NOTICES_MANAGE);

  return {
    /** Everything for who keeps the notices; else the own units', for addresses of others are nobody's business. */
    async log(ctx: Context) {
      const state = stateOf(ctx.query.state);
      const page = pageOf(ctx.query.page);
      const units = keepsNotices(ctx) ? undefined : await unitIdsOfUser(strapi, ctx.state.user.id);
      const { rows, total } = await outboxOf(strapi).page({ state, units, page, pageSize: PAGE_SIZE });
      const { mailReady } = configOf(strapi).notices;
      ctx.body = {
        data: rows.map(logView),
        meta: { page, pageSize: PAGE_SIZE, total, mail: { ready: mailReady, message: mailReady ? null : NOT_READY } },
      };
    },

    /** The latest notice of each clause and period: to the own units, and what was missed for who supervises. */
    async mine(ctx: Context) {
      const { timeZone: zone } = configOf(strapi);
      const since = now() - PANEL_DAYS * DAY_MS;
      const units = await unitIdsOfUser(strapi, ctx.state.user.id);
      const { supervisorRoles } = await settingsOf(strapi).on(dayOf(now(), zone));
      const roles: { code: string }[] = ctx.state.user.roles ?? [];
      const supervises = roles.some(({ code }) => supervisorRoles.includes(code));
      const rows = [
        ...(supervises ? await outboxOf(strapi).dueSince(since, 'escalation', null) : []),
        ...(await outboxOf(strapi).dueSince(since, 'reminder', units)),
      ];
      const latest = [...new Map([...rows].reverse().map((row) => [keyOf(row), row])).values()].reverse();
      const current = await currentStandings(latest);
      ctx.body = {
        data: latest.map((row) => panelView(row, current.get(keyOf(row)), zone)),
        meta: { asOf: new Date(now()).toISOString() },
      };
    },

    async retry(ctx: Context) {
      const id = Number(ctx.params.id);
      const row = Number.isSafeInteger(id) ? await outboxOf(strapi).find(id) : undefined;
      if (!row) throw new errors.NotFoundError('Không có thông báo này.');
      if (row.recipient === '') await readdress(row);
      else if (!(await outboxOf(strapi).retry(id, now()))) {
        throw new errors.ApplicationError('Chỉ gửi lại được thông báo “Không gửi được”.');
      }
      ctx.body = { data: logView((await outboxOf(strapi).find(id)) as NoticeRow) };
    },
  };

  async function currentStandings(rows: NoticeRow[]): Promise<Map<string, Standing>> {
    if (rows.length === 0) return new Map();
    const from = Math.min(now(), ...rows.map((row) => standingOfRow(row).opensAt));
    const units = [...new Set(rows.map(({ unit_id }) => unit_id))];
    const standings = await standingsBetween(strapi, { from, to: now() }, units);
    return new Map(
      (['reminder', 'escalation'] as const).flatMap((kind) =>
        standings.map((standing): [string, Standing] => [
          keyOf({ kind, clause_key: standing.clause.key, unit_id: standing.unit.id, period: standing.period }),
          standing,
        ]),
      ),
    );
  }

  /** A notice for which nobody was found goes to whoever is there now. */
  async function readdress(row: NoticeRow): Promise<void> {
    const settings = await settingsOf(strapi).on(dayOf(now(), configOf(strapi).timeZone));
    const { kind, step } = row;
    const notice = { kind, step, dueAt: Date.parse(row.due_at), standing: standingOfRow(row) };
    const [{ recipients }] = await addressed(strapi, [notice], settings);
    if (recipients.length === 0) throw new errors.ApplicationError(String(row.note));
    await outboxOf(strapi).add([{ notice, recipients }], now());
    await outboxOf(strapi).cancel(row, 'Đã chuyển sang gửi cho người nhận mới.');
  }
};

const keyOf = ({ kind, clause_key, unit_id, period }: Pick<NoticeRow, 'kind' | 'clause_key' | 'unit_id' | 'period'>) =>
  JSON.stringify([kind, clause_key, unit_id, period]);

function stateOf(value: unknown): NoticeState | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value in STATES) return value as NoticeState;
  throw refused('state', `Trạng thái (state): phải là một trong ${Object.keys(STATES).join(', ')}.`);
}

function pageOf(value: unknown): number {
  if (value === undefined) return 1;
  if (typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw refused('page', 'Trang (page): phải là số nguyên từ 1.');
}

const refused = (field: string, message: string) =>
  new errors.ValidationError(message, { errors: [{ path: [field], message, name: 'ValidationError' }] });
