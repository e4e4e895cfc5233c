import { onceFor } from '../../freshness/once-for';
import { listArticles, monthsWithArticles } from '../../publication/articles';
import { audienceChoices, reformFieldChoices, sectionChoices, topicChoices, unitChoices } from '../../publication/choices';
import { ARTICLE_KINDS } from '../../words/enumerations';
import { ArticleItem } from '../components/article-item';
import { choicesOf } from '../components/filter-form';
import { Listing } from '../components/listing';
import { ARTICLES, HOME } from '../crumbs';
import { listAddress, listFor } from '../list-request';
import type { PageRequest, SitePage } from '../page';

const PATH = ARTICLES.href;
const NAMES = {
  'chuyen-muc': 'section',
  'linh-vuc': 'field',
  loai: 'kind',
  'chu-de': 'topic',
  'doi-tuong': 'audience',
  'don-vi': 'unit',
  thang: 'month',
};

const KINDS = choicesOf(ARTICLE_KINDS);

export async function articleListPage({ strapi, search }: PageRequest): Promise<SitePage | null> {
  const page = await listFor(strapi, listArticles, search, NAMES);
  if (!page) return null;
  const [sections, fields, topics, audiences, units, months] = await Promise.all([
    sectionChoices(strapi),
    reformFieldChoices(strapi),
    topicChoices(strapi),
    audienceChoices(strapi),
    unitChoices(strapi),
    monthsWithArticles(strapi),
  ]);
  const field = fields.find(({ slug }) => slug === search.get('linh-vuc'));
  return {
    title: field ? `Tin bài: ${field.name}` : 'Tin bài',
    description: 'Tin bài về công tác cải cách hành chính của ngành y tế, mới nhất trước.',
    canonical: listAddress(PATH, search, NAMES, page.pagination.page),
    feeds: field ? [{ title: `${field.name} (RSS)`, href: `/linh-vuc/${field.slug}/rss.xml` }] : [],
    crumbs: [HOME],
    content: (
      <Listing
        title={field ? `Tin bài: ${field.name}` : 'Tin bài'}
        path={PATH}
        search={search}
        names={NAMES}
        filters={[
          { name: 'linh-vuc', label: 'Lĩnh vực', choices: fields },
          { name: 'loai', label: 'Thể loại', choices: KINDS },
          { name: 'thang', label: 'Tháng', choices: monthChoices(months) },
          { name: 'don-vi', label: 'Đơn vị', choices: units },
          { name: 'chu-de', label: 'Chủ đề', choices: topics },
          { name: 'doi-tuong', label: 'Đối tượng', choices: audiences },
          { name: 'chuyen-muc', label: 'Chuyên mục', choices: sections },
        ]}
        page={page}
        nothing="Không có tin bài phù hợp."
        view={(article) => <ArticleItem level={2} article={article} />}
      />
    ),
  };
}

const monthChoices = onceFor((months: readonly string[]) => months.map((month) => ({ slug: month, name: `Tháng ${month.slice(5)}/${month.slice(0, 4)}` })));
