import type { Correction } from '../../publication/article-view';
import { correctionsAmong } from '../../publication/desk-news';
import { listGuides, type GuideSummary } from '../../publication/guides';
import { Corrected } from '../components/corrected';
import { Day } from '../components/day';
import { Item } from '../components/item';
import { Pager } from '../components/pager';
import { GUIDES, HOME } from '../crumbs';
import { listAddress, listFor } from '../list-request';
import type { PageRequest, SitePage } from '../page';

export async function guideListPage({ strapi, search }: PageRequest): Promise<SitePage | null> {
  const page = await listFor(strapi, listGuides, search, {});
  if (!page) return null;
  const corrections = await correctionsAmong(strapi, 'api::guide.guide', page.items.map(({ documentId }) => documentId));
  const address = (number: number) => listAddress(GUIDES.href, search, {}, number);
  return {
    title: 'Hướng dẫn',
    description: 'Hướng dẫn từng bước: nộp hồ sơ trực tuyến, gửi hồ sơ qua bưu chính công ích, gửi phản ánh, kiến nghị.',
    canonical: address(page.pagination.page),
    crumbs: [HOME],
    content: (
      <>
        <h1>Hướng dẫn</h1>
        <p class="lead">Làm từng bước, từ chuẩn bị đến nhận kết quả.</p>
        {page.items.length === 0 ? (
          <p>Chưa có hướng dẫn nào.</p>
        ) : (
          <ul class="items">
            {page.items.map((guide) => (
              <GuideItem guide={guide} correction={corrections.get(guide.documentId)} />
            ))}
          </ul>
        )}
        <Pager pagination={page.pagination} addressOf={address} />
      </>
    ),
  };
}

interface GuideItemProps {
  guide: GuideSummary;
  correction?: Correction;
}

const GuideItem = ({ guide: { url, title, summary, audiences, reviewedOn, expired }, correction }: GuideItemProps) => (
  <Item
    level={2}
    href={url}
    title={title}
    facts={[
      correction && <Corrected correction={correction} />,
      expired && 'Đã hết áp dụng',
      audiences.map(({ name }) => name).join(', '),
      reviewedOn && (
        <>
          Rà soát ngày <Day value={reviewedOn} />
        </>
      ),
    ]}
    text={summary}
  />
);
