import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A part of a page under its own heading. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box tag="section" aria-label={title} background="neutral0" padding={6} hasRadius shadow="tableShadow" marginBottom={5}>
      <Box paddingBottom={3}>
        <Typography tag="h2" variant="beta">
          {title}
        </Typography>
      </Box>
      {children}
    </Box>
  );
}

/** What a form was refused for, spoken as it appears. */
export function Refused({ message }: { message: string | null | undefined }) {
  return message ? (
    <Typography tag="p" role="alert" textColor="danger700">
      {message}
    </Typography>
  ) : null;
}
