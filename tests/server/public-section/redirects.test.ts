import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { makeUnit } from '../../support/server/section';
import { unique } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

declare const strapi: Core.Strapi;

const UID = 'api::redirect.redirect';
const HEADING = 'Địa chỉ cũ,Địa chỉ mới,Ghi chú\n';
const get = (path: string) => request(strapi.server.httpServer).get(path).set('Accept', 'text/html');
const old = () => `/vi/news/${unique('bai').replace(/ /g, '-')}.html`;

let editor: Person;
beforeAll(async () => {
  editor = await signIn('cchc-editor', await makeUnit());
});

it('biên tập viên xem trước rồi nhập bảng, và người mở địa chỉ cũ tới trang mới', async () => {
  const [one, two] = [old(), `/index.php?op=${unique('bai').replace(/ /g, '-')}`];
  const table = `${HEADING}https://cu.example.vn${one},/tin-bai,trang chủ cũ\n${two},https://moi.example.vn/a,\n`;
  const preview = await editor.upload('/public-section/redirects/preview', table, 'bang.csv').expect(200);
  expect(preview.body.data).toMatchObject({ created: 2, changed: 0, errors: [], written: false });
  await get(one).expect(404);

  const imported = await editor.upload('/public-section/redirects/import', table, 'bang.csv').expect(200);
  expect(imported.body.data).toMatchObject({ created: 2, written: true });
  await get(one).expect(301).expect('Location', '/tin-bai');
  await get(`${one}?utm_source=zalo`).expect(301).expect('Location', '/tin-bai');
  await get(two).expect(301).expect('Location', 'https://moi.example.vn/a');

  const again = await editor.upload('/public-section/redirects/import', table.replace(',/tin-bai,', ',/van-ban,'), 'bang.csv').expect(200);
  expect(again.body.data).toMatchObject({ created: 0, changed: 1, unchanged: 1 });
  await get(one).expect(301).expect('Location', '/van-ban');
});

it('một dòng sai thì không dòng nào được ghi, và mỗi dòng sai có lý do', async () => {
  const good = old();
  const table = `${HEADING}${good},/tin-bai,\nkhong-gach,/a,\n/admin,/b,\n/c,javascript:alert(1),\n${good},/d,\n/e,/e,\n`;
  const { body } = await editor.upload('/public-section/redirects/import', table, 'bang.csv').expect(422);
  expect(body.data.written).toBe(false);
  expect(body.data.errors.map(({ row }: { row: number }) => row)).toEqual([3, 4, 5, 6, 7]);
  expect(body.data.errors[0].message).toMatch(/^Địa chỉ cũ: /);
  expect(await strapi.db.query(UID).count({ where: { oldAddress: good } })).toBe(0);
});

it('sửa bằng tay cũng qua cùng quy tắc', async () => {
  const create = (data: object) => strapi.documents(UID).create({ data } as never);
  await expect(create({ oldAddress: '/a b', newAddress: '/c' })).rejects.toThrow(/Địa chỉ cũ/);
  await expect(create({ oldAddress: old(), newAddress: '//xau.example' })).rejects.toThrow(/Địa chỉ mới/);
});

it('trang đang có không bị địa chỉ cũ che', async () => {
  await strapi.documents(UID).create({ data: { oldAddress: '/lien-he', newAddress: '/tin-bai' } } as never);
  await get('/lien-he').expect(200);
});

it('cộng tác viên không được nhập', async () => {
  const contributor = await signIn('cchc-contributor');
  await contributor.upload('/public-section/redirects/import', `${HEADING}${old()},/a,\n`, 'bang.csv').expect(403);
});

test('địa chỉ lạ có ký tự NUL là trang không có, trên cả hai cơ sở dữ liệu', async () => {
  await get('/khong-co-trang?a=%00').expect(404);
  await get('/tin-bai?trang=%00').expect(404);
});
