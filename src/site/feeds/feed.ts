import type { ArticleSummary } from '../../publication/article-view';
import { formatDate } from '../../text/dates';
import { listArticles } from '../../publication/articles';
import { findReformField } from '../../publication/reform-fields';
import type { PageRequest } from '../page';

/** What every kind of feed is made of. Addresses are whole. */
export interface Feed {
  title: string;
  description: string;
  /** The page of which this is the feed. */
  page: string;
  /** When the newest entry appeared; null while there is none. */
  updatedAt: string | null;
  entries: FeedEntry[];
}

export interface FeedEntry {
  url: string;
  title: string;
  summary: string;
  publishedAt: string;
  author: string | null;
  categories: string[];
  picture: string | null;
}

const LENGTH = '30';

/** The feed of all articles, or of one field of reform when its slug is given; null when there is no such field. */
export async function feedOf({ strapi, info, site, slug }: PageRequest): Promise<Feed | null> {
  const field = slug ? await findReformField(strapi, slug) : null;
  if (slug && !field) return null;
  const { items } = await listArticles(strapi, { pageSize: LENGTH, ...(slug && { field: slug }) });
  const entries = items.flatMap((article) => entryOf(article, site));
  const name = info?.siteName ?? 'Chuyên trang cải cách hành chính';
  return {
    title: field ? `${name}: ${field.name}` : name,
    description: field ? `Tin bài về ${field.name}, mới nhất trước.` : 'Tin bài về cải cách hành chính, mới nhất trước.',
    page: field ? `${site}/tin-bai?linh-vuc=${field.slug}` : `${site}/tin-bai`,
    updatedAt: entries[0]?.publishedAt ?? null,
    entries,
  };
}

function entryOf(article: ArticleSummary, site: string): FeedEntry[] {
  if (!article.publishedAt) return [];
  return [
    {
      url: site + article.url,
      title: article.title,
      summary: correctedSummary(article),
      publishedAt: article.publishedAt,
      author: article.penName ?? article.unit?.name ?? null,
      categories: [article.kindLabel, ...article.reformFields.map(({ name }) => name)].filter((name) => name !== null),
      picture: article.cover && new URL(article.cover.url, site).href,
    },
  ];
}

/** An error is put right in the feed where it stood too (Luật Tiếp cận thông tin, Điều 22 khoản 5). */
function correctedSummary({ summary, corrections }: ArticleSummary): string {
  const last = corrections.at(-1);
  return last ? `Đính chính ngày ${formatDate(last.at)}: ${last.right} ${summary}` : summary;
}
