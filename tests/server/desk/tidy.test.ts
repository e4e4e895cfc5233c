import fs from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { articleData, createArticle, makeDesk } from '../../support/server/section';
import { app, unique } from '../../support/server/strapi';
import { fullAccessToken, signIn } from '../../support/server/tokens';

const DIRTY =
  '<p class="MsoNormal" style="mso-x:1" onclick="x()">Chữ <script>alert(1)</script><a href="javascript:x">bấm</a>' +
  '<img src="data:image/svg+xml;base64,AA" onerror="x()"><img src="/uploads/anh.png" alt="Ảnh"></p>';

async function storedBody(documentId: string): Promise<string> {
  const article = await app().documents('api::article.article').findOne({ documentId });
  return String(article?.body);
}

function expectClean(body: string): void {
  expect(body).not.toMatch(/script|onclick|onerror|javascript:|data:|Mso|mso/);
  expect(body).toContain('Chữ');
  expect(body).toContain('src="/uploads/anh.png"');
}

test('HTML vào từ mã nguồn đi qua bộ lọc', async () => {
  const { documentId } = await createArticle(articleData(await makeDesk(), { body: DIRTY }));
  expectClean(await storedBody(documentId));
});

test('HTML vào qua REST đi qua cùng bộ lọc', async () => {
  const token = await fullAccessToken();
  const answer = await request(app().server.httpServer)
    .post('/api/articles')
    .set('Authorization', `Bearer ${token}`)
    .send({ data: articleData(await makeDesk(), { body: DIRTY }) })
    .expect(201);
  expectClean(await storedBody(answer.body.data.documentId));
});

test('HTML vào từ trang quản trị đi qua cùng bộ lọc', async () => {
  const desk = await makeDesk();
  const editor = await signIn('cchc-editor', desk.unit);
  const { title, summary } = articleData(desk);
  const answer = await editor
    .post('/content-manager/collection-types/api::article.article', { title, summary, body: DIRTY, kind: 'news', origin: 'own' })
    .expect(201);
  expectClean(await storedBody(answer.body.data.documentId));
});

test('trình tự của thủ tục cũng đi qua bộ lọc', async () => {
  const procedure = await app()
    .documents('api::procedure.procedure')
    .create({ data: { name: unique('Thủ tục'), steps: DIRTY }, status: 'draft' } as never);
  expectClean(String(procedure.steps));
});

test('bảng dán từ Word giữ chữ và ô gộp', async () => {
  const word = fs.readFileSync(path.resolve(__dirname, '../../fixtures/html/02-word-nested-table.html'), 'utf8');
  const { documentId } = await createArticle(articleData(await makeDesk(), { body: word }));
  const body = await storedBody(documentId);
  expect(body).toContain('1.500.000 đồng/1 hồ sơ');
  expect(body).toContain('rowspan="2"');
  expect(body).toContain('colspan="2"');
});

test('chữ thường được chuẩn hóa: NFC, khoảng trắng, ký tự ẩn', async () => {
  const title = `  Tiếng${'\u00a0'} Việt${'\u200b'} ${unique('thử')} `.normalize('NFD');
  const article = await createArticle(articleData(await makeDesk(), { title }));
  expect(article.title).toMatch(/^Tiếng Việt thử /);
  expect(article.title).toBe(article.title.normalize('NFC'));
});
