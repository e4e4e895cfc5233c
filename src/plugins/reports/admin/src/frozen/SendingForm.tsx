import { Box, Button, Field, Flex, TextInput, Textarea } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { dayFromWords, dayInWords } from '../../../../../admin/dates/in-words';
import { useSubmitting } from '../../../../../admin/parts/use-submitting';
import type { VersionHead } from '../answers';

/** Records that văn thư sent the report: number, day, to whom. */
export function SendingForm({ head, today, symbol, recipients, onDone }: { head: VersionHead; today: string; symbol: string; recipients: string[]; onDone: () => void }) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { busy, refusal, attempt } = useSubmitting();
  const [number, setNumber] = useState('');
  const [sentOn, setSentOn] = useState(dayInWords(today));
  const [places, setPlaces] = useState(recipients.join('\n'));
  const submit = () =>
    attempt(async () => {
      await post(`/reports/frozen/${head.key}/versions/${head.version}/sendings`, { number, sentOn: dayFromWords(sentOn), recipients: places.split('\n') });
      toggleNotification({ type: 'success', message: 'Đã ghi lần gửi.' });
      setNumber('');
      onDone();
    });
  return (
    <Box
      tag="form"
      aria-label="Ghi lần gửi"
      noValidate
      paddingTop={4}
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Flex gap={3} alignItems="flex-start" wrap="wrap">
        <Field.Root name="number" required error={refusal?.byField.number} hint={`Số văn thư cấp, ví dụ 05/${symbol}`}>
          <Field.Label>Số, ký hiệu</Field.Label>
          <TextInput value={number} onChange={({ target }) => setNumber(target.value)} />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
        <Field.Root name="sentOn" required error={refusal?.byField.sentOn}>
          <Field.Label>Ngày gửi</Field.Label>
          <TextInput value={sentOn} onChange={({ target }) => setSentOn(target.value)} />
          <Field.Error />
        </Field.Root>
        <Box minWidth="30rem">
          <Field.Root name="sendingRecipients" required error={refusal?.byField.recipients} hint="Mỗi dòng một nơi">
            <Field.Label>Gửi đến</Field.Label>
            <Textarea value={places} onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) => setPlaces(target.value)} />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Box>
      </Flex>
      <Box paddingTop={3}>
        <Button type="submit" loading={busy}>
          Ghi lần gửi
        </Button>
      </Box>
    </Box>
  );
}
