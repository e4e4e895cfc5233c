import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { dayFromWords } from '../../../../../admin/dates/in-words';
import { Said } from '../../../../../admin/parts/Said';
import { useSending } from '../../../../../admin/parts/use-sending';
import { useWords } from '../words';

interface Props {
  places: { placeId: string; name: string }[];
  documentIds: string[];
  onDone: () => void;
}

/** Records that the chosen procedures hang at a place since a day. */
export function RecordDisplay({ places, documentIds, onDone }: Props) {
  const words = useWords();
  const { sending, send } = useSending<{ recorded: number }>();
  const [placeId, setPlaceId] = useState<string>('');
  const [day, setDay] = useState('');
  const submit = async (displayedOn: string | null) => {
    if (await send('/procedures/displays', { documentIds, placeId, displayedOn })) onDone();
  };
  const message =
    sending.state === 'failed' ? sending.message : sending.state === 'answered' ? words('clocks.recorded', { count: sending.report.recorded }) : '';
  return (
    <Box tag="section" aria-label={words('clocks.record')} background="neutral100" padding={4} hasRadius>
      <Typography tag="h2" variant="delta">
        {words('clocks.record')}
      </Typography>
      {places.length === 0 ? (
        <Typography tag="p">{words('clocks.noPlaces')}</Typography>
      ) : (
        <>
          <Typography tag="p" paddingBottom={3}>
            {words('clocks.recordHint')}
          </Typography>
          <Flex gap={4} alignItems="end" wrap="wrap">
            <Field.Root width="26rem">
              <Field.Label>{words('clocks.placeField')}</Field.Label>
              <SingleSelect value={placeId} onChange={(value: string | number) => setPlaceId(String(value))}>
                {places.map((place) => (
                  <SingleSelectOption key={place.placeId} value={place.placeId}>
                    {place.name}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            <Field.Root width="14rem">
              <Field.Label>{words('clocks.dayField')}</Field.Label>
              <TextInput value={day} placeholder="31/01/2026" onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => setDay(target.value)} />
            </Field.Root>
            <Button loading={sending.state === 'working'} disabled={!placeId || !day || documentIds.length === 0} onClick={() => void submit(dayFromWords(day))}>
              {words('clocks.submit', { count: documentIds.length })}
            </Button>
            <Button variant="tertiary" disabled={!placeId || documentIds.length === 0 || sending.state === 'working'} onClick={() => void submit(null)}>
              {words('clocks.clear')}
            </Button>
          </Flex>
          <Said message={message} isBad={sending.state === 'failed'} />
        </>
      )}
    </Box>
  );
}
