import { Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { instantFrom } from '../../../../../admin/dates/in-words';
import { sentenceOf } from '../../../../../admin/parts/refusal';
import { CAUSES, type ActWords } from './acts';

interface Props {
  words: ActWords;
  perform: (input: Record<string, unknown>) => Promise<void>;
  onDone: () => void;
}

/** Asks what an act needs: a reason, a time, or the two sides of a correction. The refusal stays in sight. */
export function ActForm({ words, perform, onDone }: Props) {
  const [values, setValues] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const set = (name: string) => (value: string) => setValues((last) => ({ ...last, [name]: value }));

  const submit = async () => {
    const { day = '', time = '', ...rest } = values;
    const timed = words.asks === 'time' || words.asks === 'time-or-none';
    const cleared = words.asks === 'time-or-none' && day === '' && time === '';
    const at = cleared ? null : instantFrom(day, time);
    if (timed && !cleared && !at) {
      setRefusal('Hãy ghi ngày dạng 31/12/2026 và giờ dạng 08:30.');
      return;
    }
    setSending(true);
    setRefusal(null);
    try {
      await perform(timed ? { at } : rest);
      onDone();
    } catch (thrown) {
      setRefusal(sentenceOf(thrown));
      setSending(false);
    }
  };

  return (
    <Flex
      tag="form"
      aria-label={words.label}
      direction="column"
      alignItems="stretch"
      gap={4}
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        event.stopPropagation();
        void submit();
      }}
    >
      {refusal && (
        <Typography role="alert" textColor="danger600">
          {refusal}
        </Typography>
      )}
      {words.asks === 'reason' && <Area label={words.reason ?? 'Lý do'} hint={words.hint} value={values.reason} onChange={set('reason')} />}
      {(words.asks === 'time' || words.asks === 'time-or-none') && (
        <Flex gap={4} alignItems="flex-start">
          <Line label="Ngày" hint="ngày/tháng/năm" value={values.day} onChange={set('day')} />
          <Line label="Giờ" hint="giờ:phút, giờ Việt Nam" value={values.time} onChange={set('time')} />
        </Flex>
      )}
      {words.asks === 'time-or-none' && <Typography variant="pi">Để trống cả hai ô để bỏ lịch gỡ.</Typography>}
      {words.asks === 'correction' && (
        <>
          <Typography>Hãy sửa chỗ sai và lưu trước; bản đã lưu được đăng cùng với đính chính.</Typography>
          <Cause value={values.cause} onChange={set('cause')} />
          <Area label="Nội dung sai" value={values.wrong} onChange={set('wrong')} />
          <Area label="Nội dung đúng" value={values.right} onChange={set('right')} />
        </>
      )}
      <Button type="submit" loading={sending} variant={words.danger ? 'danger' : 'default'}>
        {words.label.replace('…', '')}
      </Button>
    </Flex>
  );
}

interface InputProps {
  label: string;
  hint?: string;
  value?: string;
  onChange: (value: string) => void;
}

export const Area = ({ label, hint, value = '', onChange }: InputProps) => (
  <Field.Root required hint={hint}>
    <Field.Label>{label}</Field.Label>
    <Textarea value={value} onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)} />
    <Field.Hint />
  </Field.Root>
);

export const Line = ({ label, hint, value = '', onChange }: InputProps) => (
  <Field.Root hint={hint}>
    <Field.Label>{label}</Field.Label>
    <TextInput value={value} autoComplete="off" onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)} />
    <Field.Hint />
  </Field.Root>
);

export const Cause = ({ value, onChange }: Pick<InputProps, 'value' | 'onChange'>) => (
  <Field.Root required hint="Luật Tiếp cận thông tin, Điều 22">
    <Field.Label>Trường hợp</Field.Label>
    <SingleSelect value={value} placeholder="Chọn trường hợp" onChange={(chosen: string | number) => onChange(String(chosen))}>
      {CAUSES.map(([cause, label]) => (
        <SingleSelectOption key={cause} value={cause}>
          {label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
    <Field.Hint />
  </Field.Root>
);
