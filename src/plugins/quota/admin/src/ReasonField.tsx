import { Field, Textarea } from '@strapi/design-system';

interface Props {
  label: string;
  hint?: string;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

/** A reason in words, compulsory. */
export function ReasonField({ label, hint, value, error, onChange }: Props) {
  return (
    <Field.Root name="reason" required error={error} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Textarea value={value} onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
