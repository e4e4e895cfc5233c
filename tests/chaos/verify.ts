import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { firstBrokenLine, type LedgerRow } from '../../src/plugins/quota/server/src/ledger/chain';
import { checksumOf as checksumOfClosing, type ClosingRow } from '../../src/plugins/quota/server/src/closings/freeze';
import { checksumOf as checksumOfReport, type ReportContent } from '../../src/reports/content/report-content';
import type { AtRest } from './at-rest';
import type { Promised, Story } from './history';
import { couldComeFrom } from './stories';

const ARTICLE = 'api::article.article';

interface Article {
  id: number;
  document_id: string;
  title: string;
  summary: string;
  published_at: unknown;
}

/**
 * Compares what is there with itself and with what was promised. Each loss is a whole sentence; none is the aim.
 *
 * @param publicFolder where uploads lie
 */
export async function losses(database: AtRest, promised: Promised, publicFolder: string): Promise<string[]> {
  const articles = await database.all<Article>('select id, document_id, title, summary, published_at from articles');
  const ledger = await database.all<LedgerRow>('select * from quota_ledger order by seq');
  const broken = firstBrokenLine(ledger);
  // A long run compares often: what it has written is gone through once, not once for each promise.
  const lines = new Map<string, string[]>();
  const brought = new Map<string, number>();
  for (const { document_id, document_type, type, facts } of ledger) {
    const known = lines.get(document_id);
    if (known) known.push(type);
    else lines.set(document_id, [type]);
    if (document_type !== 'history') continue;
    const { url } = JSON.parse(facts) as { url: string };
    brought.set(url, (brought.get(url) ?? 0) + 1);
  }
  const shown = new Map(articles.filter(({ published_at }) => published_at !== null).map((article) => [article.document_id, article]));
  return [
    ...(broken === null ? [] : [`chuỗi của sổ đứt ở dòng ${broken}`]),
    ...contentAndLedger(articles, ledger),
    ...(await contentAndIndex(database, articles)),
    ...promised.stories.flatMap((story) => lostOf(story, shown.get(story.documentId), lines.get(story.documentId) ?? [])),
    ...promised.imports.flatMap(({ links, state }) => {
      const found = links.reduce((sum, link) => sum + (brought.get(link) ?? 0), 0);
      const isRight = found === links.length ? state !== 'refused' : found === 0 && state !== 'done';
      return isRight ? [] : [`nhập ${links.length} bài cũ (${state}): sổ có ${found} dòng`];
    }),
    ...(await reports(database, promised)),
    ...(await closings(database)),
    ...(await uploads(database, promised, publicFolder)),
  ];
}

function contentAndLedger(articles: Article[], ledger: LedgerRow[]): string[] {
  const last = new Map(ledger.filter(({ document_type }) => document_type === ARTICLE).map((line) => [line.document_id, line]));
  const seen = articles.filter(({ published_at }) => published_at !== null);
  const visible = new Map(seen.map((article) => [article.document_id, article]));
  const twice = articles.length - new Set(articles.map(({ document_id, published_at }) => `${document_id} ${published_at !== null}`)).size;
  return [
    ...(twice > 0 ? [`${twice} bài có hai bản nháp hoặc hai bản công khai`] : []),
    ...seen.flatMap(({ document_id, title }) => {
      const line = last.get(document_id);
      if (!line || ['withdrawn', 'deleted'].includes(line.type)) return [`“${title}” đang công khai mà sổ không ghi`];
      return (JSON.parse(line.facts) as { title: string }).title === title ? [] : [`“${title}” khác tiêu đề trong sổ`];
    }),
    ...[...last.values()].flatMap(({ document_id, type }) =>
      ['withdrawn', 'deleted'].includes(type) || visible.has(document_id) ? [] : [`sổ ghi bài ${document_id} đang công khai mà không có`],
    ),
  ];
}

async function contentAndIndex(database: AtRest, articles: Article[]): Promise<string[]> {
  const keys = (rows: { document_id: string; id?: number }[]) => rows.map(({ document_id, id = '' }) => `${document_id} ${id}`).sort().join();
  const entries = await database.all<{ document_id: string; id: number }>(`select document_id, row_id as id from search_3_entries where uid = '${ARTICLE}'`);
  const desk = await database.all<{ document_id: string }>(`select document_id from search_3_desk where uid = '${ARTICLE}'`);
  const shown = articles.filter(({ published_at }) => published_at !== null);
  const drafts = articles.filter(({ published_at }) => published_at === null).map(({ document_id }) => ({ document_id }));
  return [
    ...(keys(entries) === keys(shown.map(({ document_id, id }) => ({ document_id, id }))) ? [] : ['chỉ mục tìm kiếm khác nội dung công khai']),
    ...(keys(desk) === keys(drafts) ? [] : ['chỉ mục của trang quản trị khác các bản nháp']),
  ];
}

function lostOf({ title, deeds, versions }: Story, shown: Article | undefined, events: readonly string[]): string[] {
  if (!couldComeFrom(deeds, events)) return [`“${title}”: đã làm ${deeds.map(({ deed, state }) => `${deed} ${state}`).join(', ')}; sổ có ${events.join(', ') || 'không dòng nào'}`];
  const allowed = versions.map((version) => `Bản ${version}.`);
  return !shown || allowed.includes(shown.summary) ? [] : [`“${title}” hiện “${shown.summary}” thay vì ${allowed.join(' hoặc ')}`];
}

async function reports(database: AtRest, promised: Promised): Promise<string[]> {
  const versions = await database.all<{ key: string; version: number; body: string; checksum: string }>('select key, version, body, checksum from report_versions');
  const drafts = await database.all<{ key: string }>('select key from report_drafts');
  const frozen = new Set(versions.map(({ key }) => key));
  return [
    ...versions.flatMap(({ key, body, checksum }) => (checksumOfReport(JSON.parse(body) as ReportContent) === checksum ? [] : [`báo cáo ${key} không khớp mã kiểm tra`])),
    ...drafts.flatMap(({ key }) => (frozen.has(key) ? [`báo cáo ${key} vừa là bản thảo vừa đã chốt`] : [])),
    ...promised.reports.flatMap(({ key, state }) => (state === 'done' && !frozen.has(key) ? [`báo cáo ${key} đã chốt mà không còn`] : [])),
  ];
}

const closings = async (database: AtRest): Promise<string[]> =>
  (await database.all<ClosingRow>('select * from quota_closings')).flatMap((row) =>
    checksumOfClosing(row) === row.checksum ? [] : [`kết quả chốt ${row.period} của ${row.unit_id} không khớp mã kiểm tra`],
  );

async function uploads(database: AtRest, promised: Promised, publicFolder: string): Promise<string[]> {
  const byName = new Map<string, { url: string }[]>();
  for (const { name, url } of await database.all<{ name: string; url: string }>('select name, url from files')) byName.set(name, [...(byName.get(name) ?? []), { url }]);
  return [
    ...promised.uploads.flatMap(({ name, sha256, state }) => {
      const found = byName.get(name) ?? [];
      if (found.length > 1) return [`tệp ${name} có ${found.length} lần`];
      if (found.length === 0) return state === 'done' ? [`tệp ${name} đã nhận mà không còn`] : [];
      const file = path.join(publicFolder, found[0].url);
      const isWhole = fs.existsSync(file) && createHash('sha256').update(fs.readFileSync(file)).digest('hex') === sha256;
      return isWhole ? [] : [`tệp ${name} không nguyên vẹn trên đĩa`];
    }),
  ];
}
