import { formatDate } from '../../text/dates';

/** A date as readers write it, with the exact value for machines; nothing when there is none. */
export const Day = ({ value }: { value: string | null }) =>
  value ? <time dateTime={value}>{formatDate(value)}</time> : null;
