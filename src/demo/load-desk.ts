import type { Core } from '@strapi/strapi';
import { clockOf } from '../clock';
import { addRemark } from '../desk/remarks/remarks';
import { ARTICLE } from '../desk/watched';
import { performAct } from '../desk/workflow/acts';
import { addDays, dayOf } from '../text/days';
import { BY_ROLE } from './accounts';
import { actingAs } from './acting-as';
import { monthsBefore } from './posting-dates';
import { idsBy, readSample } from './sample';

interface DeskArticle {
  sourceId: string;
  title: string;
  summary: string;
  body: string;
  section: string;
  state: 'submitted' | 'reviewing' | 'returned' | 'scheduled' | 'withdrawn';
  /** What is said with the act that leads to the state. */
  reason?: string;
  remark?: string;
  monthsAgo?: number;
}

const FIELD = 'nq76-cai-cach-thu-tuc-hanh-chinh';
/** A sample article that gets a correction; only its pen name changes. */
const CORRECTED = 'bai-mau-31';
const PEN_NAME = 'Bài mẫu, phòng Truyền thông';

/** Articles in every state of the desk, brought there by the demo's people, so that a newcomer finds work waiting. */
export async function loadDesk(strapi: Core.Strapi): Promise<void> {
  const known = await idsBy(strapi, ARTICLE, 'sourceId');
  const sections = await idsBy(strapi, 'api::section.section', 'slug');
  const fields = await idsBy(strapi, 'api::reform-field.reform-field', 'slug');
  for (const article of await readSample<DeskArticle>(strapi, 'desk')) {
    if (known.has(article.sourceId)) continue;
    await bring(strapi, article, { section: sections.get(article.section), reformFields: [fields.get(FIELD)] });
  }
  const corrected = known.get(CORRECTED);
  if (corrected) await correct(strapi, corrected);
}

interface Place {
  section: string | undefined;
  reformFields: (string | undefined)[];
}

async function bring(strapi: Core.Strapi, article: DeskArticle, place: Place): Promise<void> {
  const { state, reason, remark } = article;
  const documentId = await write(strapi, article, place);
  const act = (email: string, ...given: [Parameters<typeof performAct>[3], Parameters<typeof performAct>[4]?]) =>
    actingAs(strapi, email, () => performAct(strapi, ARTICLE, documentId, given[0], given[1] ?? {}));
  if (state === 'withdrawn') return act(BY_ROLE.editor, 'withdraw', { reason });
  await act(BY_ROLE.contributor, 'submit');
  if (remark) await actingAs(strapi, BY_ROLE.contributor, () => addRemark(strapi, ARTICLE, documentId, { kind: 'remark', text: remark }));
  if (state === 'submitted') return;
  await act(BY_ROLE.editor, 'review');
  if (state === 'returned') await act(BY_ROLE.editor, 'return', { reason });
  if (state === 'scheduled') await act(BY_ROLE.editor, 'schedule', { at: `${addDays(dayOf(clockOf(strapi).now()), 2)}T08:00:00+07:00` });
}

/** The draft by the contributor; what is withdrawn later came out some months ago. */
async function write(strapi: Core.Strapi, { sourceId, title, summary, body, monthsAgo }: DeskArticle, place: Place): Promise<string> {
  const data = { sourceId, title, summary, body, kind: 'news', origin: 'own', penName: 'Bài mẫu', ...place };
  return actingAs(strapi, BY_ROLE.contributor, async (userId) => {
    const create = async (status: 'draft' | 'published') =>
      (await strapi.documents(ARTICLE).create({ data: { ...data, createdBy: userId, updatedBy: userId }, status } as never)).documentId;
    if (monthsAgo === undefined) return create('draft');
    return clockOf(strapi).importingAs(monthsBefore(clockOf(strapi).now(), monthsAgo, 10, 8), () => create('published'));
  });
}

async function correct(strapi: Core.Strapi, documentId: string): Promise<void> {
  const { penName } = (await strapi.documents(ARTICLE).findOne({ documentId })) as unknown as { penName: string };
  if (penName === PEN_NAME) return;
  await actingAs(strapi, BY_ROLE.editor, async () => {
    await strapi.documents(ARTICLE).update({ documentId, data: { penName: PEN_NAME } } as never);
    await performAct(strapi, ARTICLE, documentId, 'correct', { cause: 'own', wrong: `Bút danh: ${penName}`, right: `Bút danh: ${PEN_NAME}` });
  });
}
