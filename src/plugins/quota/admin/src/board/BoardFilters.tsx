import { Box, Checkbox, Combobox, ComboboxOption, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useWords } from '../words';

export interface Filters {
  /** Null: the running year. */
  year: number | null;
  withYearBefore: boolean;
  /** Empty: all. */
  clause: string;
  /** Empty: all. */
  unit: string;
}

interface Props {
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
  year: number;
  years: number[];
  clauses: { key: string; name: string }[];
  units: { slug: string; name: string }[];
}

export function BoardFilters({ filters, onChange, year, years, clauses, units }: Props) {
  const words = useWords();
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end" paddingBottom={4}>
      <Box width="14rem">
        <Field.Root>
          <Field.Label>{words('board.year')}</Field.Label>
          <SingleSelect value={String(year)} onChange={(value) => onChange({ year: Number(value) })}>
            {years.map((value) => (
              <SingleSelectOption key={value} value={String(value)}>
                {String(value)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
      <Box width="32rem">
        <Field.Root>
          <Field.Label>{words('board.clause')}</Field.Label>
          <SingleSelect
            value={filters.clause}
            placeholder={words('board.allClauses')}
            clearLabel={words('board.allClauses')}
            onClear={() => onChange({ clause: '' })}
            onChange={(value) => onChange({ clause: String(value) })}
          >
            {clauses.map(({ key, name }) => (
              <SingleSelectOption key={key} value={key}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
      <Box width="32rem">
        <Field.Root>
          <Field.Label>{words('board.unit')}</Field.Label>
          <Combobox
            value={filters.unit}
            placeholder={words('board.allUnits')}
            clearLabel={words('board.allUnits')}
            noOptionsMessage={() => words('form.noneFound')}
            autocomplete={{ type: 'list', filter: 'contains' }}
            onClear={() => onChange({ unit: '' })}
            onChange={(value) => onChange({ unit: value ?? '' })}
          >
            {units.map(({ slug, name }) => (
              <ComboboxOption key={slug} value={slug}>
                {name}
              </ComboboxOption>
            ))}
          </Combobox>
        </Field.Root>
      </Box>
      <Box paddingBottom={2}>
        <Checkbox checked={filters.withYearBefore} onCheckedChange={(value) => onChange({ withYearBefore: value === true })}>
          {words('board.withYearBefore')}
        </Checkbox>
      </Box>
    </Flex>
  );
}
