import { Field, Grid, TextInput, Textarea } from '@strapi/design-system';
import type { Letterhead } from '../answers';

const LINES: { name: Exclude<keyof Letterhead, 'recipients'>; label: string; hint?: string; required?: boolean }[] = [
  { name: 'superior', label: 'Cơ quan chủ quản', hint: 'Ví dụ: UBND TỈNH KON TUM' },
  { name: 'agency', label: 'Cơ quan ban hành', required: true },
  { name: 'symbol', label: 'Ký hiệu', hint: 'Số do văn thư cấp, để trống trên báo cáo', required: true },
  { name: 'place', label: 'Địa danh', required: true },
  { name: 'addressee', label: 'Kính gửi' },
  { name: 'authority', label: 'Quyền hạn ký', hint: 'Ví dụ: TL. GIÁM ĐỐC' },
  { name: 'position', label: 'Chức vụ người ký', required: true },
  { name: 'signer', label: 'Họ và tên người ký' },
];

/** How the paper is headed, signed and sent. */
export function LetterheadFields({ value, errors, onChange }: { value: Letterhead; errors: Record<string, string>; onChange: (value: Letterhead) => void }) {
  return (
    <Grid.Root gap={4}>
      {LINES.map(({ name, label, hint, required }) => (
        <Grid.Item key={name} col={6} s={12} direction="column" alignItems="stretch">
          <Field.Root name={name} required={required} error={errors[name]} hint={hint}>
            <Field.Label>{label}</Field.Label>
            <TextInput value={value[name]} onChange={({ target }) => onChange({ ...value, [name]: target.value })} />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Grid.Item>
      ))}
      <Grid.Item col={12} direction="column" alignItems="stretch">
        <Field.Root name="recipients" hint="Mỗi dòng một nơi; dòng “Lưu” tự có." error={errors.recipients}>
          <Field.Label>Nơi nhận</Field.Label>
          <Textarea value={value.recipients.join('\n')} onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) => onChange({ ...value, recipients: target.value.split('\n') })} />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      </Grid.Item>
    </Grid.Root>
  );
}
