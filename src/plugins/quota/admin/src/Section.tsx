import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A part of an explanation under its own heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box tag="section" paddingTop={4}>
      <Typography tag="h3" variant="delta">
        {title}
      </Typography>
      <Box paddingTop={1}>{children}</Box>
    </Box>
  );
}

/** A list with its bullets, which the panel's own styles take away. */
export function Bullets({ children }: { children: ReactNode }) {
  return (
    <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
      {children}
    </Box>
  );
}

export function Bullet({ children }: { children: ReactNode }) {
  return (
    <Typography tag="li" style={{ display: 'list-item' }}>
      {children}
    </Typography>
  );
}
