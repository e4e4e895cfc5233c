import type { Core } from '@strapi/strapi';
import { clockOf } from '../clock';
import { formatDate } from '../text/dates';
import { decodeEntities } from '../text/entities';
import { monthsBefore, postingDates } from './posting-dates';
import { publishIfComplete } from './publish';
import { idsBy, pick, readSample } from './sample';

const ARTICLE = 'api::article.article';
/** Trung tâm Kiểm soát bệnh tật, the unit that posts. */
const CDC = 'dv-04';

interface Headline {
  sourceId: string;
  title: string;
  brief: string;
  date: string | null;
  url: string;
  publisher: string | null;
  topic: string | null;
  section: string;
  reformFields: string[];
  /** A spelling of another headline, made to test slugs; not an item of its own. */
  variantOf: string | null;
  note: string | null;
}

interface ModelArticle {
  sourceId: string;
  title: string;
  summary: string;
  kind: string;
  body: string;
  reformFields: string[];
  topics: string[];
  audiences: string[];
  relatedDocuments: string[];
  relatedProcedures: string[];
  monthsAgo: number;
  day: number;
  hour: number;
}

/** Curated news items from real headlines, and the CDC's own model articles; both come in as history. */
export async function loadArticles(strapi: Core.Strapi): Promise<void> {
  const ids = {
    units: await idsBy(strapi, 'api::unit.unit', 'sourceId'),
    sections: await idsBy(strapi, 'api::section.section', 'slug'),
    fields: await idsBy(strapi, 'api::reform-field.reform-field', 'slug'),
    topics: await idsBy(strapi, 'api::topic.topic', 'slug'),
    audiences: await idsBy(strapi, 'api::audience.audience', 'slug'),
    documents: await idsBy(strapi, 'api::legal-document.legal-document', 'sourceId'),
    procedures: await idsBy(strapi, 'api::procedure.procedure', 'sourceId'),
    articles: await idsBy(strapi, ARTICLE, 'sourceId'),
  };
  const clock = clockOf(strapi);
  const now = clock.now();
  const unit = ids.units.get(CDC);
  const post = async (sourceId: string, at: Date, data: Record<string, unknown>) => {
    if (ids.articles.has(sourceId)) return;
    await clock.importingAs(at, () => publishIfComplete(strapi, ARTICLE, { sourceId, unit, ...data }));
  };

  const headlines = (await readSample<Headline>(strapi, 'headlines')).filter(({ variantOf }) => !variantOf);
  const dates = postingDates(now, headlines.map(({ date }) => date));
  for (const [index, headline] of headlines.entries()) {
    await post(headline.sourceId, dates[index], {
      title: decodeEntities(headline.title).slice(0, 300),
      summary: headline.brief,
      body: bodyOf(headline),
      kind: 'news',
      origin: 'curated',
      section: ids.sections.get(headline.section),
      reformFields: pick(ids.fields, headline.reformFields),
      topics: headline.topic ? pick(ids.topics, [headline.topic]) : [],
      sourceName: headline.publisher,
      sourceUrl: headline.url,
      sourceDate: headline.date,
      sourcePermission: 'Chỉ dẫn tiêu đề, tóm tắt bằng lời của mình và liên kết tới bài gốc.',
      internalNote: headline.note,
    });
  }
  for (const article of await readSample<ModelArticle>(strapi, 'model-articles')) {
    const { sourceId, title, summary, kind, body, monthsAgo, day, hour } = article;
    await post(sourceId, monthsBefore(now, monthsAgo, day, hour), {
      title,
      summary,
      kind,
      body,
      origin: 'own',
      penName: 'Bài mẫu',
      section: ids.sections.get('cchc'),
      reformFields: pick(ids.fields, article.reformFields),
      topics: pick(ids.topics, article.topics),
      audiences: pick(ids.audiences, article.audiences),
      relatedDocuments: pick(ids.documents, article.relatedDocuments),
      relatedProcedures: pick(ids.procedures, article.relatedProcedures),
    });
  }
}

/** What the source reports and where, in words of our own; never the source's text. */
function bodyOf({ brief, publisher, date, url }: Headline): string {
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const when = date ? ` ngày ${formatDate(date)}` : '';
  return (
    `<p>${escape(brief)}</p>` +
    `<p>Nguồn: ${escape(publisher ?? 'chưa rõ')}${when}. <a href="${escape(url)}">Đọc bài gốc tại trang nguồn</a>.</p>`
  );
}
