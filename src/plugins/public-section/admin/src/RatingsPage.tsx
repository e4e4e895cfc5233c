import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { DataTable } from '../../../../admin/parts/DataTable';

interface Answer {
  data: { address: string; month: string; counts: Record<string, number> }[];
  meta: { year: number; levels: Record<string, string> };
}

const READERS = [{ action: 'plugin::public-section.ratings.read', subject: null }];

/** "2026-03" → "03/2026". */
const monthInWords = (month: string) => month.split('-').reverse().join('/');

/** How readers answered "Thông tin này có hữu ích?", by page and month: counts, and nothing about anybody. */
export function RatingsPage() {
  return (
    <Page.Protect permissions={READERS}>
      <Page.Main>
        <Page.Title>Mức độ hài lòng</Page.Title>
        <Layouts.Header
          title="Mức độ hài lòng của người đọc"
          subtitle="Số lượt trả lời “Thông tin này có hữu ích?” theo trang và tháng. Hệ thống không lưu địa chỉ IP hay thông tin cá nhân."
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={5} background="neutral0" padding={6} hasRadius shadow="tableShadow">
            <Ratings />
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

function Ratings() {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<Answer | 'failed' | null>(null);
  useEffect(() => {
    get<Answer>('/public-section/ratings').then(
      ({ data }) => setAnswer(data),
      () => setAnswer('failed'),
    );
  }, [get]);
  if (answer === null) return <Typography role="status">Đang tải…</Typography>;
  if (answer === 'failed') return <Typography role="status">Chưa tải được. Hãy mở lại trang này.</Typography>;
  const { data, meta } = answer;
  if (data.length === 0) return <Typography role="status">{`Năm ${meta.year} chưa có lượt đánh giá nào.`}</Typography>;
  const levels = Object.entries(meta.levels);
  return (
    <DataTable
      caption={`Năm ${meta.year}`}
      columns={['Tháng', 'Trang', ...levels.map(([, label]) => label)]}
      rows={data.map(({ address, month, counts }) => ({
        key: `${month} ${address}`,
        cells: [
          monthInWords(month),
          <a key="address" href={address} target="_blank" rel="noreferrer">
            {address}
          </a>,
          ...levels.map(([level]) => counts[level]),
        ],
      }))}
    />
  );
}
