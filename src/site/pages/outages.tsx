import { localDay } from '../../calendar';
import { clockOf } from '../../clock';
import { noticeTermsOf } from '../../outages';
import { termInWords, termOn } from '../../outages/notice-term';
import { listOutages, type Outage } from '../../publication/outages';
import { DataTable } from '../components/data-table';
import { Moment } from '../components/outage-banner';
import { Pager } from '../components/pager';
import { HOME } from '../crumbs';
import { listAddress, listFor } from '../list-request';
import type { PageRequest, SitePage } from '../page';

const PATH = '/tam-ngung-dich-vu';
const STATES = { coming: 'Sắp tới', running: 'Đang diễn ra', over: 'Đã qua' } as const;

/** The log of outages, announced ones first seen on every page as a banner. */
export async function outagesPage({ strapi, search }: PageRequest): Promise<SitePage | null> {
  const page = await listFor(strapi, listOutages, search, {});
  if (!page) return null;
  const term = termOn(localDay(clockOf(strapi).now()), noticeTermsOf(strapi));
  const address = (number: number) => listAddress(PATH, search, {}, number);
  return {
    title: 'Thông báo tạm ngừng dịch vụ',
    description: 'Các lần trang thông tin điện tử và dịch vụ trực tuyến tạm ngừng: lý do, thời gian, dự kiến khôi phục.',
    canonical: address(page.pagination.page),
    crumbs: [HOME],
    content: (
      <>
        <h1>Thông báo tạm ngừng dịch vụ</h1>
        <p class="lead">
          Việc tạm ngừng có kế hoạch được thông báo trước{term && ` ít nhất ${termInWords(term)} (${term.basis})`}, kèm thời
          gian dự kiến khôi phục.
        </p>
        {page.items.length === 0 ? <p>Chưa có lần tạm ngừng nào.</p> : <Log outages={page.items} />}
        <Pager pagination={page.pagination} addressOf={address} />
      </>
    ),
  };
}

const Log = ({ outages }: { outages: Outage[] }) => (
  <DataTable
    caption="Nhật ký tạm ngừng"
    columns={['Thông báo', 'Tình trạng', 'Bắt đầu', 'Dự kiến khôi phục', 'Báo trước', 'Nội dung']}
    rows={outages.map(({ title, kind, kindLabel, state, startsAt, recoversAt, noticeDays, affected, reason }) => [
      title,
      STATES[state],
      <Moment value={startsAt} />,
      <Moment value={recoversAt} />,
      kind === 'planned' && noticeDays !== null ? `${noticeDays} ngày làm việc` : kindLabel,
      [affected, reason && `Lý do: ${reason}`].filter(Boolean).join(' '),
    ])}
  />
);
