import fs from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { hostileFiles, type HostileFile } from '../../support/attack/hostile-files';
import { app } from '../../support/server/strapi';
import { makeUnit } from '../../support/server/section';
import { signIn, type Person } from '../../support/server/tokens';

const ADDRESSED_TO_PEOPLE = /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/i;
/** What a browser runs, or shows as a page, if it comes from our address. */
const ACTIVE_TYPE = /html|svg|[/+]xml\b|javascript|ecmascript|multipart/i;

/** Every way in which a person sends the product a file that is read or kept. Previews read as their imports do. */
const DOORS = [
  { door: '/upload', field: 'files', role: 'cchc-content-admin' },
  { door: '/writing/docx', field: 'file', role: 'cchc-content-admin' },
  { door: '/registry/intakes', field: 'file', role: 'cchc-editor' },
  { door: '/registry/batch/import', field: 'file', role: 'cchc-editor' },
  { door: '/procedures/import', field: 'file', role: 'cchc-content-admin' },
  { door: '/procedures/portal', field: 'file', role: 'cchc-content-admin' },
  { door: '/public-section/redirects/import', field: 'file', role: 'cchc-editor' },
  { door: '/quota/history/import', field: 'file', role: 'strapi-super-admin' },
];

const server = () => app().server.httpServer;
const uploads = () => path.join(app().dirs.static.public, 'uploads');

/** Everything that a file could have left behind. */
async function kept() {
  const tables = ['files', 'desk_intakes', 'registry_intakes', 'legal_documents', 'procedures', 'redirects', 'articles', 'quota_ledger'];
  const counts: Record<string, number> = {};
  for (const table of tables) {
    if (!(await app().db.connection.schema.hasTable(table))) continue;
    const [{ total }] = await app().db.connection(table).count({ total: '*' });
    counts[table] = Number(total);
  }
  return { ...counts, onDisk: fs.readdirSync(uploads()).length };
}

const people: Record<string, Person> = {};
let files: HostileFile[];

let before: Set<string>;
beforeAll(async () => {
  before = new Set(fs.readdirSync(uploads()));
  const unit = await makeUnit();
  for (const role of new Set(DOORS.map((door) => door.role))) people[role] = await signIn(role, unit);
  files = hostileFiles();
});

afterAll(() => {
  for (const name of fs.readdirSync(uploads())) if (!before.has(name)) fs.rmSync(path.join(uploads(), name));
});

const send = (door: (typeof DOORS)[number], { name, type, bytes }: HostileFile) =>
  request(server())
    .post(door.door)
    .set('Authorization', people[door.role].bearer)
    .attach(door.field, bytes, { filename: name, contentType: type });

/** What stands against an answer; null when it is as it must be. */
function faultOf({ status, body }: request.Response): string | null {
  if (status >= 500) return `${status}`;
  if (status < 400) return null;
  const message: unknown = body?.error?.message;
  if (typeof message !== 'string' || !ADDRESSED_TO_PEOPLE.test(message) || message.includes('\n')) return `${status} without a sentence: ${JSON.stringify(body)?.slice(0, 200)}`;
  return null;
}

/** What stands against the way in which a kept file is served. */
async function servedFault(url: string): Promise<string | null> {
  const { status, headers } = await request(server()).get(new URL(url, 'http://a').pathname);
  if (status !== 200) return `${url}: ${status}`;
  if (headers['x-content-type-options'] !== 'nosniff') return `${url}: may be sniffed`;
  const type = headers['content-type'] ?? '';
  const shut = /attachment/.test(headers['content-disposition'] ?? '') && /sandbox/.test(headers['content-security-policy'] ?? '');
  return ACTIVE_TYPE.test(type) && !shut ? `${url}: served as ${type}` : null;
}

test.each(DOORS)('$door: tệp xấu nào cũng bị từ chối bằng một câu, hoặc vô hại; không gì được lưu dở', async (door) => {
  const faults: string[] = [];
  let refused = 0;
  let stood = await kept();
  for (const file of files) {
    const answer = await send(door, file);
    const fault = faultOf(answer);
    if (fault) faults.push(`${file.what}: ${fault}`);
    if (answer.status >= 400) {
      refused += 1;
      const now = await kept();
      if (JSON.stringify(now) !== JSON.stringify(stood)) faults.push(`${file.what}: refused, but something was kept: ${JSON.stringify({ stood, now })}`);
    } else {
      stood = await kept();
    }
    if (door.door === '/upload' && answer.status < 400) {
      for (const { url, formats } of [answer.body].flat()) {
        for (const address of [url, ...Object.values((formats ?? {}) as Record<string, { url: string }>).map((format) => format.url)]) {
          const served = await servedFault(address);
          if (served) faults.push(`${file.what}: ${served}`);
        }
      }
    }
  }
  console.info(`uploads ${door.door}: ${files.length} files tried, ${refused} refused, ${files.length - refused} taken as harmless, ${faults.length} faults`);
  expect(faults).toEqual([]);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
}, 600_000);
