import { listArticles } from '../../publication/articles';
import { listContacts } from '../../publication/contacts';
import { listGuides } from '../../publication/guides';
import { receivingPlaces, type ReceivingPlace } from '../../publication/receiving-places';
import { ArticleItem } from '../components/article-item';
import { ContactTable } from '../components/contact-table';
import { DataTable } from '../components/data-table';
import { Telephone } from '../components/telephone';
import { HOME } from '../crumbs';
import { ONE_STOP } from '../menu';
import type { PageRequest, SitePage } from '../page';

/** The slug of "Cơ chế một cửa, một cửa liên thông" in the list of topics. */
const TOPIC = 'mot-cua';
const NEWS = 3;

/**
 * Where to hand in a dossier, and who is there: names, titles and telephones of those who work at the one-stop shop are
 * public on the site (Nghị định 61/2018/NĐ-CP, Điều 9 khoản 7; of the decree in its place since 01/7/2025, Nghị định
 * 118/2025/NĐ-CP, the text is not at hand, so nothing of it is said here).
 */
export async function oneStopPage({ strapi }: PageRequest): Promise<SitePage> {
  const [places, staff, guides, news] = await Promise.all([
    receivingPlaces(strapi),
    listContacts(strapi, { kind: 'one-stop', pageSize: '100' }),
    listGuides(strapi, { pageSize: '100' }),
    listArticles(strapi, { topic: TOPIC, pageSize: String(NEWS) }),
  ]);
  return {
    title: ONE_STOP.label,
    description: 'Nơi nộp hồ sơ và nhận kết quả thủ tục hành chính: địa chỉ, giờ làm việc, điện thoại và người phụ trách.',
    canonical: ONE_STOP.href,
    crumbs: [HOME],
    content: (
      <>
        <h1>{ONE_STOP.label}</h1>
        <p class="lead">Nơi nộp hồ sơ, hỏi về hồ sơ và nhận kết quả thủ tục hành chính.</p>
        {places.length > 0 && <Places places={places} />}
        {staff.items.length > 0 && <ContactTable caption="Người phụ trách" contacts={staff.items} />}
        {places.length === 0 && staff.items.length === 0 && (
          <p>
            Cơ quan chưa đăng địa chỉ tiếp nhận. Xin hỏi theo số điện thoại ở trang <a href="/lien-he">Liên hệ</a>.
          </p>
        )}
        <section aria-labelledby="huong-dan">
          <h2 id="huong-dan">Hướng dẫn</h2>
          <ul>
            <li>
              <a href="/thu-tuc-hanh-chinh">Tìm thủ tục: hồ sơ cần có, thời hạn, phí</a>
            </li>
            {guides.items
              .filter(({ expired }) => !expired)
              .map(({ url, title }) => (
                <li>
                  <a href={url}>{title}</a>
                </li>
              ))}
          </ul>
        </section>
        {news.items.length > 0 && (
          <section aria-labelledby="tin-mot-cua">
            <h2 id="tin-mot-cua">Tin mới về cơ chế một cửa</h2>
            <ul class="items compact">
              {news.items.map((article) => (
                <ArticleItem level={3} article={article} hasText={false} />
              ))}
            </ul>
            {news.pagination.total > NEWS && (
              <p>
                <a href={`/tin-bai?chu-de=${TOPIC}`}>Tất cả {news.pagination.total} tin, bài về một cửa</a>
              </p>
            )}
          </section>
        )}
      </>
    ),
  };
}

const Places = ({ places }: { places: readonly ReceivingPlace[] }) => (
  <DataTable
    caption="Nơi tiếp nhận hồ sơ"
    columns={['Nơi tiếp nhận', 'Địa chỉ', 'Điện thoại', 'Giờ làm việc', 'Lĩnh vực']}
    rows={places.map(({ name, address, phone, hours, subjectAreas }) => [
      name,
      address,
      phone && <Telephone number={phone} />,
      hours,
      subjectAreas.length > 0 ? subjectAreas.map((area) => area.name).join('; ') : 'Tất cả lĩnh vực',
    ])}
  />
);
