import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { PrinterBusy, printSheets } from '../procedures/sheet/print';
import { formatDate } from '../text/dates';
import { NO_SHEET, procedureSheet } from './procedure-sheets';
import { siteAddress } from './public-url';
import { findProcedure } from './procedures';
import { listProcedureChanges, type ProcedureChange } from './procedure-versions';

/** Answers the sheet of a procedure as a PDF. @throws NotFoundError (404) */
export const sheetAnswer =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    const sheet = await procedureSheet(strapi, ctx.params.slug);
    if (!sheet) throw new errors.NotFoundError((await findProcedure(strapi, ctx.params.slug)) ? NO_SHEET : 'Không tìm thấy thủ tục hành chính.');
    try {
      sendPdf(ctx, await printSheets([sheet], `Phiếu niêm yết: ${sheet.title}`.slice(0, 100)), `phieu-niem-yet-${ctx.params.slug}.pdf`);
    } catch (error) {
      if (!(error instanceof PrinterBusy)) throw error;
      ctx.set('Retry-After', '5');
      ctx.throw(503, error.message);
    }
  };

export function sendPdf(ctx: Context, bytes: Buffer, fileName: string): void {
  ctx.set('Content-Disposition', `inline; filename="${fileName}"`);
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Cache-Control', 'public, no-cache');
  ctx.type = 'application/pdf';
  ctx.body = bytes;
}

/** Answers the last changes as an Atom feed (RFC 4287). */
export const changesFeedAnswer =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    const { items } = await listProcedureChanges(strapi, { pageSize: '50' });
    ctx.set('Cache-Control', 'public, no-cache');
    ctx.type = 'application/atom+xml; charset=utf-8';
    ctx.body = atomOf(items, (path) => `${siteAddress(strapi)}${path}`);
  };

const FEED_PATH = '/api/procedures/changes.atom';
const LIST_PATH = '/thu-tuc-moi-thay-doi';
/** A feed must have a date; before the first change it is that of no change at all. */
const NO_CHANGE = '1970-01-01T00:00:00.000Z';

function atomOf(changes: ProcedureChange[], absolute: (path: string) => string): string {
  const entries = changes.map(
    (change) => `  <entry>
    <title>${xml(`${change.kindLabel}: ${change.name}`)}</title>
    <id>${xml(absolute(`${change.url}#ban-${change.version}-${change.revision}`))}</id>
    <link href="${xml(absolute(change.url))}"/>
    <updated>${change.publicAt}</updated>
    <summary>${xml(summaryOf(change))}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
  <title>Thủ tục hành chính mới thay đổi</title>
  <id>${xml(absolute(LIST_PATH))}</id>
  <link href="${xml(absolute(LIST_PATH))}"/>
  <link rel="self" href="${xml(absolute(FEED_PATH))}"/>
  <updated>${changes[0]?.publicAt ?? NO_CHANGE}</updated>
  <author><name>Chuyên trang cải cách hành chính</name></author>
${entries.join('\n')}
</feed>
`;
}

function summaryOf({ decisionNumber, decidedOn, effectiveOn, changedParts }: ProcedureChange): string {
  return [
    decisionNumber && `Quyết định công bố: ${decisionNumber}${decidedOn ? ` ngày ${formatDate(decidedOn)}` : ''}.`,
    effectiveOn && `Áp dụng từ ngày ${formatDate(effectiveOn)}.`,
    changedParts.length > 0 && `Thay đổi: ${changedParts.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML 1.0 cannot hold. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const xml = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ESCAPES[character]);
