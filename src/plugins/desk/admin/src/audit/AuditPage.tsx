import { Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { dayFrom, timeInWords } from '../../../../../admin/dates/in-words';
import { ListPage } from '../ListPage';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { useMay } from '../../../../../admin/parts/use-may';
import { KeepingForm } from './KeepingForm';

interface Line {
  id: number;
  at: string;
  actor: string;
  kindName: string;
  action: string;
  subject: string | null;
  reason: string | null;
}

interface Answer {
  data: Line[];
  meta: { page: number; pageCount: number; total: number; kinds: Record<string, string> };
}

/** The audit trail of the whole site: filtered, as a file, and kept as long as the setting says. */
export function AuditPage() {
  const { get } = useFetchClient();
  const [filter, setFilter] = useState<Record<string, string>>({});
  const [page, setPage] = useState(1);
  const question = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString();
  const { answer } = useAnswer<Answer>(`/desk/audit?page=${page}&${question}`);
  const mayKeep = useMay('plugin::desk.settings');
  const set = (name: string, value: string) => {
    setPage(1);
    setFilter((last) => ({ ...last, [name]: value }));
  };
  const download = async () => {
    const { data } = await get<string>(`/desk/audit.csv?${question}`, { responseType: 'blob' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([data], { type: 'text/csv' }));
    link.download = 'nhat-ky.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <ListPage
      title="Nhật ký"
      subtitle="Ai đã làm gì, lúc nào: đăng nhập, xuất bản, vai trò, cài đặt, xuất dữ liệu, vượt quy định"
      answer={answer}
      action={
        <Button variant="secondary" onClick={() => void download()}>
          Tải tệp CSV
        </Button>
      }
    >
      {answer && (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex gap={4} alignItems="flex-end" wrap="wrap">
            <Field.Root>
              <Field.Label>Loại</Field.Label>
              <SingleSelect value={filter.kind ?? ''} placeholder="Tất cả" onChange={(kind: string | number) => set('kind', String(kind))} onClear={() => set('kind', '')}>
                {Object.entries(answer.meta.kinds).map(([kind, name]) => (
                  <SingleSelectOption key={kind} value={kind}>
                    {name}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            <Filter label="Người làm" onChange={(value) => set('actor', value)} />
            <Filter label="Việc hoặc đối tượng" onChange={(value) => set('text', value)} />
            <Filter label="Từ ngày" placeholder="ngày/tháng/năm" onChange={(value) => set('from', dayFrom(value) ?? '')} />
            <Filter label="Đến ngày" placeholder="ngày/tháng/năm" onChange={(value) => set('to', dayFrom(value) ?? '')} />
          </Flex>
          <Typography>{answer.meta.total} dòng.</Typography>
          <DataTable
            caption="Nhật ký"
            columns={['Thời gian', 'Người làm', 'Loại', 'Việc', 'Đối tượng', 'Lý do']}
            rows={answer.data.map(({ id, at, actor, kindName, action, subject, reason }) => ({
              key: String(id),
              cells: [timeInWords(at), actor, kindName, action, subject ?? '', reason ?? ''],
            }))}
            nothing="Không có dòng nào."
          />
          <Flex gap={3}>
            <Button variant="tertiary" disabled={page <= 1} onClick={() => setPage(page - 1)}>
              Trang trước
            </Button>
            <Typography>
              Trang {page}/{Math.max(1, answer.meta.pageCount)}
            </Typography>
            <Button variant="tertiary" disabled={page >= answer.meta.pageCount} onClick={() => setPage(page + 1)}>
              Trang sau
            </Button>
          </Flex>
          {mayKeep && <KeepingForm />}
        </Flex>
      )}
    </ListPage>
  );
}

const Filter = ({ label, placeholder, onChange }: { label: string; placeholder?: string; onChange: (value: string) => void }) => (
  <Field.Root>
    <Field.Label>{label}</Field.Label>
    <TextInput placeholder={placeholder} onBlur={(event: React.FocusEvent<HTMLInputElement>) => onChange(event.target.value)} onKeyDown={(event: React.KeyboardEvent<HTMLInputElement>) => event.key === 'Enter' && onChange(event.currentTarget.value)} />
  </Field.Root>
);
