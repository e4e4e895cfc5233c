import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { configOf } from '../../../../quota/server/src/config';
import { nextTry } from '../../../../quota/server/src/notices/backoff';
import { linksOf } from '../../../../quota/server/src/notices/links';
import { mailErrorInWords } from '../../../../quota/server/src/notices/mail-error';
import { messageIdOf } from '../../../../quota/server/src/notices/message-id';
import { dayOf, type Day } from '../../../../quota/server/src/rules/calendar';
import { dayInWords } from '../../../../quota/server/src/rules/sentences';
import { clockOf } from '../../../../../clock';
import { escapeXml } from '../../../../../reports/charts/svg';
import type { Printing } from '../../../../../reports/document/model';
import { FORMATS } from '../../../../../reports/outputs/render';
import { ARTICLE_KINDS } from '../../../../../words/enumerations';
import { reportsOf } from '../desk/reports';
import { EMPTY_ASSESSMENT } from '../desk/checked-draft';
import { fileNameOf, printingOf, siteAddress } from '../exports/printing';
import { runWork } from '../exports/run-work';
import { compute } from '../facts/compute';
import { letterheadFor } from '../facts/letterhead';
import { askedOf } from '../facts/question';
import { periodRulesOn } from '../facts/rules';
import { LETTERS } from '../tables';
import { dueReports } from './due';
import { subscriptionsOf, type Subscription } from './subscriptions';

interface LetterRow {
  id: number;
  subscription_id: number;
  period_end: Day;
  recipient: string;
  attempts: number;
  next_try_at: string;
}

/** Longer than making the files and sending them may take. */
const LEASE_MS = 15 * 60_000;

const iso = (instant: number) => new Date(instant).toISOString();

/** Writes down every letter that is due now. Each stands once, whatever runs twice. */
export async function queueReports(strapi: Core.Strapi): Promise<void> {
  const { timeZone: zone } = configOf(strapi);
  const now = clockOf(strapi).now().getTime();
  const rules = await periodRulesOn(strapi, dayOf(now, zone));
  for (const subscription of await subscriptionsOf(strapi).list()) {
    const rule = rules.find(({ code }) => code === subscription.period);
    if (!rule) continue;
    for (const { periodEnd, dueAt } of dueReports(subscription, rule, { now, zone })) {
      const rows = subscription.recipients.map((recipient) => ({ subscription_id: subscription.id, period_end: periodEnd, recipient, due_at: iso(dueAt), state: 'pending', next_try_at: iso(now) }));
      await strapi.db.connection(LETTERS).insert(rows).onConflict(['subscription_id', 'period_end', 'recipient']).ignore();
    }
  }
}

/** Sends what waits, one letter after the other; one that fails waits and is tried again. */
export async function sendReports(strapi: Core.Strapi): Promise<void> {
  if (!configOf(strapi).notices.mailReady) return;
  const table = () => strapi.db.connection(LETTERS);
  const now = () => clockOf(strapi).now().getTime();
  const subscriptions = await subscriptionsOf(strapi).list();
  const waiting: LetterRow[] = await table().whereIn('state', ['pending', 'sending']).where('next_try_at', '<=', iso(now())).orderBy('id');
  for (const { id, attempts, next_try_at, ...letter } of waiting) {
    const claim = randomUUID();
    // Of two servers one changes the row and the other passes it by; a sender that died loses it after a while.
    const mine = await table().where({ id, next_try_at }).whereIn('state', ['pending', 'sending']).update({ state: 'sending', claim, next_try_at: iso(now() + LEASE_MS) });
    const subscription = subscriptions.find((candidate) => candidate.id === Number(letter.subscription_id));
    if (mine !== 1 || !subscription) continue;
    try {
      await deliver(strapi, subscription, letter.period_end, letter.recipient);
      await table().where({ id, claim }).update({ state: 'sent', sent_at: iso(now()), attempts: attempts + 1, note: null, claim: null });
    } catch (error) {
      const note = mailErrorInWords(error);
      strapi.log.warn(`reports: ${note}`);
      const again = nextTry(attempts + 1, now());
      await table()
        .where({ id, claim })
        .update({ state: again === null ? 'failed' : 'pending', next_try_at: iso(again ?? now()), attempts: attempts + 1, note, claim: null });
    }
  }
}

