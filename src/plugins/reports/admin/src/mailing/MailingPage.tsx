import { Box, Button, Field, Flex, MultiSelect, MultiSelectOption, NumberInput, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { timeInWords } from '../../../../../admin/dates/in-words';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { useMay } from '../../../../../admin/parts/use-may';
import { useSubmitting } from '../../../../../admin/parts/use-submitting';
import type { Choices } from '../answers';
import { Panel, Refused } from '../Panel';

interface Subscription {
  id: number;
  period: string;
  unitId: string | null;
  recipients: string[];
  formats: string[];
  daysAfter: number;
  hour: number;
  active: boolean;
}

interface Letter {
  id: number;
  recipient: string;
  period: string;
  state: string;
  dueAt: string;
  sentAt: string | null;
  note: string | null;
}

interface Answer {
  data: { subscriptions: Subscription[]; letters: Letter[] };
}

const STATES: Record<string, string> = { pending: 'Đang chờ', sending: 'Đang gửi', sent: 'Đã gửi', failed: 'Không gửi được' };

/** Which reports go to whom by mail, and what became of the letters. */
export function MailingPage() {
  const { loading, reload } = useAnswer<Answer>('/reports/subscriptions');
  const choices = useAnswer<Choices>('/reports/choices').loading;
  const may = useMay('plugin::reports.manage');
  const { put } = useFetchClient();
  const { refusal, attempt } = useSubmitting();
  if (loading.state === 'loading' || choices.state === 'loading') return <Page.Loading />;
  if (loading.state === 'failed' || choices.state === 'failed') return <Page.NoData />;
  const { units, periods } = choices.answer.data;
  const { subscriptions, letters } = loading.answer.data;
  const switchOff = ({ id, active }: Subscription) =>
    attempt(async () => {
      await put(`/reports/subscriptions/${id}`, { active: !active });
      reload();
    });
  return (
    <Page.Main>
      <Page.Title>Gửi báo cáo định kỳ</Page.Title>
      <Layouts.Header title="Gửi báo cáo định kỳ" subtitle="Thư kèm tệp và liên kết, gửi cho người đã chọn sau khi kỳ báo cáo kết thúc" navigationAction={<BackButton fallback="/plugins/reports" />} />
      <Layouts.Content>
        <Refused message={refusal?.message} />
        <Panel title="Đăng ký nhận">
          <DataTable
            caption="Ai nhận báo cáo nào"
            columns={['Kỳ', 'Đơn vị', 'Người nhận', 'Tệp', 'Khi nào', 'Việc']}
            rows={subscriptions.map((subscription) => ({
              key: String(subscription.id),
              cells: [
                periods.find(({ code }) => code === subscription.period)?.name ?? subscription.period,
                units.find(({ id }) => id === subscription.unitId)?.name ?? 'Tất cả đơn vị',
                subscription.recipients.join(', '),
                subscription.formats.map((format) => format.toUpperCase()).join(', '),
                `${subscription.hour} giờ, ${subscription.daysAfter} ngày sau ngày chốt số liệu${subscription.active ? '' : ' (đã dừng)'}`,
                may && (
                  <Button key="switch" variant="tertiary" size="S" onClick={() => switchOff(subscription)}>
                    {subscription.active ? 'Dừng' : 'Gửi lại'}
                  </Button>
                ),
              ],
            }))}
          />
          {may && <SubscriptionForm periods={periods} units={units} onDone={reload} />}
        </Panel>
        <Panel title="Sổ thư">
          <DataTable
            caption="Thư đã gửi và đang chờ"
            columns={['Báo cáo', 'Người nhận', 'Đến hạn gửi', 'Tình trạng', 'Ghi chú']}
            rows={letters.map(({ id, period, recipient, dueAt, state, sentAt, note }) => ({
              key: String(id),
              cells: [period, recipient, timeInWords(dueAt), sentAt ? `${STATES[state]} ${timeInWords(sentAt)}` : (STATES[state] ?? state), note ?? ''],
            }))}
          />
        </Panel>
      </Layouts.Content>
    </Page.Main>
  );
}

const FORMATS = ['docx', 'pdf', 'xlsx', 'csv'];

function SubscriptionForm({ periods, units, onDone }: { periods: Choices['data']['periods']; units: Choices['data']['units']; onDone: () => void }) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { busy, refusal, attempt } = useSubmitting();
  const [period, setPeriod] = useState(periods[0]?.code ?? '');
  const [unitId, setUnitId] = useState('all');
  const [recipients, setRecipients] = useState('');
  const [formats, setFormats] = useState<string[]>(['docx', 'pdf']);
  const [daysAfter, setDaysAfter] = useState(1);
  const [hour, setHour] = useState(7);
  const submit = () =>
    attempt(async () => {
      await post('/reports/subscriptions', { period, unitId: unitId === 'all' ? null : unitId, recipients: recipients.split(/[\s,;]+/).filter(Boolean), formats, daysAfter, hour });
      toggleNotification({ type: 'success', message: 'Đã ghi đăng ký.' });
      setRecipients('');
      onDone();
    });
  const error = (field: string) => refusal?.byField[field];
  return (
    <Box
      tag="form"
      aria-label="Thêm đăng ký"
      noValidate
      paddingTop={4}
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Typography tag="h3" variant="delta">
        Thêm đăng ký
      </Typography>
      <Flex gap={3} alignItems="flex-start" wrap="wrap" paddingTop={2}>
        <Box minWidth="14rem">
          <Field.Root name="period" error={error('period')}>
            <Field.Label>Kỳ báo cáo</Field.Label>
            <SingleSelect value={period} onChange={(value) => setPeriod(String(value))}>
              {periods.map(({ code, name }) => (
                <SingleSelectOption key={code} value={code}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Error />
          </Field.Root>
        </Box>
        <Box minWidth="24rem">
          <Field.Root name="unitId" error={error('unitId')}>
            <Field.Label>Đơn vị</Field.Label>
            <SingleSelect value={unitId} onChange={(value) => setUnitId(String(value))}>
              <SingleSelectOption value="all">Tất cả đơn vị</SingleSelectOption>
              {units.map(({ id, name }) => (
                <SingleSelectOption key={id} value={id}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Error />
          </Field.Root>
        </Box>
        <Box minWidth="30rem">
          <Field.Root name="recipients" required error={error('recipients')} hint="Địa chỉ thư, cách nhau bằng dấu phẩy">
            <Field.Label>Người nhận</Field.Label>
            <TextInput value={recipients} onChange={({ target }) => setRecipients(target.value)} />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Box>
        <Box minWidth="18rem">
          <Field.Root name="formats" error={error('formats')}>
            <Field.Label>Tệp kèm</Field.Label>
            <MultiSelect value={formats} onChange={(value: string[]) => setFormats(value)}>
              {FORMATS.map((format) => (
                <MultiSelectOption key={format} value={format}>
                  {format.toUpperCase()}
                </MultiSelectOption>
              ))}
            </MultiSelect>
            <Field.Error />
          </Field.Root>
        </Box>
        <Field.Root name="daysAfter" error={error('daysAfter')}>
          <Field.Label>Số ngày sau ngày chốt</Field.Label>
          <NumberInput value={daysAfter} onValueChange={(value) => setDaysAfter(value ?? 0)} />
          <Field.Error />
        </Field.Root>
        <Field.Root name="hour" error={error('hour')}>
          <Field.Label>Giờ gửi</Field.Label>
          <NumberInput value={hour} onValueChange={(value) => setHour(value ?? 0)} />
          <Field.Error />
        </Field.Root>
      </Flex>
      <Box paddingTop={3}>
        <Button type="submit" loading={busy}>
          Thêm đăng ký
        </Button>
      </Box>
    </Box>
  );
}
