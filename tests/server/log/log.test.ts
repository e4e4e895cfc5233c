import { Writable } from 'node:stream';
import { winston } from '@strapi/logger';
import request from 'supertest';
import { jsonLines, readableLines } from '../../../src/log/formats';
import { app } from '../../support/server/strapi';

const lines: string[] = [];
const texts: string[] = [];
const into = (list: string[]) =>
  new Writable({
    write(chunk, _encoding, done) {
      list.push(String(chunk));
      done();
    },
  });

const logger = () => app().log as unknown as winston.Logger;
const before = () => ({ level: logger().level, format: logger().format, transports: [...logger().transports] });
let stood: ReturnType<typeof before>;

beforeAll(() => {
  stood = before();
  logger().configure({
    level: 'http',
    levels: winston.config.npm.levels,
    format: winston.format.errors({ stack: true }),
    transports: [
      new winston.transports.Stream({ stream: into(lines), format: jsonLines() }),
      new winston.transports.Stream({ stream: into(texts), format: readableLines() }),
    ],
  });
});
afterAll(() => {
  logger().configure({ level: stood.level, levels: winston.config.npm.levels, format: stood.format, transports: stood.transports });
});
beforeEach(() => {
  lines.length = 0;
  texts.length = 0;
});

const SECRETS = /lan\.nguyen|syt\.vn|benh|lao|203\.113|Mat-khau|user-agent/i;
const server = () => app().server.httpServer;

test('mỗi yêu cầu một dòng JSON: mã, đường vào, trạng thái, thời gian; không có gì về người hỏi', async () => {
  const from = { 'X-Forwarded-For': '203.113.1.9', 'User-Agent': 'benh-lao' };
  const asked = {
    'GET /tim-kiem': () => request(server()).get('/tim-kiem?q=benh+lao+lan.nguyen@syt.vn'),
    'POST /admin/login': () => request(server()).post('/admin/login').send({ email: 'lan.nguyen@syt.vn', password: 'Mat-khau' }),
    'GET /desk/audit': () => request(server()).get('/desk/audit?actor=lan.nguyen@syt.vn'),
    'GET /khong-co/…': () => request(server()).get('/khong-co/lan.nguyen@syt.vn?a=b'),
    'GET /api/articles/:slug': () => request(server()).get('/api/articles/benh-lao'),
  };
  for (const [route, ask] of Object.entries(asked)) {
    lines.length = 0;
    const answer = await ask().set(from);
    // The server makes pages anew meanwhile that other tests have outdated, and says so in lines of their own.
    const own = lines.map((line) => JSON.parse(line)).filter((line) => `${line.method} ${line.route}` === route);
    expect(own).toHaveLength(1);
    const { at, level, request: id, method, route: _, status, duration, ...more } = own[0];
    expect(more).toEqual({});
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect([level, status]).toEqual(['http', answer.status]);
    expect(Number.isInteger(duration)).toBe(true);
    if (method === 'POST') expect(answer.headers['x-request-id']).toBe(id);
    expect(lines.join('\n')).not.toMatch(SECRETS);
  }
});

test('tên đường dẫn hay thư điện tử có xuống dòng không tạo thêm dòng nhật ký nào', async () => {
  const INJECTED = [
    '/%0d%0a%5B12:00:00%5D%20error:%20gia', '/tin-bai/%0Aerror', '/tin-bai/x%E2%80%A8error', '/%1b%5B31m', '/a%0d', '/tim-kiem?q=%0d%0aerror%3A+gia',
  ];
  for (const path of INJECTED) await request(server()).get(path);
  for (const email of ['a@b.vn\r\n[12:00:00] error: gia', 'a@b.vn\u2028x', '\u001b[31m@b.vn']) {
    await request(server()).post('/admin/login').send({ email, password: 'x' });
  }
  app().log.error('thư gửi a@b.vn\r\n[12:00:00] error: dòng giả');
  for (const line of lines) expect(line.trimEnd()).not.toMatch(/[\r\n\u2028\u2029]/);
  for (const text of texts) expect(text.trimEnd().split('\n')).toHaveLength(1);
  expect(lines.join('')).not.toContain('gia');
  console.info(`log injection: ${INJECTED.length + 4} inputs tried, 0 succeeded`);
});

test('lỗi có vết nhưng không có thư điện tử, địa chỉ, câu hỏi', () => {
  app().log.error(new Error('550 <lan.nguyen@syt.vn> from 203.113.1.9, GET /tim-kiem?q=benh'));
  const [line] = lines.map((text) => JSON.parse(text));
  expect(line.level).toBe('error');
  expect(line.message).toBe('550 <[thư điện tử]> from [địa chỉ mạng], GET /tim-kiem?[câu hỏi]');
  expect(line.stack).toContain('log.test');
  expect(JSON.stringify(line)).not.toMatch(SECRETS);
});
