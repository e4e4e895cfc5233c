import { listContacts, type ContactKind } from '../../publication/contacts';
import type { SiteInfo } from '../../publication/site-info';
import { CONTACT_KINDS } from '../../words/enumerations';
import { ContactTable } from '../components/contact-table';
import { Facts } from '../components/facts';
import { Hotlines } from '../components/hotlines';
import { Telephone } from '../components/telephone';
import { HOME } from '../crumbs';
import { ONE_STOP, PETITION_OUTCOMES } from '../menu';
import type { PageRequest, SitePage } from '../page';

const NATIONAL_PORTAL = 'https://dichvucong.gov.vn';

/** Whom to call and where to go today; entries whose validity is over are no longer shown. */
export async function contactsPage({ strapi, info }: PageRequest): Promise<SitePage> {
  const { items } = await listContacts(strapi, { pageSize: '100' });
  const kinds = (Object.keys(CONTACT_KINDS) as ContactKind[]).filter((kind) => items.some((contact) => contact.kind === kind));
  return {
    title: 'Liên hệ',
    description: 'Đường dây nóng, đầu mối liên hệ, địa chỉ tiếp nhận của cơ quan và cách gửi phản ánh, kiến nghị.',
    canonical: '/lien-he',
    crumbs: [HOME],
    content: (
      <>
        <h1>Liên hệ</h1>
        {info && <Office info={info} />}
        {info && info.hotlines.length > 0 && (
          <section class="notice" aria-labelledby="duong-day-nong">
            <h2 id="duong-day-nong">Đường dây nóng</h2>
            <Hotlines hotlines={info.hotlines} />
          </section>
        )}
        {kinds.map((kind) => (
          <ContactTable caption={CONTACT_KINDS[kind]} contacts={items.filter((contact) => contact.kind === kind)} />
        ))}
        <p>
          Nộp hồ sơ, hỏi về hồ sơ: xem <a href={ONE_STOP.href}>{ONE_STOP.label}</a>.
        </p>
        <section aria-labelledby="phan-anh">
          <h2 id="phan-anh">Phản ánh, kiến nghị</h2>
          <p>
            Phản ánh, kiến nghị về quy định hành chính và về việc giải quyết thủ tục hành chính được tiếp nhận tại{' '}
            <a href={NATIONAL_PORTAL}>Cổng Dịch vụ công quốc gia</a>. Trang này không tiếp nhận riêng để mọi phản ánh
            được theo dõi ở một nơi.
          </p>
          <ul>
            <li>
              <a href="/huong-dan">Hướng dẫn từng bước</a>
            </li>
            <li>
              <a href={PETITION_OUTCOMES.href}>{PETITION_OUTCOMES.label}</a>
            </li>
          </ul>
        </section>
      </>
    ),
  };
}

const Office = ({ info }: { info: SiteInfo }) => (
  <Facts
    caption={info.owner}
    facts={[
      ['Người chịu trách nhiệm', info.responsiblePerson],
      ['Địa chỉ', info.address],
      ['Điện thoại', <Telephone number={info.phone} />],
      ['Thư điện tử', <a href={`mailto:${info.email}`}>{info.email}</a>],
    ]}
  />
);
