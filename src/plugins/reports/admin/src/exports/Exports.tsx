import { Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useExport } from './use-export';

const FORMATS = [
  { format: 'docx', label: 'Word (DOCX)' },
  { format: 'pdf', label: 'PDF' },
  { format: 'xlsx', label: 'Excel (XLSX)' },
  { format: 'csv', label: 'CSV' },
  { format: 'json', label: 'JSON' },
];
const EVIDENCE = { format: 'zip', label: 'Hồ sơ minh chứng (ZIP)' };

/** The files of a version: made on the server, with progress, and they can be cancelled. */
export function Exports({ reportKey, version }: { reportKey: string; version: number | 'draft' }) {
  const { running, message, start, cancel } = useExport();
  const offered = version === 'draft' ? FORMATS : [...FORMATS, EVIDENCE];
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} wrap="wrap">
        {offered.map(({ format, label }) => (
          <Button key={format} variant="secondary" disabled={running !== null} onClick={() => void start({ key: reportKey, version, format })}>
            {label}
          </Button>
        ))}
      </Flex>
      {running && (
        <Flex gap={3} alignItems="center">
          <ProgressBar value={Math.round(running.progress * 100)} aria-label="Tiến độ xuất tệp" />
          <Button variant="tertiary" onClick={() => void cancel()}>
            Hủy
          </Button>
        </Flex>
      )}
      <Typography tag="p" role="status">
        {running ? `Đang xuất tệp: ${Math.round(running.progress * 100)} %` : message}
      </Typography>
    </Flex>
  );
}
