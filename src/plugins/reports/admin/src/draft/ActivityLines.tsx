import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { dayFromWords, dayInWords } from '../../../../../admin/dates/in-words';
import type { Activity } from '../answers';
import { Refused } from '../Panel';

interface Props {
  value: Activity[];
  forms: Record<string, string>;
  error?: string;
  onChange: (value: Activity[]) => void;
}

/** Conferences, leaflets, loudspeakers: what was done besides articles, line by line. */
export function ActivityLines({ value, forms, error, onChange }: Props) {
  const change = (index: number, part: Partial<Activity>) => onChange(value.map((line, place) => (place === index ? { ...line, ...part } : line)));
  const add = () => onChange([...value, { day: '', name: '', form: 'meeting', place: '', people: null, proof: '' }]);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Refused message={error} />
      {value.map((line, index) => (
        <Flex key={index} gap={2} alignItems="flex-end" wrap="wrap" role="group" aria-label={`Hoạt động ${index + 1}`}>
          <Text label="Ngày" value={dayInWords(line.day)} width="12rem" onChange={(words) => change(index, { day: dayFromWords(words) })} />
          <Text label="Hoạt động" value={line.name} width="28rem" onChange={(name) => change(index, { name })} />
          <Box minWidth="22rem">
            <Field.Root name={`form-${index}`}>
              <Field.Label>Hình thức</Field.Label>
              <SingleSelect value={line.form} onChange={(form) => change(index, { form: form as Activity['form'] })}>
                {Object.entries(forms).map(([form, label]) => (
                  <SingleSelectOption key={form} value={form}>
                    {label}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Box>
          <Text label="Nơi tổ chức" value={line.place} width="18rem" onChange={(place) => change(index, { place })} />
          <Text label="Số người" value={line.people === null ? '' : String(line.people)} width="9rem" onChange={(words) => change(index, { people: words.trim() === '' ? null : Number(words) })} />
          <Text label="Minh chứng" value={line.proof} width="22rem" onChange={(proof) => change(index, { proof })} />
          <Button variant="danger-light" onClick={() => onChange(value.filter((_, place) => place !== index))}>
            Bỏ dòng
          </Button>
        </Flex>
      ))}
      <Box>
        <Button variant="secondary" onClick={add}>
          Thêm hoạt động
        </Button>
      </Box>
    </Flex>
  );
}

function Text({ label, value, width, onChange }: { label: string; value: string; width: string; onChange: (words: string) => void }) {
  return (
    <Box minWidth={width}>
      <Field.Root name={label}>
        <Field.Label>{label}</Field.Label>
        <TextInput value={value} onChange={({ target }) => onChange(target.value)} />
      </Field.Root>
    </Box>
  );
}
