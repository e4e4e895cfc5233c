import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { dayFromWords } from '../../../../../admin/dates/in-words';
import type { Refusal } from '../../../../../admin/parts/refusal';
import type { Question } from '../answers';

interface Props {
  periods: { code: string; name: string; monthly: boolean }[];
  today: string;
  refusal: Refusal | null;
  onBegin: (question: Partial<Question>) => void;
}

/** A month, or dates of one's own. */
export function OtherPeriodForm({ periods, today, refusal, onBegin }: Props) {
  const monthly = periods.find((period) => period.monthly);
  const [month, setMonth] = useState(Number(today.slice(5, 7)));
  const [dates, setDates] = useState({ from: '', to: '' });
  const year = Number(today.slice(0, 4));
  return (
    <Flex gap={6} alignItems="flex-end" wrap="wrap">
      {monthly && (
        <Flex gap={2} alignItems="flex-end">
          <Box minWidth="10rem">
            <Field.Root name="month">
              <Field.Label>Tháng của năm {year}</Field.Label>
              <SingleSelect value={String(month)} onChange={(value) => setMonth(Number(value))}>
                {Array.from({ length: 12 }, (_, index) => (
                  <SingleSelectOption key={index} value={String(index + 1)}>
                    {String(index + 1).padStart(2, '0')}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Box>
          <Button variant="secondary" onClick={() => onBegin({ period: monthly.code, year, month })}>
            Lập báo cáo tháng
          </Button>
        </Flex>
      )}
      <Flex gap={2} alignItems="flex-end">
        {(['from', 'to'] as const).map((side) => (
          <Field.Root key={side} name={side} error={refusal?.byField[side]}>
            <Field.Label>{side === 'from' ? 'Từ ngày' : 'Đến hết ngày'}</Field.Label>
            <TextInput placeholder="dd/mm/yyyy" value={dates[side]} onChange={({ target }) => setDates({ ...dates, [side]: target.value })} />
            <Field.Error />
          </Field.Root>
        ))}
        <Button variant="secondary" onClick={() => onBegin({ period: null, from: dayFromWords(dates.from), to: dayFromWords(dates.to) })}>
          Lập báo cáo theo ngày
        </Button>
      </Flex>
    </Flex>
  );
}
