import type { Core } from '@strapi/strapi';
import request from 'supertest';

declare const strapi: Core.Strapi;

const SECTIONS = '/content-manager/collection-types/api::section.section';
const SETTINGS = '/content-manager/single-types/api::site-setting.site-setting';
const PASSWORD = 'Mat-khau-thu-1';

const http = () => request(strapi.server.httpServer);
let token = '';
const authorized = (call: request.Test) => call.set('Authorization', `Bearer ${token}`);

beforeAll(async () => {
  const email = `loi-${Date.now()}@example.vn`;
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({ email, password: PASSWORD, firstname: 'Lan', isActive: true, roles: [superAdmin.id] });
  const answer = await http().post('/admin/login').send({ email, password: PASSWORD }).expect(200);
  token = answer.body.data.token;
});

it('a text that is too long is named by its label, in the toast and under the field', async () => {
  const { body } = await authorized(http().post(SECTIONS)).send({ name: 'x'.repeat(121) }).expect(400);
  expect(body.error).toMatchObject({
    status: 400,
    name: 'ValidationError',
    message: 'Tên chuyên mục: tối đa 120 ký tự.',
    details: { errors: [{ path: ['name'], message: 'Tên chuyên mục: tối đa 120 ký tự.' }] },
  });
});

it('missing fields are listed, the lines of a component by number', async () => {
  const { body } = await authorized(http().put(SETTINGS)).send({ siteName: 'Trang', owner: null, responsiblePerson: null, hotlines: [{ label: 'Giờ hành chính', phone: null }] }).expect(400);
  expect(body.error.message).toMatch(/^Có \d+ chỗ cần sửa\. /);
  expect(body.error.message).toContain('Cơ quan chủ quản: bắt buộc, không được để trống.');
  expect(body.error.message).toContain('Đường dây nóng, dòng 1: Số điện thoại: bắt buộc, không được để trống.');
});

it('a wrong password is answered in Vietnamese', async () => {
  const { body } = await http().post('/admin/login').send({ email: `la-${Date.now()}@example.vn`, password: 'sai' }).expect(400);
  expect(body.error.message).toBe('Thư điện tử hoặc mật khẩu không đúng.');
});

it('who is not logged in is asked to log in', async () => {
  const { body } = await http().get(SECTIONS).expect(401);
  expect(body.error.message).toBe('Bạn chưa đăng nhập hoặc phiên làm việc đã hết. Hãy đăng nhập lại.');
});

it('an unknown address of the API stays 404', async () => {
  const { body } = await http().get('/api/khong-co-gi-o-day').expect(404);
  expect(body).toMatchObject({ data: null, error: { status: 404, name: 'NotFoundError', message: 'Không tìm thấy nội dung được yêu cầu.' } });
});

it('a method that an address does not take is refused in the same form', async () => {
  const { body } = await http().delete('/content-manager/content-types').expect(405);
  expect(body).toEqual({
    data: null,
    error: { status: 405, name: 'MethodNotAllowedError', message: 'Địa chỉ này không nhận cách gửi vừa dùng.' },
  });
});

it('broken JSON is said to be broken JSON', async () => {
  const { body } = await http().post('/admin/login').set('Content-Type', 'application/json').send('{"email":').expect(400);
  expect(body.error.message).toBe('Nội dung gửi lên không đúng định dạng JSON.');
});

it('a file of a refused type is refused in Vietnamese', async () => {
  const call = authorized(http().post('/upload')).attach('files', Buffer.from('<html></html>'), 'trang.html');
  const { body } = await call.expect(400);
  expect(body.error.message).toBe('Không nhận loại tệp này. Hãy dùng ảnh, PDF, Word, Excel hoặc PowerPoint.');
});

it('a successful answer is left alone', async () => {
  const { body } = await authorized(http().get(SECTIONS)).expect(200);
  expect(body).toHaveProperty('results');
});
