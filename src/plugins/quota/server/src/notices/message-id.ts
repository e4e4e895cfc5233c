import { createHash } from 'node:crypto';

/**
 * The same for the same letter (RFC 5322, 3.6.4): if the server dies between sending and writing it down, the second
 * copy can be told from a new letter.
 *
 * @param key all that makes it one and the same letter
 */
export function messageIdOf(kind: string, key: unknown, host: string): string {
  const digest = createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32);
  return `<${kind}-${digest}@${host}>`;
}
