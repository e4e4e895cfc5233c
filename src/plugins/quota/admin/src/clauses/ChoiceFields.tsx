import { Field, MultiSelect, MultiSelectOption, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Ref } from './clause-version';

interface Common {
  label: string;
  hint?: string;
  choices: Ref[];
  error?: string;
}

/** Any number out of a list, each chosen one shown with its name. */
export function ManyField({ label, hint, choices, error, value, onChange }: Common & { value: string[]; onChange: (value: string[]) => void }) {
  return (
    <Field.Root error={error} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <MultiSelect value={value} withTags onChange={onChange}>
        {choices.map(({ id, name }) => (
          <MultiSelectOption key={id} value={id}>
            {name}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** One out of a list, or none. */
export function OneField({
  label,
  none,
  choices,
  error,
  value,
  onChange,
}: Common & { none: string; value: string; onChange: (value: string) => void }) {
  return (
    <Field.Root error={error}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value} placeholder={none} clearLabel={none} onClear={() => onChange('')} onChange={(id) => onChange(String(id))}>
        {choices.map(({ id, name }) => (
          <SingleSelectOption key={id} value={id}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
}
