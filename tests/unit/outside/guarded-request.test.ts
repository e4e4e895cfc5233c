import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkLink } from '../../../src/desk/links/check-link';
import { askOutside } from '../../../src/outside/guarded-request';
import { isInnerAddress } from '../../../src/outside/inner-address';

test.each([
  '127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255',
  '::', '::1', 'fe80::1', 'fc00::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::a00:1', '2002:7f00:1::', '2001:db8::1', 'ff02::1', 'khong-phai-ip',
])('%s là địa chỉ bên trong', (address) => expect(isInnerAddress(address)).toBe(true));

test.each(['8.8.8.8', '113.160.92.202', '2405:4800::1', '172.32.0.1'])('%s là địa chỉ bên ngoài', (address) => expect(isInnerAddress(address)).toBe(false));

describe('hỏi một địa chỉ web', () => {
  const asked: string[] = [];
  let server: http.Server;
  let port: number;
  beforeAll(async () => {
    server = http.createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const [status, location] = (request.url ?? '').slice(1).split('?to=');
      if (status === 'slow') return;
      if (status === 'loop') response.setHeader('Location', '/loop');
      if (status === 'get-only') response.statusCode = request.method === 'HEAD' ? 405 : 200;
      else response.statusCode = status === 'loop' ? 302 : Number(status);
      if (location) response.setHeader('Location', decodeURIComponent(location));
      response.end('x'.repeat(2000));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => asked.splice(0));

  const at = (path: string, host = '127.0.0.1') => `http://${host}:${port}/${path}`;
  /** As if the machine itself were outside; everything else stays as it is. */
  const open = () => ({ isInner: (address: string) => address !== '127.0.0.1', ports: [port], timeout: 300 });
  const state = async (path: string, host?: string) => (await checkLink(at(path, host), open())).state;

  test('còn mở được, đã mất, không chắc', async () => {
    expect(await state('200')).toBe('alive');
    expect(await state('get-only')).toBe('alive');
    expect(await state('404')).toBe('dead');
    expect(await state('410')).toBe('dead');
    expect(await state('401')).toBe('unsure');
    expect(await state('503')).toBe('unsure');
    expect(await state('slow')).toBe('unsure');
  });
  test('theo chuyển hướng, nhưng không mãi mãi', async () => {
    expect(await state(`301?to=${encodeURIComponent('/200')}`)).toBe('alive');
    expect(await state(`302?to=${encodeURIComponent(at('404'))}`)).toBe('dead');
    expect(await checkLink(at('loop'), open())).toEqual({ state: 'dead', reason: 'chuyển hướng quá nhiều lần' });
  });
  test('không bao giờ chạm tới mạng bên trong: số IP, tên miền trỏ vào trong, chuyển hướng vào trong', async () => {
    const guarded = { ports: [port], timeout: 300 };
    for (const address of [at('200'), at('200', 'localhost'), at('200', '2130706433'), at('200', '0x7f.1'), at('200', '[::1]'), at('200', '[::ffff:127.0.0.1]')]) {
      expect(await checkLink(address, guarded)).toEqual({ state: 'dead', reason: 'địa chỉ trong mạng nội bộ, người đọc không mở được' });
    }
    expect(asked).toEqual([]);
    await expect(askOutside(at(`302?to=${encodeURIComponent(at('200', 'localhost'))}`), { ...open(), isInner: (ip) => ip !== '127.0.0.1' || asked.length > 0 })).rejects.toMatchObject({ code: 'inner' });
    expect(asked).toHaveLength(1);
  });
  test('chỉ http và https, chỉ cổng của web, không quá lớn', async () => {
    for (const address of ['file:///etc/passwd', 'ftp://example.com/', 'gopher://example.com/', 'http://example.com:22/', 'không phải']) {
      await expect(askOutside(address)).rejects.toMatchObject({ code: 'not-web' });
    }
    await expect(askOutside(at('200'), { ...open(), mostBytes: 1000 })).rejects.toMatchObject({ code: 'too-large' });
    expect((await askOutside(at('200'), { ...open(), mostBytes: 3000 })).body).toHaveLength(2000);
  });
});
