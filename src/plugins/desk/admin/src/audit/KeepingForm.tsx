import { Button, Field, Flex, NumberInput } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { sentenceOf } from '../../../../../admin/parts/refusal';
import { useAnswer } from '../../../../../admin/parts/use-answer';

interface Settings {
  auditDays: number;
  trashDays: number;
}

/** How long the trail and the trash are kept. */
export function KeepingForm() {
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { answer } = useAnswer<{ data: Settings }>('/desk/settings');
  const [values, setValues] = useState<Settings | null>(null);
  useEffect(() => {
    if (answer) setValues(answer.data);
  }, [answer]);
  if (!values) return null;
  const save = async () => {
    try {
      await put('/desk/settings', values);
      toggleNotification({ type: 'success', message: 'Đã lưu thời hạn giữ.' });
    } catch (thrown) {
      toggleNotification({ type: 'danger', message: sentenceOf(thrown) });
    }
  };
  const input = (name: keyof Settings, label: string) => (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <NumberInput value={values[name]} onValueChange={(value: number | undefined) => setValues({ ...values, [name]: value ?? 0 })} />
    </Field.Root>
  );
  return (
    <Flex gap={4} alignItems="flex-end" wrap="wrap" role="group" aria-label="Thời hạn giữ">
      {input('auditDays', 'Giữ nhật ký (ngày)')}
      {input('trashDays', 'Giữ trong thùng rác (ngày)')}
      <Button variant="secondary" onClick={() => void save()}>
        Lưu thời hạn
      </Button>
    </Flex>
  );
}
