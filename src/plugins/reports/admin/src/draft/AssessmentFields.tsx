import { Field, Flex, Textarea } from '@strapi/design-system';
import type { Assessment } from '../answers';

const PARTS: { name: keyof Assessment; label: string; required: boolean }[] = [
  { name: 'steering', label: 'Công tác chỉ đạo', required: false },
  { name: 'achievements', label: 'Kết quả đạt được', required: true },
  { name: 'shortcomings', label: 'Tồn tại, hạn chế', required: true },
  { name: 'causes', label: 'Nguyên nhân', required: true },
  { name: 'proposals', label: 'Kiến nghị, đề xuất', required: true },
  { name: 'nextTasks', label: 'Nhiệm vụ kỳ tới', required: false },
];

interface Props {
  value: Assessment;
  errors: Record<string, string>;
  onChange: (value: Assessment) => void;
  /** Null when the report corrects nothing. */
  note: string | null;
  onNote: (note: string) => void;
}

/** What people write; four parts are compulsory before freezing. */
export function AssessmentFields({ value, errors, onChange, note, onNote }: Props) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {note !== null && <Part name="note" label="Nội dung đính chính" required value={note} error={errors.note} onChange={onNote} />}
      {PARTS.map(({ name, label, required }) => (
        <Part key={name} {...{ name, label, required }} value={value[name]} error={errors[name]} onChange={(words) => onChange({ ...value, [name]: words })} />
      ))}
    </Flex>
  );
}

function Part({ name, label, required, value, error, onChange }: { name: string; label: string; required: boolean; value: string; error?: string; onChange: (words: string) => void }) {
  return (
    <Field.Root name={name} required={required} error={error}>
      <Field.Label>{label}</Field.Label>
      <Textarea value={value} onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) => onChange(target.value)} />
      <Field.Error />
    </Field.Root>
  );
}
