import type { IncomingMessage } from 'node:http';
import { straightener } from '../../../src/site/requests/straighten';

const headers = { host: 'ke-gian.example', 'x-forwarded-for': '1.2.3.4', 'x-forwarded-host': 'ke-gian.example', 'x-forwarded-proto': 'https' };
const request = (remoteAddress: string) => ({ socket: { remoteAddress }, headers: { ...headers } }) as unknown as IncomingMessage;
const after = (remote: string, proxies: string[], host: string | null = null) => {
  const given = request(remote);
  straightener(proxies, host)(given);
  return given.headers;
};

it('what a stranger says of addresses and names is not heard', () => {
  expect(after('203.0.113.9', ['10.0.0.0/8'])).toEqual({ host: 'ke-gian.example' });
  expect(after('10.0.0.5', [])).toEqual({ host: 'ke-gian.example' });
});

it('a configured proxy is heard, also over IPv4 in IPv6 and by a single address', () => {
  for (const [remote, proxy] of [['10.9.8.7', '10.0.0.0/8'], ['::ffff:10.9.8.7', '10.9.8.7'], ['fd00::5', 'fd00::/8']]) {
    expect(after(remote, [proxy])['x-forwarded-for']).toBe('1.2.3.4');
  }
});

it('with a public address the host is that one, whoever asks', () => {
  expect(after('10.0.0.5', ['10.0.0.0/8'], 'cchc.example.gov.vn').host).toBe('cchc.example.gov.vn');
});

it.each(['localhost', '10.0.0.0/33', '10.0.0.0/8/8', ''])('“%s” as a proxy is refused with a sentence', (proxy) => {
  expect(() => straightener([proxy], null)).toThrow(/TRUSTED_PROXIES/);
});
