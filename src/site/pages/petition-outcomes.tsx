import { listArticles } from '../../publication/articles';
import { unitChoices } from '../../publication/choices';
import { ArticleItem } from '../components/article-item';
import { Listing } from '../components/listing';
import { HOME } from '../crumbs';
import { listAddress, listFor } from '../list-request';
import { PETITION_OUTCOMES } from '../menu';
import type { PageRequest, SitePage } from '../page';

const PATH = PETITION_OUTCOMES.href;
const NAMES = { 'don-vi': 'unit' };
const TITLE = 'Kết quả xử lý phản ánh, kiến nghị';

/**
 * What came of what people wrote about administrative rules, which the agency publishes on its site (Nghị định
 * 20/2008/NĐ-CP, Điều 19). They are articles of a kind of their own, so they pass the desk and its search for personal data.
 */
export async function petitionOutcomesPage({ strapi, search }: PageRequest): Promise<SitePage | null> {
  const page = await listFor(strapi, (_, parameters) => listArticles(strapi, { ...parameters, kind: 'petition-outcome' }), search, NAMES);
  if (!page) return null;
  return {
    title: TITLE,
    description: 'Kết quả xử lý phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính, mới nhất trước.',
    canonical: listAddress(PATH, search, NAMES, page.pagination.page),
    crumbs: [HOME],
    content: (
      <Listing
        title={TITLE}
        path={PATH}
        search={search}
        names={NAMES}
        filters={[{ name: 'don-vi', label: 'Đơn vị', choices: await unitChoices(strapi) }]}
        page={page}
        nothing="Chưa có kết quả nào được công khai. Phản ánh, kiến nghị được tiếp nhận và theo dõi tại Cổng Dịch vụ công quốc gia."
        view={(article) => <ArticleItem level={2} article={article} />}
      />
    ),
  };
}
