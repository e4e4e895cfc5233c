import { Badge, Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

type Standing = 'good' | 'attention' | 'bad';

interface Finding {
  part: keyof typeof PARTS;
  standing: Standing;
  sentence: string;
}

const PARTS = {
  database: 'Cơ sở dữ liệu',
  closing: 'Chốt kỳ',
  mail: 'Thư',
  queue: 'Việc đang chờ',
  backup: 'Sao lưu',
  disk: 'Đĩa',
  ledger: 'Sổ đăng bài',
} as const;

const STANDINGS: Record<Standing, { word: string; background: 'success100' | 'warning100' | 'danger100'; text: 'success700' | 'warning700' | 'danger700' }> = {
  good: { word: 'Tốt', background: 'success100', text: 'success700' },
  attention: { word: 'Cần xem', background: 'warning100', text: 'warning700' },
  bad: { word: 'Cần xử lý', background: 'danger100', text: 'danger700' },
};

/** "Tình trạng hệ thống": every part of the system, how it stands, and what to do about it. */
export const StatusPage = () => (
  <Page.Protect permissions={[{ action: 'plugin::health.read', subject: null }]}>
    <Status />
  </Page.Protect>
);

function Status() {
  const { get } = useFetchClient();
  const [findings, setFindings] = useState<Finding[] | null>();
  useEffect(() => {
    get<{ data: Finding[] }>('/health/status').then(
      ({ data }) => setFindings(data.data),
      () => setFindings(null),
    );
  }, [get]);
  return (
    <Page.Main>
      <Page.Title>Tình trạng hệ thống</Page.Title>
      <Layouts.Header title="Tình trạng hệ thống" subtitle="Xem lúc mở trang; tải lại để xem mới" />
      <Layouts.Content>
        {findings === undefined && <Typography>Đang tải…</Typography>}
        {findings === null && <Typography role="alert">Không tải được dữ liệu. Hãy tải lại trang.</Typography>}
        {findings && <Findings findings={findings} />}
      </Layouts.Content>
    </Page.Main>
  );
}

const Findings = ({ findings }: { findings: Finding[] }) => (
  <Box background="neutral0" shadow="tableShadow" hasRadius>
    <Table colCount={3} rowCount={findings.length + 1}>
      <Thead>
        <Tr>
          {['Phần', 'Tình trạng', 'Thấy gì'].map((heading) => (
            <Th key={heading}>
              <Typography variant="sigma">{heading}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {findings.map(({ part, standing, sentence }) => (
          <Tr key={part}>
            <Td>
              <Typography fontWeight="semiBold">{PARTS[part]}</Typography>
            </Td>
            <Td>
              <Badge backgroundColor={STANDINGS[standing].background} textColor={STANDINGS[standing].text}>
                {STANDINGS[standing].word}
              </Badge>
            </Td>
            <Td>
              <Typography>{sentence}</Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  </Box>
);
