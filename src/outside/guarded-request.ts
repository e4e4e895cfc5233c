import { lookup as systemLookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isInnerAddress } from './inner-address';

export interface OutsideAnswer {
  status: number;
  type: string;
  /** At most `mostBytes`; empty for HEAD. */
  body: Buffer;
  /** The address after the redirects that were followed. */
  address: string;
}

export interface OutsideOptions {
  method?: 'GET' | 'HEAD';
  mostBytes?: number;
  timeout?: number;
  /** Which IP addresses may not be reached; tests reach their own machine by another answer. */
  isInner?: (address: string) => boolean;
  /** Ports besides 80 and 443 that may be reached. */
  ports?: readonly number[];
}

/** Why nothing was asked or nothing came. */
export class OutsideError extends Error {
  constructor(
    readonly code: 'not-web' | 'inner' | 'unresolved' | 'no-network' | 'timeout' | 'refused' | 'too-large' | 'redirects' | 'failed',
    message: string,
  ) {
    super(message);
  }
}

const MOST_REDIRECTS = 5;
const USUAL_PORTS = [80, 443, 8080, 8443];

/**
 * Asks a public web address on behalf of somebody who typed it. Never reaches the machine itself or its inner network:
 * the address is judged where the connection is made, after names are resolved, and again at every redirect. Sends
 * no cookie and no credentials.
 *
 * @throws OutsideError
 */
export async function askOutside(address: string, options: OutsideOptions = {}): Promise<OutsideAnswer> {
  let url = address;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const { location, ...answer } = await askOnce(url, options);
    if (!location) return { ...answer, address: url };
    if (!URL.canParse(location, url)) throw new OutsideError('failed', 'chuyển hướng tới địa chỉ không hợp lệ');
    url = new URL(location, url).href;
  }
  throw new OutsideError('redirects', 'chuyển hướng quá nhiều lần');
}

type Answer = Omit<OutsideAnswer, 'address'> & { location: string | null };

function askOnce(address: string, options: OutsideOptions): Promise<Answer> {
  const { method = 'GET', mostBytes = 0, timeout = 10_000, isInner = isInnerAddress, ports = [] } = options;
  const url = webUrl(address, [...USUAL_PORTS, ...ports]);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && isInner(host)) throw new OutsideError('inner', 'địa chỉ trong mạng nội bộ');

  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      request.destroy();
      clearTimeout(clock);
      reject(error instanceof OutsideError ? error : outsideErrorOf(error as NodeJS.ErrnoException));
    };
    const request = (url.protocol === 'https:' ? https : http).request(
      url,
      {
        method,
        agent: false,
        lookup: guardedLookup(isInner),
        headers: { 'User-Agent': 'Mozilla/5.0 (compatible; CCHC-link-check)', Accept: '*/*' },
      },
      (response) => {
        const status = response.statusCode ?? 0;
        const location = status >= 300 && status < 400 ? (response.headers.location ?? null) : null;
        const done = (body: Buffer) => {
          clearTimeout(clock);
          response.destroy();
          resolve({ status, type: response.headers['content-type'] ?? '', body, location });
        };
        if (location || mostBytes === 0) return done(Buffer.alloc(0));
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > mostBytes) fail(new OutsideError('too-large', 'nội dung quá lớn'));
          else chunks.push(chunk);
        });
        response.once('end', () => done(Buffer.concat(chunks)));
        response.once('error', fail);
      },
    );
    // One limit for the whole answer: a server that sends a byte now and then must not hold us.
    const clock = setTimeout(() => fail(new OutsideError('timeout', 'không trả lời')), timeout);
    request.once('error', fail);
    request.end();
  });
}

function webUrl(address: string, ports: readonly number[]): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw new OutsideError('not-web', 'không phải địa chỉ web');
  if (url.port !== '' && !ports.includes(Number(url.port))) throw new OutsideError('not-web', 'cổng không dành cho trang web');
  url.username = '';
  url.password = '';
  return url;
}

/** Resolves a name for the very connection that is made, so that no second answer can lead it elsewhere. */
const guardedLookup =
  (isInner: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) =>
    systemLookup(hostname, { ...options, all: true }, (error, found) => {
      const outer = error ? [] : found.filter(({ address }) => !isInner(address));
      const refusal = error ?? (outer.length === 0 ? new OutsideError('inner', 'địa chỉ trong mạng nội bộ') : null);
      if (refusal) return callback(refusal, '', 4);
      if (options.all) return callback(null, outer);
      callback(null, outer[0].address, outer[0].family);
    });

function outsideErrorOf(error: NodeJS.ErrnoException): OutsideError {
  switch (error.code) {
    case 'ENOTFOUND':
      return new OutsideError('unresolved', 'không có tên miền này');
    case 'EAI_AGAIN':
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
    case 'ENETDOWN':
      return new OutsideError('no-network', 'không ra được mạng');
    case 'ECONNREFUSED':
      return new OutsideError('refused', 'máy chủ không nhận kết nối');
    default:
      return new OutsideError('failed', 'không kết nối được');
  }
}
