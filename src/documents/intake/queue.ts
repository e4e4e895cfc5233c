import type { Core } from '@strapi/strapi';
import { clockOf } from '../../clock';
import { RefusedFile } from '../../registry/intake/file-kind';
import { extractFields, originalOf, type Intake } from './intakes';
import { recognizePages } from './read-file';

const INTAKE = 'plugin::registry.intake';
/** A server that says nothing of a file for so long has gone; another takes it up where it stopped. */
const LEASE_MS = 10 * 60_000;
const MOST_ATTEMPTS = 3;
/** A page on which fewer letters are found than this was not readable. */
const FEWEST_LETTERS = 40;

let running: Promise<void> | null = null;

/**
 * Recognises what waits, one page at a time and one file after the other; called again while it works, it does not begin
 * twice. Every page is stored as it comes, so that a stopped server goes on with the next page.
 */
export function workOnQueue(strapi: Core.Strapi): Promise<void> {
  running ??= work(strapi).finally(() => {
    running = null;
  });
  return running;
}

async function work(strapi: Core.Strapi): Promise<void> {
  for (let next = await claim(strapi); next; next = await claim(strapi)) await recognize(strapi, next);
}

/** The oldest file that waits or whose server has gone; two servers never get the same one. */
async function claim(strapi: Core.Strapi): Promise<Intake | null> {
  const now = clockOf(strapi).now();
  const query = strapi.db.query(INTAKE);
  const free = { $or: [{ state: 'waiting' }, { state: 'reading', claimedUntil: { $lt: now.toISOString() } }] };
  const next: Intake | null = await query.findOne({ where: free, orderBy: { id: 'asc' } });
  if (!next) return null;
  const { count } = await query.updateMany({
    where: { $and: [{ id: next.id, attempts: next.attempts }, free] },
    data: { state: 'reading', claimedUntil: leaseFrom(now), attempts: next.attempts + 1 },
  });
  return count === 1 ? { ...next, attempts: next.attempts + 1 } : claim(strapi);
}

const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS).toISOString();

async function recognize(strapi: Core.Strapi, intake: Intake): Promise<void> {
  const query = strapi.db.query(INTAKE);
  const pages = [...(intake.pageTexts ?? [])];
  try {
    await recognizePages(strapi, await originalOf(strapi, intake.id), pages.length + 1, async (_number, text) => {
      pages.push(text);
      const message = `Đang nhận dạng chữ: ${pages.length}/${intake.pages} trang.`;
      const data = { pageTexts: pages, pagesRead: pages.length, message, claimedUntil: leaseFrom(clockOf(strapi).now()) };
      await query.update({ where: { id: intake.id }, data });
    });
    await finish(strapi, intake, pages);
  } catch (error) {
    if (!(error instanceof RefusedFile)) strapi.log.error(error);
    const isLast = intake.attempts >= MOST_ATTEMPTS;
    const message = `${error instanceof RefusedFile ? error.message : 'Không nhận dạng được chữ.'}${isLast ? ' Hãy nhập các trường bằng tay, bản gốc vẫn được giữ.' : ' Hệ thống sẽ thử lại.'}`;
    await query.update({ where: { id: intake.id }, data: { state: isLast ? 'failed' : 'waiting', message, claimedUntil: null } });
  }
}

async function finish(strapi: Core.Strapi, intake: Intake, pages: string[]): Promise<void> {
  const text = pages.join('\n');
  const isReadable = (text.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS;
  const data = isReadable
    ? { state: 'ready', text, fields: await extractFields(strapi, text), message: 'Chữ do máy nhận dạng từ bản quét, hãy đối chiếu với bản gốc.' }
    : { state: 'failed', text, message: 'Không nhận dạng được chữ trong bản quét. Hãy nhập các trường bằng tay, bản gốc vẫn được giữ.' };
  await strapi.db.query(INTAKE).update({ where: { id: intake.id }, data: { ...data, claimedUntil: null } });
}
