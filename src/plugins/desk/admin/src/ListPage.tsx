import { Box, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  subtitle: string;
  action?: ReactNode;
  /** undefined while it is being loaded, null when it could not be. */
  answer: unknown;
  children: ReactNode;
}

/** A page of the desk with its heading, once its answer is there. */
export function ListPage({ title, subtitle, action, answer, children }: Props) {
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={subtitle} primaryAction={action} />
      <Layouts.Content>
        {answer === undefined && <Typography>Đang tải…</Typography>}
        {answer === null && <Typography role="alert">Không tải được dữ liệu. Hãy tải lại trang.</Typography>}
        {answer !== undefined && answer !== null && <Box paddingBottom={8}>{children}</Box>}
      </Layouts.Content>
    </Page.Main>
  );
}
