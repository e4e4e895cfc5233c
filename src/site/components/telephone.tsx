import { telephone } from '../web-address';

/** A number to dial; what is no number (“chưa khai báo”) is no link. */
export const Telephone = ({ number }: { number: string }) =>
  /\d/.test(number) ? <a href={telephone(number)}>{number}</a> : <>{number}</>;
