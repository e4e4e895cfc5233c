import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { DataTable } from '../../../../admin/parts/DataTable';
import { FileChoice } from '../../../../admin/parts/FileChoice';
import { Said } from '../../../../admin/parts/Said';
import { formOf, useSending } from '../../../../admin/parts/use-sending';

interface Report {
  created: number;
  changed: number;
  unchanged: number;
  errors: { row: number; message: string }[];
  written: boolean;
}

const IMPORTERS = [{ action: 'plugin::public-section.redirects.import', subject: null }];

/** "Nhập địa chỉ cũ": choose a table, see what it would do or what is wrong with it, write it. */
export function RedirectsPage() {
  const { sending, send } = useSending<Report>();
  const [file, setFile] = useState<File | null>(null);
  const busy = sending.state === 'working';
  const report = sending.state === 'answered' ? sending.report : null;
  const message = busy ? 'Đang đọc tệp…' : sending.state === 'failed' ? sending.message : report ? sentenceOf(report) : '';
  return (
    <Page.Protect permissions={IMPORTERS}>
      <Page.Main aria-busy={busy}>
        <Page.Title>Nhập địa chỉ cũ</Page.Title>
        <Layouts.Header
          title="Nhập địa chỉ cũ"
          subtitle="Người mở địa chỉ của trang trước đây được đưa tới trang mới. Các dòng đã nhập nằm ở mục “Chuyển hướng địa chỉ cũ”."
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={5} background="neutral0" padding={6} hasRadius shadow="tableShadow">
            <FileChoice
              hint="Tệp .xlsx hoặc .csv (UTF-8), dòng đầu là tên cột: “Địa chỉ cũ”, “Địa chỉ mới”, “Ghi chú” (không bắt buộc)."
              accept=".csv,.xlsx"
              busy={busy}
              onChoose={([chosen]) => {
                setFile(chosen);
                void send('/public-section/redirects/preview', formOf([chosen]));
              }}
            />
            <Said message={message} isBad={sending.state === 'failed' || (report?.errors.length ?? 0) > 0} />
            {report && report.errors.length > 0 && (
              <DataTable
                caption="Dòng phải sửa"
                columns={['Dòng', 'Lý do']}
                rows={report.errors.map(({ row, message: reason }, index) => ({ key: String(index), cells: [row, reason] }))}
              />
            )}
            {file && report && isReady(report) && (
              <Box>
                <Button onClick={() => void send('/public-section/redirects/import', formOf([file]))}>Ghi vào hệ thống</Button>
              </Box>
            )}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

const isReady = ({ errors, written, created, changed }: Report) => errors.length === 0 && !written && created + changed > 0;

function sentenceOf({ errors, written, created, changed, unchanged }: Report): string {
  if (errors.length > 0) return `Có ${errors.length} lỗi, chưa ghi dòng nào.`;
  const parts = [`${created} địa chỉ mới`, `${changed} địa chỉ thay đổi`, `${unchanged} địa chỉ giữ nguyên`].join(', ');
  return written ? `Đã ghi: ${parts}.` : `Tệp có ${parts}.`;
}
