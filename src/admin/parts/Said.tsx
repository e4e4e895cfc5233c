import { Typography } from '@strapi/design-system';

/** The state of an act in one sentence. There from the start, so that a screen reader speaks each change of it. */
export const Said = ({ message, isBad }: { message: string; isBad: boolean }) => (
  <Typography tag="p" role="status" fontWeight="bold" textColor={isBad ? 'danger700' : 'neutral800'}>
    {message}
  </Typography>
);