async function deliver(strapi: Core.Strapi, subscription: Subscription, periodEnd: Day, recipient: string): Promise<void> {
  const { printing, link } = await reportFor(strapi, subscription, periodEnd);
  const { content, frozen } = printing;
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'thu-bao-cao-'));
  try {
    const attachments: { filename: string; content: Buffer; contentType: string }[] = [];
    for (const format of subscription.formats) {
      const file = path.join(folder, format);
      await runWork({ kind: 'report', format, printing, file }, { signal: new AbortController().signal, onProgress: () => undefined });
      attachments.push({ filename: fileNameOf(printing, format), content: await fs.readFile(file), contentType: FORMATS[format] });
    }
    const scope = content.unit?.name ?? 'tất cả đơn vị';
    const state = frozen ? 'Báo cáo đã chốt.' : 'Báo cáo chưa được chốt; tệp kèm là bản số liệu tự động, chưa có phần đánh giá.';
    const { met, missed } = content.figures.verdicts;
    const paragraphs = [
      `Kết quả tuyên truyền cải cách hành chính: ${content.name}, ${scope}.`,
      `Số liệu tính đến ${dayInWords(content.asOf)}: ${content.figures.totals[0].value} tin, bài; đạt ${met}/${met + missed} kết quả đến hạn.`,
      state,
      `Xem trên phần mềm: ${link}`,
      'Thư do phần mềm tự động gửi theo đăng ký. Xin không trả lời thư này.',
    ];
    const html = paragraphs.map((words) => `<p>${escapeXml(words)}</p>`).join('');
    await strapi
      .plugin('email')
      .service('email')
      .send({ to: recipient, subject: `Báo cáo ${content.name} – ${scope}${frozen ? '' : ' (bản số liệu)'}`, text: paragraphs.join('\n\n'), html, attachments, messageId: messageIdOf('report', [subscription.id, periodEnd, recipient], linksOf(strapi).host), headers: { 'Auto-Submitted': 'auto-generated' } });
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** The last frozen version of the period, or while there is none the figures as they stand now. */
async function reportFor(strapi: Core.Strapi, { period, unitId }: Subscription, periodEnd: Day): Promise<{ printing: Printing; link: string }> {
  const page = linksOf(strapi).board.replace(/quota$/, 'reports');
  const [head] = (await reportsOf(strapi).heads()).filter((known) => known.periodCode === period && known.unitId === unitId && known.lastDay === periodEnd);
  if (head) return { printing: (await printingOf(strapi, head.key, head.version)).printing, link: `${page}/frozen/${head.key}` };
  const rule = (await periodRulesOn(strapi, periodEnd)).find(({ code }) => code === period);
  const [endYear, month] = periodEnd.split('-').map(Number);
  const asked = await askedOf(strapi, { period, year: endYear - (rule?.to.year ?? 0), month, unitId });
  const content = {
    ...(await compute(strapi, asked, [])),
    key: '',
    version: 1,
    assessment: EMPTY_ASSESSMENT,
    activities: [],
    letterhead: await letterheadFor(strapi, asked.unit),
    note: null,
    changes: [],
  };
  return { printing: { content, frozen: null, publicUrl: siteAddress(strapi), kindWords: ARTICLE_KINDS }, link: page };
}

/** Looks every minute, beside the requests; a round that takes longer is not joined by a second one. */
export function watchTheClock(strapi: Core.Strapi): void {
  if (process.env.NODE_ENV === 'test') return;
  let busy = false;
  strapi.cron.add({
    reportLetters: {
      task: async () => {
        if (busy) return;
        busy = true;
        try {
          await queueReports(strapi);
          await sendReports(strapi);
        } catch (error) {
          strapi.log.error(error);
        } finally {
          busy = false;
        }
      },
      options: { rule: '20 * * * * *' },
    },
  });
}

interface LetterView {
  id: number;
  recipient: string;
  period: string;
  state: string;
  dueAt: string;
  sentAt: string | null;
  note: string | null;
}

const SHOWN = 100;

/** The last letters, for the panel. */
export async function lastLetters(strapi: Core.Strapi): Promise<LetterView[]> {
  const rows: (LetterRow & { state: string; due_at: string; sent_at: string | null; note: string | null })[] = await strapi.db.connection(LETTERS).orderBy('id', 'desc').limit(SHOWN);
  const subscriptions = await subscriptionsOf(strapi).list();
  return rows.map(({ id, recipient, subscription_id, period_end, state, due_at, sent_at, note }) => ({
    id: Number(id),
    recipient,
    period: `${subscriptions.find((known) => known.id === Number(subscription_id))?.period ?? ''} đến ${dayInWords(period_end)}`,
    state,
    dueAt: due_at,
    sentAt: sent_at,
    note,
  }));
}
