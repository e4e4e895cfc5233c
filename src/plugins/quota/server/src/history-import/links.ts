import { createHash } from 'node:crypto';

/** A web address a reader can open, or null. */
export function webAddress(text: string): URL | null {
  if (!/^https?:\/\/[^\s]+$/i.test(text) || !URL.canParse(text)) return null;
  const link = new URL(text);
  return link.username || link.password ? null : link;
}

/**
 * The ledger's id for an article known only by its link. The place within the page and the scheme do not matter:
 * sites moved from http to https without their articles becoming other ones.
 */
export const documentIdOf = ({ host, pathname, search }: URL): string =>
  createHash('sha256').update(`${host}${pathname}${search}`).digest('hex').slice(0, 32);
