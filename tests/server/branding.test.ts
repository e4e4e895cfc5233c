import request from 'supertest';
import { app, unique } from '../support/server/strapi';

const SETTINGS = 'api::site-setting.site-setting';
const server = () => request(app().server.httpServer);

test('trang quản trị mang tên và biểu trưng của trang, đổi ở thiết lập là đổi theo', async () => {
  const existing = await app().documents(SETTINGS).findFirst();
  const siteName = unique('Chuyên trang');
  const file = await app().db.query('plugin::upload.file').create({
    data: { name: 'bieu-trung.png', hash: unique('h'), url: '/uploads/bieu-trung.png', ext: '.png', mime: 'image/png', size: 1, provider: 'local' },
  });
  const data = { siteName, owner: 'Sở Y tế', responsiblePerson: 'A', address: 'B', phone: '1', email: 'a@b.vn', logo: file.id };
  const { documentId } = existing
    ? await app().documents(SETTINGS).update({ documentId: existing.documentId, data } as never) as { documentId: string }
    : await app().documents(SETTINGS).create({ data } as never);

  expect((await server().get('/branding').expect(200)).body).toEqual({ data: { siteName } });
  expect((await server().get('/admin/init')).body.data.menuLogo).toBe('/uploads/bieu-trung.png');
  await app().documents(SETTINGS).update({ documentId, data: { logo: null } } as never);
  expect((await server().get('/admin/init')).body.data.menuLogo).toBeNull();
  if (!existing) await app().documents(SETTINGS).delete({ documentId });
});
