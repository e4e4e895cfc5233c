import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { closingsOf } from '../../../../quota/server/src/closings/closings';
import { chunksOf, tableOf } from '../../../../quota/server/src/database';
import type { LedgerRow } from '../../../../quota/server/src/ledger/chain';
import { LEDGER } from '../../../../quota/server/src/ledger/schema';
import { clockOf } from '../../../../../clock';
import type { ReportContent } from '../../../../../reports/content/report-content';
import type { Printing } from '../../../../../reports/document/model';
import { CLOSINGS, LEDGER_CHAIN, LEDGER_LINES, type EvidenceInput, type PreparedFile } from '../../../../../reports/evidence/write-evidence';
import { slugify } from '../../../../../text/slug';

/** What the site lends: a page as its readers see it. The host puts it into Strapi's container. */
interface ReaderPages {
  capture(address: string, at: Date): Promise<{ title: string; html: string } | null>;
}

interface Collecting {
  folder: string;
  signal: AbortSignal;
  onProgress(done: number): void;
}

const LINKS_AT_ONCE = 20_000;

/** Gathers in a folder what proves a frozen report: the plan, the counted pages as they look now, the ledger. */
export async function collectEvidence(strapi: Core.Strapi, { printing, body }: { printing: Printing; body: string }, job: Collecting): Promise<EvidenceInput> {
  const { content } = printing;
  const prepared: PreparedFile[] = [];
  const missing: EvidenceInput['missing'] = [];
  const desk = deskOf(strapi, job, prepared, missing);
  await plans(strapi, content, desk);
  const items = countedItems(content);
  for (const [index, item] of items.entries()) {
    await desk.capture(`5-bai-viet/${String(index + 1).padStart(4, '0')}-${slugify(item.title).slice(0, 60)}.html`, item.url, item.title);
    job.onProgress(((index + 1) / items.length) * 0.5);
  }
  await ledger(strapi, content, desk);
  return { printing, body, prepared, missing, createdAt: clockOf(strapi).now().toISOString(), folder: job.folder };
}

/** Every article that a verdict counts: those dated before the period, then those of it in the order of the annex. */
function countedItems({ items, outside, verdicts, running }: ReportContent) {
  const counted = new Set([...verdicts, ...running].flatMap((verdict) => verdict.items));
  return [...outside, ...items].filter(({ documentId }) => counted.has(documentId));
}

type Desk = ReturnType<typeof deskOf>;

function deskOf(strapi: Core.Strapi, { folder, signal }: Collecting, prepared: PreparedFile[], missing: EvidenceInput['missing']) {
  const pages = strapi.has('reader-pages') ? (strapi.get('reader-pages') as ReaderPages) : null;
  let made = 0;
  const lay = async (place: string, content: string | Buffer, about: Pick<PreparedFile, 'capturedAt' | 'source'> = {}) => {
    if (signal.aborted) throw new errors.ApplicationError('Đã hủy.');
    const file = path.join(folder, `phan-${(made += 1)}`);
    await fs.writeFile(file, content);
    prepared.push({ path: place, file, ...about });
    return file;
  };
  return {
    lay,

    async capture(place: string, url: string, title: string): Promise<void> {
      const at = clockOf(strapi).now();
      const page = await pages?.capture(url, at);
      if (page) await lay(place, page.html, { capturedAt: at.toISOString(), source: url });
      else missing.push({ url, title, reason: 'Độc giả không còn mở được trang này lúc lập hồ sơ.' });
    },
  };
}

interface PlanRow {
  number: string | null;
  abstract: string;
  slug: string;
  files: { name: string; url: string; ext: string | null }[] | null;
}

/** The documents that the clauses come from: the page of each, and its files when they lie on this server. */
async function plans(strapi: Core.Strapi, { clauses }: ReportContent, desk: Desk): Promise<void> {
  const ids = [...new Set(clauses.map(({ document }) => document.id).filter((id): id is string => id !== null))];
  const words = clauses.map(({ name, quote, document, inForceFrom, inForceTo }) => ({ name, quote, document: document.title, inForceFrom, inForceTo }));
  await desk.lay('1-ke-hoach/chi-tieu.json', `${JSON.stringify(words, null, 1)}\n`);
  for (const [index, id] of ids.entries()) {
    const row: PlanRow | null = await strapi.db.query('api::legal-document.legal-document' as UID.ContentType).findOne({
      where: { documentId: id, publishedAt: { $notNull: true } },
      select: ['number', 'abstract', 'slug'],
      populate: { files: { select: ['name', 'url', 'ext'] } },
    });
    if (!row) continue;
    await desk.capture(`1-ke-hoach/${index + 1}-${slugify(row.number ?? row.abstract).slice(0, 60)}.html`, `/van-ban/${row.slug}`, row.abstract);
    for (const [place, { name, url, ext }] of (row.files ?? []).entries()) {
      const bytes = await localFile(strapi, url);
      if (bytes) await desk.lay(`1-ke-hoach/${index + 1}-tep-${place + 1}-${slugify(name).slice(0, 60)}${ext ?? ''}`, bytes);
    }
  }
}

async function localFile(strapi: Core.Strapi, url: string): Promise<Buffer | null> {
  const folder = path.join(strapi.dirs.static.public, 'uploads');
  const file = path.resolve(strapi.dirs.static.public, `.${url}`);
  return file.startsWith(folder + path.sep) ? fs.readFile(file).catch(() => null) : null;
}

/** The whole lines of the report's articles, and of all lines since the first of them how each follows the one before. */
async function ledger(strapi: Core.Strapi, content: ReportContent, desk: Desk): Promise<void> {
  const ids = [...new Set([...content.items.map(({ documentId }) => documentId), ...content.verdicts.flatMap(({ items }) => items)])];
  const lines: LedgerRow[] = [];
  for (const some of chunksOf(ids, 400)) lines.push(...(await tableOf(strapi, LEDGER).whereIn('document_id', some)));
  lines.sort((a, b) => Number(a.seq) - Number(b.seq));
  await desk.lay(LEDGER_LINES, lines.map((line) => `${JSON.stringify({ ...line, seq: Number(line.seq) })}\n`).join(''));

  const chain = ['seq,prev_hash,hash\n'];
  for (let from = lines.length > 0 ? Number(lines[0].seq) : Infinity; Number.isFinite(from); ) {
    const links: Pick<LedgerRow, 'seq' | 'prev_hash' | 'hash'>[] = await tableOf(strapi, LEDGER)
      .select('seq', 'prev_hash', 'hash')
      .where('seq', '>=', from)
      .orderBy('seq')
      .limit(LINKS_AT_ONCE);
    for (const { seq, prev_hash, hash } of links) chain.push(`${seq},${prev_hash},${hash}\n`);
    from = links.length === LINKS_AT_ONCE ? Number(links[links.length - 1].seq) + 1 : Infinity;
  }
  await desk.lay(LEDGER_CHAIN, chain.join(''));

  const periods = [...new Set(content.verdicts.map(({ period }) => period))];
  const units = [...new Set(content.verdicts.map(({ unit }) => unit.id))];
  const sums = new Set(content.verdicts.map(({ checksum }) => checksum));
  const closings = (await closingsOf(strapi).rows(periods, units)).filter(({ checksum }) => sums.has(checksum));
  await desk.lay(CLOSINGS, closings.map((row) => `${JSON.stringify({ ...row, clause_version: Number(row.clause_version) })}\n`).join(''));
}
