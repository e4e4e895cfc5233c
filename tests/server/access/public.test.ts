import request from 'supertest';
import { articleData, createArticle, makeDesk } from '../../support/server/section';
import { app } from '../../support/server/strapi';

const anonymous = () => request(app().server.httpServer);

test.each([
  ['post', '/api/articles'],
  ['put', '/api/articles/x'],
  ['delete', '/api/articles/x'],
  ['post', '/api/legal-documents'],
  ['post', '/api/procedures'],
  ['post', '/api/units'],
  ['post', '/api/sections'],
  ['post', '/api/auth/local/register'],
  ['get', '/api/users'],
  ['get', '/api/staff-members'],
  ['get', '/api/site-setting'],
  ['get', '/api/upload/files'],
  ['post', '/api/upload'],
  ['get', '/content-manager/collection-types/api::article.article'],
  ['get', '/admin/users'],
] as const)('người chưa đăng nhập: %s %s không được', async (method, path) => {
  const answer = await anonymous()[method](path).send(method === 'get' ? undefined : { data: { title: 'x' } });
  expect([401, 403, 404, 405]).toContain(answer.status);
});

test('câu hỏi lồng nhau không kéo về dữ liệu lớn hay dữ liệu kín', async () => {
  const desk = await makeDesk();
  const { slug } = await createArticle(articleData(desk, { internalNote: 'GHI CHÚ KÍN' }));
  for (const query of ['populate=*', 'populate[unit][populate]=*', 'fields=internalNote', 'filters[internalNote][$contains]=K', 'sort=internalNote', 'status=draft']) {
    await anonymous().get(`/api/articles?${query}`).expect(400);
    await anonymous().get(`/api/articles/${slug}?${query}`).expect(400);
  }
  const answer = await anonymous().get(`/api/articles/${slug}`).expect(200);
  expect(JSON.stringify(answer.body)).not.toMatch(/GHI CHÚ KÍN|internalNote|createdBy|updatedBy/);
});

test('trang khác đọc được dữ liệu công khai, nhưng không mang theo phiên đăng nhập', async () => {
  const answer = await anonymous().get('/api/sections').set('Origin', 'https://example.com').expect(200);
  expect(answer.headers['access-control-allow-origin']).toBeTruthy();
  expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
});
