import { listContacts, type Contact } from '../../publication/contacts';
import { disclosureGroups, type DisclosureGroup } from '../../publication/disclosures';
import { DataTable } from '../components/data-table';
import { Day } from '../components/day';
import { Telephone } from '../components/telephone';
import { HOME } from '../crumbs';
import type { PageRequest, SitePage } from '../page';
import { webAddress } from '../web-address';

/** The list of information that must be public, and how to ask for what is not (Luật Tiếp cận thông tin 2016). */
export async function disclosuresPage({ strapi }: PageRequest): Promise<SitePage> {
  const [groups, contacts] = await Promise.all([
    disclosureGroups(strapi),
    listContacts(strapi, { kind: 'information-access' }),
  ]);
  return {
    title: 'Tiếp cận thông tin',
    description: 'Danh mục thông tin phải được công khai theo Luật Tiếp cận thông tin và đầu mối cung cấp thông tin.',
    canonical: '/tiep-can-thong-tin',
    crumbs: [HOME],
    content: (
      <>
        <h1>Tiếp cận thông tin</h1>
        <p class="lead">Danh mục thông tin phải được công khai và nơi đăng tải từng loại.</p>
        <nav class="contents" aria-label="Các phần của trang">
          <ul>
            <li>
              <a href="#danh-muc">Danh mục thông tin</a>
            </li>
            <li>
              <a href="#yeu-cau">Yêu cầu cung cấp thông tin</a>
            </li>
          </ul>
        </nav>
        <h2 id="danh-muc">Danh mục thông tin phải được công khai</h2>
        {groups.map((group) => (
          <Group group={group} />
        ))}
        <Requests contacts={contacts.items} />
      </>
    ),
  };
}

const Group = ({ group: { slug, name, clause, address, lines } }: { group: DisclosureGroup }) => (
  <section aria-labelledby={slug} class="disclosure">
    <h3 id={slug}>{name}</h3>
    <p class="meta">
      <span>{clause} Luật Tiếp cận thông tin</span>
      {address ? <a href={address}>Xem nơi công khai</a> : <span>Chưa có mục riêng trên trang</span>}
    </p>
    {lines.length > 0 && (
      <DataTable
        caption="Thông tin trong nhóm"
        columns={['Tên thông tin', 'Số, ký hiệu', 'Ngày tạo', 'Hình thức', 'Thời điểm', 'Thời hạn']}
        rows={lines.map((line) => {
          const href = webAddress(line.address);
          return [
            href ? <a href={href}>{line.name}</a> : line.name,
            line.number,
            line.createdOn && <Day value={line.createdOn} />,
            line.form,
            line.disclosedOn && <Day value={line.disclosedOn} />,
            line.period,
          ];
        })}
      />
    )}
  </section>
);

const Requests = ({ contacts }: { contacts: Contact[] }) => (
  <section aria-labelledby="yeu-cau">
    <h2 id="yeu-cau">Yêu cầu cung cấp thông tin</h2>
    <p>
      Công dân được yêu cầu cơ quan cung cấp thông tin trực tiếp, hoặc gửi phiếu yêu cầu qua mạng điện tử, dịch vụ bưu
      chính, fax.
    </p>
    {contacts.length === 0 ? (
      <p>
        Đầu mối cung cấp thông tin chưa được khai báo. Xin xem trang <a href="/lien-he">Liên hệ</a>.
      </p>
    ) : (
      <ul>
        {contacts.map(({ name, position, phone, email, place }) => (
          <li>
            <strong>{name}</strong>
            {position && `, ${position}`}
            {phone && (
              <>
                , điện thoại <Telephone number={phone} />
              </>
            )}
            {email && (
              <>
                , thư điện tử <a href={`mailto:${email}`}>{email}</a>
              </>
            )}
            {place && `, ${place}`}
          </li>
        ))}
      </ul>
    )}
  </section>
);
