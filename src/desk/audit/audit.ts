import type { Core } from '@strapi/strapi';
import { currentActor } from '../../access/actor';
import { clockOf } from '../../clock';
import { readSettings } from '../settings';
import { onTable } from '../table';
import { AUDIT, AUDIT_HORIZON } from '../tables';

/** What kinds of things the trail tells of, in words. */
export const AUDIT_KINDS = {
  'sign-in': 'Đăng nhập',
  publishing: 'Xuất bản, gỡ',
  workflow: 'Duyệt bài',
  content: 'Nội dung',
  roles: 'Tài khoản, vai trò',
  settings: 'Cài đặt, danh mục',
  export: 'Xuất dữ liệu',
  override: 'Vượt quy định',
} as const;

export type AuditKind = keyof typeof AUDIT_KINDS;

export interface Happening {
  kind: AuditKind;
  /** What was done, as a Vietnamese sentence without its subject. */
  action: string;
  subject?: { type: string; id: string; name: string };
  reason?: string | null;
  /** Who did it, when it is not the one whose request is being answered. */
  actor?: { id: number | null; name: string };
  ip?: string;
}

export interface AuditLine {
  id: number;
  at: string;
  actor: string;
  kind: AuditKind;
  action: string;
  subjectType: string | null;
  subjectId: string | null;
  subject: string | null;
  reason: string | null;
  ip: string | null;
}

interface Row extends Pick<AuditLine, 'id' | 'at' | 'actor' | 'kind' | 'action' | 'subject' | 'reason' | 'ip'> {
  subject_type: string | null;
  subject_id: string | null;
}

export interface AuditQuestion {
  kind?: AuditKind;
  /** Part of the actor's name. */
  actor?: string;
  /** Part of what was done or of what it was done to. */
  text?: string;
  /** Instants, ISO 8601 in UTC: from inclusive, to exclusive. */
  from?: string;
  to?: string;
}

/** Writes a line of the audit trail, inside the caller's transaction: what is undone was not done. */
export async function noteHappening(strapi: Core.Strapi, { kind, action, subject, reason, actor, ip }: Happening): Promise<void> {
  const { id, name } = actor ?? actingNow(strapi);
  await onTable(strapi, AUDIT, (table) =>
    table().insert({
      at: clockOf(strapi).now().toISOString(),
      actor_id: id,
      actor: name,
      kind,
      action,
      subject_type: subject?.type ?? null,
      subject_id: subject?.id ?? null,
      subject: subject?.name ?? null,
      reason: reason ?? null,
      ip: ip ?? null,
    }),
  );
}

/** Who acts now, as records write it down: a person, a token by its name, or the server. */
export function actingNow(strapi: Core.Strapi): { id: number | null; name: string } {
  const actor = currentActor(strapi);
  if (actor.kind === 'staff') return { id: actor.userId, name: actor.name };
  return { id: null, name: actor.kind === 'token' ? `Mã API “${actor.name}”` : 'Máy chủ' };
}

const lineOf = ({ subject_type: subjectType, subject_id: subjectId, id, at, actor, kind, action, subject, reason, ip }: Row): AuditLine => ({
  ...{ id, at, actor, kind, action, subjectType, subjectId, subject, reason, ip },
});

/** One page of the trail, newest first. */
export async function readAudit(
  strapi: Core.Strapi,
  question: AuditQuestion,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ lines: AuditLine[]; total: number }> {
  // SQLite folds only ASCII, so parts of words are compared as they are typed.
  const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return onTable(strapi, AUDIT, async (table) => {
    const chosen = () =>
      table().where((query) => {
        const { kind, actor, text, from, to } = question;
        if (kind) void query.where({ kind });
        if (actor) void query.whereRaw(`actor like ? escape '\\'`, [like(actor)]);
        if (text) void query.whereRaw(`(action like ? escape '\\' or subject like ? escape '\\')`, [like(text), like(text)]);
        if (from) void query.where('at', '>=', from);
        if (to) void query.where('at', '<', to);
      });
    const [{ total }] = await chosen().count({ total: '*' });
    const rows: Row[] = await chosen()
      .orderBy('id', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize);
    return { lines: rows.map(lineOf), total: Number(total) };
  });
}

const DAY_MS = 24 * 60 * 60_000;

/** Removes what is older than the setting keeps; the horizon only moves forward. */
export async function forgetOldAudit(strapi: Core.Strapi): Promise<void> {
  const { auditDays } = await readSettings(strapi);
  const before = new Date(clockOf(strapi).now().getTime() - auditDays * DAY_MS).toISOString();
  await strapi.db.transaction(async () => {
    await onTable(strapi, AUDIT_HORIZON, (table) => table().where('before', '<', before).update({ before }));
    await onTable(strapi, AUDIT, (table) => table().where('at', '<', before).delete());
  });
}
