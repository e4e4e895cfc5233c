import http from 'node:http';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import { article } from '../../support/server/public-content';

declare const strapi: Core.Strapi;

const MARK = 'kvx7';
const SCRIPT = `"><script>alert('${MARK}')</script><svg onload=alert('${MARK}')>`;
/** What a browser would run or follow if it came back as it was sent. */
const REFLECTED = new RegExp(`<script[^>]*>[^<]*${MARK}|<svg[^>]*${MARK}|on\\w+\\s*=\\s*["']?[^"'>]*${MARK}|href="javascript:[^"]*${MARK}`, 'i');

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

let port: number;
let server: http.Server;

beforeAll(async () => {
  server = http.createServer(strapi.server.app.callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (path: string, { method = 'GET', headers = {} }: { method?: string; headers?: http.OutgoingHttpHeaders } = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path, method, headers: { accept: 'text/html', ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString('latin1') }));
    });
    request.on('error', reject);
    request.end();
  });

/** Bytes as they are, where a client library would refuse to send them. */
const askRaw = (bytes: Buffer) =>
  new Promise<string>((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    let answer = '';
    socket.setTimeout(5000, () => socket.destroy());
    socket.on('data', (part) => {
      answer += part.toString('latin1');
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', () => undefined);
    socket.end(bytes);
  });

function expectHarmless(what: string, { status, headers, body }: Answer): void {
  // 501 is what the router says to methods that HTTP has and we have not.
  expect({ what, broken: status >= 500 && status !== 501 }).toEqual({ what, broken: false });
  // Nobody runs JSON that says it is JSON; everything else must not carry the script.
  if (/^application\/json/.test(headers['content-type'] ?? '')) expect({ what, sniffed: headers['x-content-type-options'] }).toEqual({ what, sniffed: 'nosniff' });
  else expect({ what, reflected: REFLECTED.exec(body)?.[0] ?? null }).toEqual({ what, reflected: null });
  expect({ what, cookie: headers['set-cookie'] }).toEqual({ what, cookie: undefined });
  expect({ what, elsewhere: /^(?:https?:)?\/\//.test(headers.location ?? '') }).toEqual({ what, elsewhere: false });
}

const PLACES = ['/', '/tin-bai', '/van-ban', '/thu-tuc-hanh-chinh', '/api/articles', '/api/legal-documents', '/api/procedures', '/api/units'];

const PATHS = [
  '/%00',
  '/tin-bai/%00',
  '/tin-bai/..%2f..%2f..%2fetc%2fpasswd',
  '/tin-bai/%2e%2e/%2e%2e/.env',
  '/..;/admin',
  '//evil.example/%2e%2e',
  '/\\evil.example',
  '/%5cevil.example/',
  '/%E0%A4%A',
  '/%ff%fe%fd',
  '/tin-bai/%C3%28',
  `/${encodeURIComponent(SCRIPT)}`,
  `/tin-bai/${encodeURIComponent(SCRIPT)}`,
  `/api/articles/${encodeURIComponent(SCRIPT)}`,
  `/api/${encodeURIComponent(SCRIPT)}`,
  `/tin-bai/${'a'.repeat(6000)}`,
  `/api/articles/${'a'.repeat(6000)}`,
  `/${'../'.repeat(500)}`,
  "/tin-bai/1'or'1'='1",
  '/tin-bai/__proto__',
  '/tin-bai/constructor',
  '/__proto__/toString',
  '/api/__proto__',
  '/TIN-BAI//',
  '/tin-bai/%D0%B0%E2%80%AE',
  '/api/articles/%F0%9F%92%A9',
  '/tin-bai;jsessionid=1',
  '/assets/site.css/%00.js',
  '/favicon.ico%00',
  '/uploads/%2e%2e/%2e%2e/package.json',
  '/wp-login.php',
  '/.git/config',
];

const QUERIES = [
  `trang=${encodeURIComponent(SCRIPT)}`,
  `loai=${encodeURIComponent(SCRIPT)}`,
  `chuyen-muc=${encodeURIComponent(SCRIPT)}`,
  `${encodeURIComponent(SCRIPT)}=1`,
  `pagination[${encodeURIComponent(SCRIPT)}]=1`,
  `filters[title][$contains]=${encodeURIComponent(SCRIPT)}`,
  'trang=-1',
  'trang=0x10',
  'trang=1e9',
  'trang=99999999999999999999',
  'page=999999999&pageSize=999999999',
  'pagination[page]=NaN',
  'pagination=1&pagination[page]=2',
  'page[]=1&page[]=2',
  'page[$gt]=1',
  '__proto__[polluted]=1',
  'constructor[prototype][polluted]=1',
  'populate=*&fields=*',
  'populate[unit][populate][articles]=true',
  'status=draft',
  'sort=internalNote',
  'filters[internalNote][$startsWith]=a',
  "sourceId='%20or%201=1%20--",
  'sourceId=%00',
  'number=%00%01%02',
  'year=2026%00',
  'month=2026-13',
  'year=-2026',
  'chuyen-muc=%E0%A4%A',
  '%E0%A4%A=%E0%A4%A',
  'a'.repeat(6000),
  Array.from({ length: 1500 }, (_, index) => `a${index}=1`).join('&'),
  `${'a[b]'.repeat(200)}=1`,
  '&&&===&&&',
  '?',
  '%',
  'utm_source=%0d%0aSet-Cookie:%20a=b',
];

const HEADERS: http.OutgoingHttpHeaders[] = [
  { host: 'evil.example' },
  { host: `<script>${MARK}</script>` },
  { host: '[::1' },
  { host: 'a'.repeat(2000) },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript' },
  { 'x-forwarded-for': SCRIPT },
  { forwarded: 'for="<script>";host=evil.example' },
  { 'x-http-method-override': 'DELETE' },
  { 'x-original-url': '/admin', 'x-rewrite-url': '/admin' },
  { 'accept-encoding': 'br;q=NaN, gzip;q=-1, *;q=' },
  { 'accept-encoding': 'x'.repeat(4000) },
  { 'if-none-match': '"'.repeat(3000) },
  { 'if-none-match': '*' },
  { 'if-modified-since': 'hôm qua'.normalize('NFD').replace(/[^\x20-\x7e]/g, '') },
  { range: 'bytes=99999999999-1,-,a-b' },
  { accept: `${SCRIPT}, */*;q=0.000000001` },
  { accept: '' },
  { 'accept-language': '*'.repeat(3000) },
  { cookie: `koa.sess=${'A'.repeat(2000)}; __proto__=1` },
  { authorization: `Bearer ${'a.'.repeat(500)}` },
  { authorization: 'Basic //////' },
  { origin: 'null', referer: `javascript:alert('${MARK}')` },
  { origin: 'https://evil.example', 'access-control-request-method': 'DELETE' },
  { 'content-type': 'application/json; charset=utf-7' },
  { 'transfer-encoding': 'chunked' },
  { expect: '200-ok' },
];

const METHODS = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'HEAD', 'PURGE'];

it('paths: none breaks, none comes back as script, none leads elsewhere', async () => {
  for (const path of PATHS) expectHarmless(path, await ask(path));
});

it('queries, on every list, page and item', async () => {
  const { slug } = await article(strapi);
  for (const place of [...PLACES, `/tin-bai/${slug}`, `/api/articles/${slug}`]) {
    for (const query of QUERIES) expectHarmless(`${place}?${query.slice(0, 80)}`, await ask(`${place}?${query}`));
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

it('headers and methods', async () => {
  for (const place of ['/', '/tin-bai', '/api/articles', '/khong-co']) {
    for (const headers of HEADERS) expectHarmless(`${place} ${JSON.stringify(headers).slice(0, 80)}`, await ask(place, { headers }));
    for (const method of METHODS) expectHarmless(`${method} ${place}`, await ask(place, { method }));
  }
});

it('what is no proper HTTP gets a 4xx or a closed line', async () => {
  const requests = [
    Buffer.from('GET /tin-bai\x00 HTTP/1.1\r\nHost: a\r\n\r\n', 'latin1'),
    Buffer.from('GET /tin-b\xe0i HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 'latin1'),
    Buffer.from('GET http://evil.example/tin-bai HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'),
    Buffer.from('GET * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'),
    Buffer.from('GET /tin-bai HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n'),
    Buffer.from('GET /tin-bai HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin HTTP/1.1\r\n\r\n'),
    Buffer.from(`GET /tin-bai HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`),
    Buffer.from('\x16\x03\x01\x02\x00\x01\x00\x01\xfc', 'latin1'),
  ];
  for (const bytes of requests) {
    const answer = await askRaw(bytes);
    expect({ sent: bytes.toString('latin1').slice(0, 60), broken: /^HTTP\/1\.1 5/.test(answer) }).toEqual({ sent: bytes.toString('latin1').slice(0, 60), broken: false });
  }
});

it('readers get the safety headers on every kind of answer, fresh, kept and unchanged', async () => {
  for (const path of ['/', '/', '/tin-bai', '/khong-co', '/tin-bai?trang=abc']) {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin' });
    expect(headers['set-cookie']).toBeUndefined();
  }
});
