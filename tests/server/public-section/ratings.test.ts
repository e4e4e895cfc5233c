import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { article } from '../../support/server/public-content';
import { clock } from '../../support/server/strapi';
import { signIn } from '../../support/server/tokens';

declare const strapi: Core.Strapi;

const rate = (fields: Record<string, string>, headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' }) =>
  request(strapi.server.httpServer).post('/danh-gia').type('form').set(headers).send(fields);
const rowsOf = (address: string) => strapi.db.connection('page_ratings').where({ address });

let path: string;
let minute = 0;
beforeEach(async () => {
  path = `/tin-bai/${(await article(strapi)).slug}`;
  // Each test has a minute of its own, so that no limit is shared.
  clock().set(new Date(Date.UTC(2026, 2, 10, 2, (minute += 2))));
});
afterAll(() => clock().run());

it('một câu trả lời được cộng vào trang và tháng, và không để lại gì về người đọc', async () => {
  await rate({ trang: path, muc: 'hai-long' }).expect(303).expect('Location', `/cam-on-danh-gia?trang=${encodeURIComponent(path)}`);
  await rate({ trang: path, muc: 'hai-long' }).expect(303);
  const rows = await rowsOf(path);
  expect(rows).toEqual([{ address: path, month: '2026-03', level: 'hai-long', count: 2 }]);
});

it('trang cảm ơn dẫn về trang vừa đọc và không dẫn đi nơi khác', async () => {
  const get = (address: string) => request(strapi.server.httpServer).get(`/cam-on-danh-gia?trang=${encodeURIComponent(address)}`);
  expect((await get(path).expect(200)).text).toContain(`href="${path}"`);
  expect((await get('//xau.example/a').expect(200)).text).not.toContain('xau.example');
});

it.each([
  [{ 'Sec-Fetch-Site': 'cross-site' }],
  [{ Origin: 'https://xau.example' }],
  [{ Origin: 'null' }],
])('mẫu gửi từ trang khác (%p) bị từ chối', async (headers) => {
  await rate({ trang: path, muc: 'hai-long' }, headers).expect(403).expect('Content-Type', /html/);
  expect(await rowsOf(path)).toEqual([]);
});

it.each([
  [{ trang: '/tin-bai/khong-co-bai-nay', muc: 'hai-long' }],
  [{ trang: 'https://xau.example/', muc: 'hai-long' }],
  [{ trang: '/tin-bai', muc: 'hai-long' }],
  [{ muc: 'hai-long' }],
])('trang không có (%p) không được đánh giá', async (fields) => {
  await rate(fields as Record<string, string>).expect(400);
});

it('mức lạ, thân quá dài bị từ chối', async () => {
  await rate({ trang: path, muc: 'tuyet-voi' }).expect(400);
  await rate({ trang: path, muc: 'hai-long', them: 'x'.repeat(2000) }).expect(413);
  expect(await rowsOf(path)).toEqual([]);
});

it('trả lời dồn dập từ một máy bị dừng tới phút sau', async () => {
  for (let n = 0; n < 10; n += 1) await rate({ trang: path, muc: 'chua-hai-long' }).expect(303);
  await rate({ trang: path, muc: 'chua-hai-long' }).expect(429).expect('Content-Type', /html/);
  clock().set(new Date(Date.UTC(2026, 2, 10, 2, minute + 1)));
  await rate({ trang: path, muc: 'chua-hai-long' }).expect(303);
});

it('Giám sát thấy kết quả, Cộng tác viên thì không', async () => {
  await rate({ trang: path, muc: 'rat-hai-long' }).expect(303);
  const supervisor = await signIn('cchc-supervisor');
  const { body } = await supervisor.get('/public-section/ratings?year=2026').expect(200);
  expect(body.data).toContainEqual({
    address: path,
    month: '2026-03',
    counts: { 'rat-hai-long': 1, 'hai-long': 0, 'chua-hai-long': 0 },
  });
  const contributor = await signIn('cchc-contributor');
  await contributor.get('/public-section/ratings').expect(403);
});
