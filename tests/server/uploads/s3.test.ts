import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { createDatabase, type TestDatabase } from '../../support/database';
import { startSecondServer, type SecondServer } from '../../support/server/second-server';

/** A store that speaks S3, in this process; it brings no types. */
interface Store {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}
const S3rver = createRequire(__filename)('s3rver') as new (settings: object) => Store;

const CHIEF = { firstname: 'An', lastname: 'Nguyễn', email: 'an@thu.example.com', password: 'Mat-khau-thu-1' };

let folder: string;
let store: Store;
let database: TestDatabase;
let server: SecondServer;
let base: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 's3-'));
  store = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: folder, configureBuckets: [{ name: 'cchc' }] });
  base = `http://127.0.0.1:${(await store.run()).port}`;
  database = await createDatabase(process.cwd(), 's3');
  server = await startSecondServer({
    ...database.env,
    S3_BUCKET: 'cchc',
    S3_REGION: 'vn-1',
    S3_ENDPOINT: base,
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
    S3_PUBLIC_URL: `${base}/cchc`,
  });
});

afterAll(async () => {
  await server.stop();
  await database.drop();
  await store.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('tệp tải lên nằm ở kho S3 chung, độc giả và trang quản trị lấy được từ đó; xóa thì mất ở kho', async () => {
  const registered = await fetch(`${server.url}/admin/register-admin`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(CHIEF) });
  const { data } = (await registered.json()) as { data: { token?: string; accessToken?: string } };
  const authorization = `Bearer ${data.accessToken ?? data.token}`;
  const form = new FormData();
  form.set('files', new Blob(['Nội dung văn bản.'], { type: 'text/plain' }), 'Quyết định 123.txt');
  const sent = await fetch(`${server.url}/upload`, { method: 'POST', headers: { authorization }, body: form });
  expect(sent.status).toBe(201);
  const [{ id, url }] = (await sent.json()) as { id: number; url: string }[];
  expect(url).toMatch(new RegExp(`^${base}/cchc/Quyet_dinh_123_\\w+\\.txt$`));
  expect(await (await fetch(url)).text()).toBe('Nội dung văn bản.');

  const panel = (await fetch(`${server.url}/upload/files`, { headers: { authorization } })).headers.get('content-security-policy');
  const page = (await fetch(server.url, { headers: { accept: 'text/html' } })).headers.get('content-security-policy');
  for (const policy of [panel, page]) expect(policy).toMatch(new RegExp(`img-src [^;]*${base}`));

  expect((await fetch(`${server.url}/upload/files/${id}`, { method: 'DELETE', headers: { authorization } })).status).toBe(200);
  expect((await fetch(url)).status).toBe(404);
});
