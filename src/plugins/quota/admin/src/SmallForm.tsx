import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Refusal } from './answers/refusal';
import { useWords } from './words';

interface Props {
  label: string;
  submit: string;
  sending: boolean;
  refusal: Refusal | null;
  /** The fields that show their own errors. */
  fields: string[];
  onSubmit: () => void;
  onStop: () => void;
  children: ReactNode;
}

/** A form of a few fields inside a dialog. What the server says against none of its fields stands above them. */
export function SmallForm({ label, submit, sending, refusal, fields, onSubmit, onStop, children }: Props) {
  const words = useWords();
  const known = Object.keys(refusal?.byField ?? {});
  const general = refusal && (known.length === 0 ? [refusal.message] : known.filter((field) => !fields.includes(field)).map((field) => refusal.byField[field]));
  return (
    <Box
      tag="form"
      aria-label={label}
      noValidate
      paddingTop={3}
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        event.stopPropagation();
        onSubmit();
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        {general && general.length > 0 && (
          <Typography role="alert" textColor="danger600">
            {general.join(' ')}
          </Typography>
        )}
        {children}
        <Flex gap={2}>
          <Button type="submit" loading={sending}>
            {submit}
          </Button>
          <Button variant="tertiary" onClick={onStop}>
            {words('form.stop')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
