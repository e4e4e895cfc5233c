import { isIPv6 } from 'node:net';

/** What names a person, or what a reader asked, in the words of a library: those write what they were given. */
const PERSONAL: ((text: string) => string)[] = [
  (text) => text.replace(/[^\s<>"'(),;:=/]+@[^\s<>"'(),;:=/]+\.[^\s<>"'(),;:=/]+/gu, '[thư điện tử]'),
  // IPv4, also inside ::ffff:…
  (text) => text.replace(/(?:::ffff:)?\b\d{1,3}(?:\.\d{1,3}){3}\b/gi, '[địa chỉ mạng]'),
  // Not inside a word: "core::5" is a name.
  (text) => text.replace(/(?<!\w)[0-9a-f:]*::?[0-9a-f:]+/gi, (found) => (isIPv6(found) ? '[địa chỉ mạng]' : found)),
  (text) => text.replace(/\?[^\s"'<>]+=[^\s"'<>]*/g, '?[câu hỏi]'),
  (text) => text.replace(/\b(?:Bearer\s+\S+|eyJ[\w-]+\.[\w-]+\.[\w-]+)/g, '[khóa]'),
];

/** A text for the log without e-mail addresses, network addresses, queries and tokens. Pure. */
export const redact = (text: string): string => PERSONAL.reduce((said, without) => without(said), text);

const PLAIN_SEGMENT = /^[a-z0-9._-]{1,40}$/i;

/**
 * Where a request went, in few words: the route that answered, or the first part of the path. The rest may be a secret
 * address, and the query is what a reader asked. Pure.
 */
export function routeOf(matched: string | undefined, path: string): string {
  if (matched?.startsWith('/')) return matched;
  const [first = '', ...more] = path.split('/').filter(Boolean);
  if (first === '') return '/';
  return `/${PLAIN_SEGMENT.test(first) ? first : '…'}${more.length > 0 ? '/…' : ''}`;
}
