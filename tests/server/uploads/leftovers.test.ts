import fs from 'node:fs';
import os from 'node:os';
import request from 'supertest';
import { app } from '../../support/server/strapi';
import { makeUnit } from '../../support/server/section';
import { signIn } from '../../support/server/tokens';

const server = () => app().server.httpServer;
/** What a form's files are called while they are being received. */
const received = () => fs.readdirSync(os.tmpdir()).filter((name) => /^[a-z0-9]{25}$/.test(name));
const settled = () => new Promise((resolve) => setTimeout(resolve, 100));

test('tệp gửi lên không nằm lại trong thư mục tạm: nhận, từ chối, không có quyền, không có địa chỉ, quá lớn', async () => {
  const [chief, contributor] = [await signIn('cchc-content-admin'), await signIn('cchc-contributor', await makeUnit())];
  const before = received();
  const send = (path: string, bearer: string | null, field: string, bytes: Buffer, name: string) => {
    const call = request(server()).post(path);
    return (bearer ? call.set('Authorization', bearer) : call).attach(field, bytes, name);
  };
  const text = Buffer.from('Nội dung văn bản.');
  const answers = [
    await send('/upload', chief.bearer, 'files', text, 'van-ban.txt'),
    await send('/upload', chief.bearer, 'files', Buffer.from('<html></html>'), 'trang.html'),
    await send('/upload', null, 'files', text, 'van-ban.txt'),
    await send('/api/articles', null, 'files', text, 'van-ban.txt'),
    await send('/khong-co-trang-nay', null, 'tep', text, 'van-ban.txt'),
    await send('/registry/intakes', chief.bearer, 'file', Buffer.from('%PDF-hỏng'), 'hong.pdf'),
    await send('/procedures/import', contributor.bearer, 'file', text, 'thu-tuc.json'),
    await send('/writing/docx', contributor.bearer, 'file', text, 'bai.docx'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 400, 401, 401, 405, 400, 403, 400]);
  await send('/upload', chief.bearer, 'files', Buffer.alloc(260 * 1024 * 1024), 'lon.txt').then(
    ({ status }) => expect(status).toBe(413),
    // The server may hang up while the rest is still being sent.
    (error: NodeJS.ErrnoException) => expect(error.code).toMatch(/ECONNRESET|EPIPE/),
  );
  await settled();
  expect(received().filter((name) => !before.includes(name))).toEqual([]);
});
