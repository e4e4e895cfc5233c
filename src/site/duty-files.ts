import { stringify } from 'csv-stringify/sync';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { duty, type Duty } from '../publication/duty';
import { siteInfo } from '../publication/site-info';
import { formatDate } from '../text/dates';
import { DUTY } from './crumbs';
import { publicUrl } from '../publication/public-url';

const LICENSE = 'CC BY 4.0: được dùng lại, sửa đổi, kể cả cho mục đích thương mại, khi ghi nguồn';
/** Tells Excel that the file is UTF-8. */
const BOM = '\uFEFF';
const STATUS = { met: 'Đạt', missed: 'Chưa đạt', open: 'Đang trong kỳ', waived: 'Miễn', 'not-applicable': 'Không áp dụng' } as const;

/** The public page of duties as open data: /chi-tieu.json and /chi-tieu.csv, with the page's own parameters. */
export function registerDutyFiles(strapi: Core.Strapi): void {
  const answer = (write: (ctx: Context, found: Duty, licence: string) => void) => async (ctx: Context) => {
    const search = new URLSearchParams(ctx.querystring);
    const found = await duty(strapi, { year: search.get('nam'), unit: search.get('don-vi') });
    if (!found) return ctx.notFound('Không có dữ liệu: hãy xem lại năm (nam) và đơn vị (don-vi).');
    const owner = (await siteInfo(strapi))?.owner;
    ctx.set('Cache-Control', 'public, no-cache');
    ctx.set('Access-Control-Allow-Origin', '*');
    write(ctx, found, owner ? `${LICENSE} (${owner})` : LICENSE);
  };
  strapi.server.routes([
    { method: 'GET', path: `${DUTY.href}.json`, handler: answer(asJson(strapi)), config: { auth: false } },
    { method: 'GET', path: `${DUTY.href}.csv`, handler: answer(asCsv(strapi)), config: { auth: false } },
  ]);
}

const asJson = (strapi: Core.Strapi) => (ctx: Context, { year, asOf, lines }: Duty, license: string) => {
  const site = publicUrl(strapi) ?? '';
  ctx.body = {
    license,
    year,
    asOf,
    data: lines.map((line) => ({ ...line, periods: line.periods.map((period) => ({ ...period, articles: period.articles.map((article) => ({ ...article, url: article.url && site + article.url })) })) })),
  };
};

const asCsv = (strapi: Core.Strapi) => (ctx: Context, { year, lines }: Duty, license: string) => {
  const site = publicUrl(strapi) ?? '';
  const head = ['Đơn vị', 'Chỉ tiêu', 'Kỳ', 'Giao', 'Có', 'Kết quả', 'Tin, bài', 'Ngày đăng', 'Địa chỉ'];
  const rows = lines.flatMap(({ unit, clause, periods }) =>
    periods.flatMap(({ periodName, required, counted, status, articles }) => {
      const cell = [unit.name, clause.name, periodName, required, counted, STATUS[status]];
      if (articles.length === 0) return [[...cell, null, null, null]];
      return articles.map(({ title, url, publishedAt }) => [...cell, title ?? 'Bài đã gỡ sau khi chốt', formatDate(publishedAt), url && site + url]);
    }),
  );
  ctx.type = 'text/csv; charset=utf-8';
  ctx.set('Content-Disposition', `inline; filename="chi-tieu-${year}.csv"`);
  ctx.body = BOM + stringify([head, ...rows, [`Giấy phép: ${license}`]], { escape_formulas: true, record_delimiter: 'windows' });
};
