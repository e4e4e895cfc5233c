import { listArticles } from '../../publication/articles';
import { quotaStrips } from '../../publication/quota-strip';
import { formatDate } from '../../text/dates';
import { monthMark, monthName } from '../month-marks';
import type { PageRequest } from '../page';

/** What an embedded part shows, whichever way it is embedded. Addresses are whole. */
export interface Part {
  title: string;
  /** The page that tells more. */
  page: string;
  items: { text: string; href: string | null; note: string | null }[];
}

const MOST_ARTICLES = 10;
const DEFAULT_ARTICLES = 5;
/** More units than these belong on the page itself. */
const MOST_STRIPS = 3;

const SLUG = /^[a-z0-9-]{1,140}$/;

/** The latest articles: `so` is how many, `linh-vuc` the slug of a field of reform. */
export async function latestArticles({ strapi, site, search }: PageRequest): Promise<Part> {
  const count = Number(search.get('so')) || DEFAULT_ARTICLES;
  const field = search.get('linh-vuc') ?? '';
  const { items } = await listArticles(strapi, {
    pageSize: String(Math.min(Math.max(1, Math.floor(count)), MOST_ARTICLES)),
    ...(SLUG.test(field) && { field }),
  });
  return {
    title: 'Tin cải cách hành chính',
    page: `${site}/tin-bai`,
    items: items.map(({ title, url, publishedAt }) => ({
      text: title,
      href: site + url,
      note: publishedAt && formatDate(publishedAt),
    })),
  };
}

/** The months of this year: `don-vi` is the slug of a unit. */
export async function quotaMonths({ strapi, site, search }: PageRequest): Promise<Part> {
  const unit = search.get('don-vi') ?? '';
  const strips = await quotaStrips(strapi, SLUG.test(unit) ? unit : undefined);
  return {
    title: 'Chỉ tiêu tin bài cải cách hành chính',
    page: `${site}/chi-tieu`,
    items: strips.slice(0, MOST_STRIPS).map(({ unit: { name }, year, met, months }) => ({
      text: `${name}: đạt ${met}/12 tháng năm ${year}`,
      href: `${site}/chi-tieu`,
      note: months.map((month) => `${monthName(month.month)} ${monthMark(month).words}`).join(' · '),
    })),
  };
}
