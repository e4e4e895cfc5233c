import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { Answers } from '../../freshness/reads';

export type Encoding = 'br' | 'gzip' | 'identity';

const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);

/** Good enough for a page that may be thrown away within the second, and still a few milliseconds. */
const BROTLI_QUALITY = 7;
/** Below this the wrapping costs more than it saves. */
const SMALLEST_COMPRESSED = 500;
const ETAG_LENGTH = 27;

/** What a copy is besides its bytes. */
export interface Answer {
  /** Name, value, name, value: all but those about length, encoding and freshness. */
  headers: readonly string[];
  body: Buffer;
  /** Of the body, when it was reckoned already. */
  etag?: string;
}

/** How an answer came about: made just now, from a fresh copy, or from the last good one because none can be made. */
export type Origin = 'made' | 'kept' | 'last-good';

const ORIGINS: Readonly<Record<Origin, readonly string[]>> = {
  made: ['Cache-Status', 'chuyen-trang; fwd=miss'],
  kept: ['Cache-Status', 'chuyen-trang; hit'],
  'last-good': ['Cache-Status', 'chuyen-trang; hit; detail=last-good-copy', 'Warning', '110 - "Response is Stale"'],
};

/** An answer made once, with the compressed forms that were asked for so far, ready to be written. */
export class Copy {
  readonly etag: string;
  /** What it rests on. */
  keys: ReadonlySet<string> = new Set();
  answers: Answers = new Map();
  /** Up to which doubt of remembered answers it has been looked at. */
  heldAt = -1;
  /** Before the one instant (milliseconds) and from the other on it may be another; null when time does not matter. */
  since: number | null = null;
  until: number | null = null;
  /** Whether nothing that it rests on has changed. What is no longer fresh is only a last good copy. */
  fresh = true;
  /** When a reader last wanted it, by the process's own clock. */
  usedAt = 0;

  private readonly forms = new Map<Encoding, Form>();

  constructor(readonly answer: Answer) {
    this.etag = answer.etag ?? createHash('sha256').update(answer.body).digest('base64url').slice(0, ETAG_LENGTH);
    this.forms.set('identity', this.formOf('identity', answer.body));
  }

  /** Bytes in memory, without what compressing will add. */
  get size(): number {
    return this.answer.body.length * 2 + 1000 + (this.keys.size + this.answers.size) * 60;
  }

  /** The form that this request wants, if it has been made already. */
  readyFor(request: IncomingMessage): Form | undefined {
    return this.forms.get(this.wanted(request));
  }

  /** Makes the form that this request wants, once. */
  async prepareFor(request: IncomingMessage): Promise<Form> {
    const encoding = this.wanted(request);
    const ready = this.forms.get(encoding);
    if (ready) return ready;
    const { body } = this.answer;
    const bytes =
      encoding === 'br'
        ? await brotli(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
        : await gzip(body, { level: 9 });
    const form = this.formOf(encoding, bytes);
    this.forms.set(encoding, form);
    return form;
  }

  private wanted(request: IncomingMessage): Encoding {
    return this.answer.body.length < SMALLEST_COMPRESSED ? 'identity' : encodingOf(request.headers['accept-encoding']);
  }

  private formOf(encoding: Encoding, body: Buffer): Form {
    const tag = `"${this.etag}${encoding === 'identity' ? '' : `-${encoding}`}"`;
    const unchanged = [...this.answer.headers, 'ETag', tag, 'Vary', 'Accept-Encoding'];
    const whole = [...unchanged, 'Content-Length', String(body.length), ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding])];
    const heads = (origin: Origin): Heads => ({ unchanged: [...unchanged, ...ORIGINS[origin]], whole: [...whole, ...ORIGINS[origin]] });
    return { etag: this.etag, body, heads: { made: heads('made'), kept: heads('kept'), 'last-good': heads('last-good') } };
  }
}

/** Headers of "304 Not Modified" and of "200 OK". */
interface Heads {
  unchanged: string[];
  whole: string[];
}

/** One encoding of a copy, with its headers prepared for each origin: a reader of a kept page waits for nothing else. */
export interface Form {
  etag: string;
  body: Buffer;
  heads: Readonly<Record<Origin, Heads>>;
}

/** Writes a form to the socket, or only that the reader has it already. */
export function writeForm(request: IncomingMessage, response: ServerResponse, form: Form, origin: Origin): void {
  const heads = form.heads[origin];
  if (matches(request.headers['if-none-match'], form.etag)) {
    response.writeHead(304, heads.unchanged as never);
    response.end();
    return;
  }
  response.writeHead(200, heads.whole as never);
  response.end(request.method === 'HEAD' ? undefined : form.body);
}

/** Any encoding of the same bytes is the same page. */
function matches(condition: string | undefined, etag: string): boolean {
  return condition !== undefined && (condition === '*' || condition.includes(`"${etag}"`) || condition.includes(`"${etag}-`));
}

/** What browsers send is a handful of values; more are read each time. */
const MOST_REMEMBERED = 500;
const remembered = new Map<string, Encoding>();

/** The best of what a browser takes. */
export function encodingOf(accepted: string | string[] | undefined): Encoding {
  if (typeof accepted !== 'string') return 'identity';
  const known = remembered.get(accepted);
  if (known) return known;
  const encoding = readEncoding(accepted);
  if (remembered.size < MOST_REMEMBERED) remembered.set(accepted, encoding);
  return encoding;
}

/** A value that weighs encodings (`q=0`) is read with care. */
function readEncoding(accepted: string): Encoding {
  if (!accepted.includes('q=')) return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
  const weights = new Map(
    accepted.split(',').map((part) => {
      const [name, ...parameters] = part.trim().toLowerCase().split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, weight ? Number(weight.slice(2)) : 1] as const;
    }),
  );
  const takes = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}
