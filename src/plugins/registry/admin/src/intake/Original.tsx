import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { useWords } from '../words';
import type { Intake } from './intake';

const Sheet = styled(Box)`
  white-space: pre-wrap;
  max-height: 75vh;
  overflow-y: auto;
  font-size: 1.4rem;
  line-height: 1.6;

  mark {
    background: ${({ theme }) => theme.colors.warning200};
  }
`;

export interface Place {
  start: number;
  end: number;
}

/** The text of the file, with the place from which a field was read marked and in sight. */
export function Original({ intake, place }: { intake: Intake; place: Place | null }) {
  const words = useWords();
  const { get } = useFetchClient();
  const mark = useRef<HTMLElement>(null);
  useEffect(() => mark.current?.scrollIntoView({ block: 'center' }), [place]);
  const text = intake.text ?? '';
  const download = async () => {
    const { data } = await get<Blob>(`/registry/intakes/${intake.id}/original`, { responseType: 'blob' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(data);
    link.download = intake.fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Box tag="section" aria-label={words('intake.original')}>
      <Flex justifyContent="space-between" paddingBottom={3}>
        <Typography tag="h2" variant="delta">
          {words('intake.original')}
        </Typography>
        <Button variant="tertiary" onClick={() => void download()}>
          {words('intake.download')}
        </Button>
      </Flex>
      <Sheet background="neutral100" padding={4} hasRadius tabIndex={0} role="region" aria-label={words('intake.text')}>
        {place ? (
          <>
            {text.slice(0, place.start)}
            <mark ref={mark}>{text.slice(place.start, place.end)}</mark>
            {text.slice(place.end)}
          </>
        ) : (
          text || words('intake.noText')
        )}
      </Sheet>
    </Box>
  );
}
