import { Box, Grid, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { RegistryPage } from '../parts/RegistryPage';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { useWords } from '../words';
import type { Intake } from './intake';
import { Original, type Place } from './Original';
import { RegisterForm } from './RegisterForm';

/** One file: what was read out of it, to be corrected, beside its text. */
export function IntakePage() {
  const words = useWords();
  const { id = '' } = useParams();
  const { loading } = useAnswer<{ data: Intake }>(`/registry/intakes/${id}`);
  const [place, setPlace] = useState<Place | null>(null);
  if (loading.state !== 'ready') {
    return (
      <RegistryPage title={words('intake.title')} subtitle="">
        <Typography role="status">{loading.state === 'loading' ? words('loading') : loading.message || words('error')}</Typography>
      </RegistryPage>
    );
  }
  const intake = loading.answer.data;
  return (
    <RegistryPage title={intake.fileName} subtitle={words('intake.correct')}>
      {intake.message && <Typography tag="p">{intake.message}</Typography>}
      {intake.warnings.map(({ message }) => (
        <Typography key={message} tag="p" textColor="warning700">
          {message}
        </Typography>
      ))}
      <Grid.Root gap={6}>
        <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
          <RegisterForm key={intake.id} intake={intake} onShow={setPlace} />
        </Grid.Item>
        <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
          <Box>
            <Original intake={intake} place={place} />
          </Box>
        </Grid.Item>
      </Grid.Root>
    </RegistryPage>
  );
}
