import { Parser } from 'htmlparser2';

const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/gi;
const MOST_ROUNDS = 3;

/** Decodes HTML entities, also when they were encoded twice ("&amp;#225;"). Tags in the text are left as they are. */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let round = 0; round < MOST_ROUNDS && decoded.includes('&'); round += 1) {
    decoded = decoded.replace(ENTITY, decodeOne);
  }
  return decoded;
}

function decodeOne(entity: string): string {
  let decoded = '';
  const parser = new Parser({ ontext: (part) => (decoded += part) });
  parser.end(entity);
  return decoded;
}
