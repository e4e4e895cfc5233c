import { listChannels, type Channel } from '../../publication/contacts';
import { DataTable } from '../components/data-table';
import { HOME } from '../crumbs';
import type { PageRequest, SitePage } from '../page';
import { webAddress } from '../web-address';

/** The list of the agency's channels, which it must manage and publish (Nghị định 224/2026/NĐ-CP, Điều 10). */
export async function channelsPage({ strapi }: PageRequest): Promise<SitePage> {
  const { items } = await listChannels(strapi, { pageSize: '100' });
  const official = items.filter((channel) => channel.official);
  const others = items.filter((channel) => !channel.official);
  return {
    title: 'Kênh thông tin chính thức',
    description: 'Danh sách kênh thông tin chính thức của cơ quan trên môi trường điện tử và kênh khác có đăng lại.',
    canonical: '/kenh-thong-tin',
    crumbs: [HOME],
    content: (
      <>
        <h1>Kênh thông tin chính thức</h1>
        <p class="lead">
          Chỉ những kênh dưới đây là của cơ quan. Tài khoản, trang khác mang tên cơ quan mà không có trong danh sách là
          không chính thức.
        </p>
        {items.length === 0 && <p>Chưa có kênh nào được công bố.</p>}
        {official.length > 0 && <Channels caption="Kênh chính thức" channels={official} />}
        {others.length > 0 && <Channels caption="Kênh khác có thông tin của ngành" channels={others} />}
      </>
    ),
  };
}

const Channels = ({ caption, channels }: { caption: string; channels: Channel[] }) => (
  <DataTable
    caption={caption}
    columns={['Tên kênh', 'Loại', 'Đơn vị quản lý', 'Nội dung']}
    rows={channels.map(({ name, url, kindLabel, owner, description }) => {
      const href = webAddress(url);
      return [href ? <a href={href}>{name}</a> : name, kindLabel, owner, description];
    })}
  />
);
