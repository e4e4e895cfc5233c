/** A letter as its reader's mail program understands it. */
export interface ReceivedLetter {
  recipients: string[];
  headers: Record<string, string>;
  subject: string;
  /** The body by media type, decoded. */
  parts: Record<string, string>;
}

/** Reads an Internet message (RFC 5322) of MIME parts (RFC 2045 to 2047). `raw` holds one octet per character. */
export function readLetter(raw: string, recipients: string[]): ReceivedLetter {
  const { headers, body } = split(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1];
  const entities = boundary ? body.split(`--${boundary}`).slice(1, -1).map((part) => split(part.replace(/^\r\n/, ''))) : [{ headers, body }];
  const parts = entities.map((entity) => [entity.headers['content-type'].split(';')[0], decodeBody(entity)]);
  return { recipients, headers, subject: decodeWords(headers.subject), parts: Object.fromEntries(parts) };
}

interface Entity {
  headers: Record<string, string>;
  body: string;
}

function split(raw: string): Entity {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]);
  return { headers: Object.fromEntries(headers), body: raw.slice(end + 4) };
}

function decodeBody({ headers, body }: Entity): string {
  const encoding = headers['content-transfer-encoding'];
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  const octets = encoding === 'quoted-printable' ? octetsOf(body.replace(/=\r\n/g, '')) : body;
  return Buffer.from(octets, 'latin1').toString('utf8').replace(/\r\n/g, '\n');
}

const octetsOf = (text: string) =>
  text.replace(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** RFC 2047: words of other alphabets in a header; white space between two of them is not text. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_match, way: string, word: string) =>
      way.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : Buffer.from(octetsOf(word.replace(/_/g, ' ')), 'latin1').toString('utf8'),
    );
}
