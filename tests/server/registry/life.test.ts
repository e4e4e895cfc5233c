import request from 'supertest';
import { article, legalDocument, listed, procedure, unique } from '../../support/server/public-content';
import { makeUnit, type Listed } from '../../support/server/section';
import { app, clock } from '../../support/server/strapi';
import { signIn } from '../../support/server/tokens';

const DOCUMENT = 'api::legal-document.legal-document';
const html = async (path: string) => (await request(app().server.httpServer).get(path).set('Accept', 'text/html').expect(200)).text;

let serial = 0;
/** A decree of a number that no other test uses. */
const number = () => `${40_000 + (process.pid % 1000) * 20 + (serial += 1)}/2019/NĐ-CP`;

let decreeType: Listed;
let government: Listed;
beforeAll(async () => {
  decreeType = (await listed(app(), 'documentType', { name: unique('Nghị định thử'), category: 'normative' })) as unknown as Listed;
  government = (await listed(app(), 'issuer', { name: unique('Chính phủ thử') })) as unknown as Listed;
});
beforeEach(() => clock().set('2026-11-20T08:00:00+07:00'));
afterAll(() => clock().run());

const decree = (data: object = {}) =>
  legalDocument(app(), { type: decreeType.documentId, issuer: government.documentId, level: 'central', effectiveOn: '2019-06-01', ...data });
const publish = (documentId: string, data: object) => app().documents(DOCUMENT).update({ documentId, data, status: 'published' } as never);

test('tình trạng theo ngày: danh sách lọc được vào bất kỳ ngày nào, trang có lịch sử và nút chọn ngày', async () => {
  const own = number();
  const old = await decree({ number: own, issuedOn: '2019-04-10' });
  await decree({ number: number(), issuedOn: '2026-09-01', effectiveOn: '2026-12-01', relations: [{ kind: 'replaces', target: old.documentId }] });
  const listedAs = async (validity: string, asOf: string) =>
    (await request(app().server.httpServer).get('/api/legal-documents').query({ number: own, validity, asOf }).expect(200)).body.pagination?.total ??
    (await request(app().server.httpServer).get('/api/legal-documents').query({ number: own, validity, asOf })).body.data.length;
  expect(await listedAs('in-force', '2026-11-30')).toBe(1);
  expect(await listedAs('expired', '2026-11-30')).toBe(0);
  expect(await listedAs('expired', '2026-12-01')).toBe(1);
  expect(await listedAs('not-yet-in-force', '2019-05-31')).toBe(1);

  expect(await html(`/van-ban/${old.slug}`)).toContain('<strong>Còn hiệu lực</strong>');
  expect(await html(`/van-ban/${old.slug}?ngay=2026-12-01`)).toContain('<strong>Hết hiệu lực toàn bộ</strong>');
  clock().set('2026-12-01T00:00:00+07:00');
  const after = await html(`/van-ban/${old.slug}`);
  expect(after).toContain('<strong>Hết hiệu lực toàn bộ</strong>');
  expect(after).toMatch(/Lịch sử hiệu lực.*01\/06\/2019.*Còn hiệu lực.*01\/12\/2026.*Hết hiệu lực toàn bộ.*Bị thay thế, bãi bỏ bởi/s);
});

test('hết hiệu lực một phần chỉ đúng khoản bị sửa, ngay trong toàn văn; dự thảo sửa đổi không lộ', async () => {
  const old = await decree({
    number: number(),
    issuedOn: '2019-04-10',
    fullText: 'Điều 5. Hồ sơ\n1. Thành phần hồ sơ.\n2. Số lượng hồ sơ.\nĐiều 6. Thời hạn\nMười ngày.',
  });
  const amendment = await legalDocument(app(), { number: number(), type: decreeType.documentId, relations: [{ kind: 'amends', target: old.documentId, scope: 'khoản 2 Điều 5' }] }, 'draft');
  expect(await html(`/van-ban/${old.slug}`)).toContain('<strong>Còn hiệu lực</strong>');
  await app().documents(DOCUMENT).publish({ documentId: amendment.documentId });
  const page = await html(`/van-ban/${old.slug}`);
  expect(page).toContain('<strong>Hết hiệu lực một phần</strong>');
  expect(page).toMatch(/<p id="dieu-5-khoan-2">2\. Số lượng hồ sơ\. <em>\(đã được sửa đổi, bổ sung/);
  expect(page).not.toMatch(/<p id="dieu-5-khoan-1">[^<]*<em>/);
});

test('chuỗi triển khai hiện từ nghị quyết xuống kế hoạch đơn vị, ở cả hai đầu', async () => {
  const resolution = await decree({ number: number(), issuedOn: '2019-01-01' });
  const province = await decree({ number: number(), issuedOn: '2019-02-01', relations: [{ kind: 'implements', target: resolution.documentId }] });
  const department = await decree({ number: number(), issuedOn: '2019-03-01', relations: [{ kind: 'implements', target: province.documentId }] });
  for (const { slug } of [resolution, department]) {
    const page = await html(`/van-ban/${slug}`);
    expect(page).toMatch(new RegExp(`Chuỗi triển khai.*${slug === resolution.slug ? 'văn bản đang xem' : resolution.slug}.*${province.slug}`, 's'));
    expect(page).toMatch(/aria-current="page"/);
    // Each document in a box of its own, under the one that it carries out.
    expect(page).toMatch(/<ul class="chain"><li><div class="chain-place[^>]*>.*<\/div><ul><li><div class="chain-place[^>]*>.*<\/div><ul><li><div class="chain-place/s);
  }
});

test('dẫn chiếu thành liên kết đúng điều khoản; văn bản chưa có thì tới nguồn chính thức; dự thảo không thành liên kết', async () => {
  const own = number();
  const draftNumber = number();
  const decreed = await decree({ number: own, issuedOn: '2019-04-10', fullText: 'Điều 8. Hồ sơ\n1. Một.' });
  await legalDocument(app(), { number: draftNumber, issuedOn: '2019-04-11' }, 'draft');
  const body = `<p>Theo khoản 1 Điều 8 <strong>Nghị định số ${own}</strong> ngày 10/4/2019, Nghị định số ${draftNumber} và Kế hoạch số 9/KH-SYT.</p>`;
  const { slug } = await article(app(), { body });
  const page = await html(`/tin-bai/${slug}`);
  expect(page).toContain(`href="/van-ban/${decreed.slug}#dieu-8-khoan-1"`);
  expect(page).toMatch(new RegExp(`<a href="https://vbpl\\.vn/[^"]*${encodeURIComponent(draftNumber).replace(/%/g, '%')}"[^>]*>Nghị định số ${draftNumber}</a>`));
  expect(page).not.toMatch(/<a[^>]*>[^<]*9\/KH-SYT/);
});

describe('văn bản hết hiệu lực', () => {
  test('bài, thủ tục, hướng dẫn và kế hoạch dẫn văn bản ấy có việc cho đơn vị và lời báo cho độc giả, đến khi xử lý', async () => {
    const unit = await makeUnit();
    const other = await makeUnit();
    const own = number();
    const old = await decree({ number: own, issuedOn: '2019-04-10' });
    const words = `Theo Nghị định số ${own} ngày 10/4/2019.`;
    const news = await article(app(), { unit: unit.documentId, title: unique('Hướng dẫn một cửa'), body: `<p>${words}</p>` });
    const guide = await procedure(app(), { unit: unit.documentId, legalBasis: [old.documentId] });
    const steps = await app().documents('api::guide.guide').create({ data: { title: unique('Nộp hồ sơ'), summary: 'Từng bước.', unit: unit.documentId, steps: [{ title: 'Chuẩn bị', body: `<p>${words}</p>` }] }, status: 'published' } as never) as unknown as { documentId: string; slug: string };
    const planType = await app().db.query('api::document-type.document-type').findOne({ where: { slug: 'ke-hoach' } });
    const plan = await legalDocument(app(), { unit: unit.documentId, type: planType.documentId, issuedOn: '2026-01-05', planFrom: '2026-01-01', planTo: '2026-12-31', fullText: words });
    const editor = await signIn('cchc-editor', unit);
    const stranger = await signIn('cchc-editor', other);
    const open = async (person = editor) => ((await person.get('/registry/tasks').expect(200)).body.data as { id: number; subjectId: string; closedAt: string | null; cause: { number: string } | null }[]).filter(({ closedAt }) => !closedAt);
    expect(await open()).toEqual([]);

    const next = number();
    await decree({ number: next, issuedOn: '2026-06-24', effectiveOn: '2026-07-01', relations: [{ kind: 'replaces', target: old.documentId }] });
    const tasks = await open();
    expect(tasks.map(({ subjectId }) => subjectId).sort()).toEqual([news, guide, steps, plan].map(({ documentId }) => documentId).sort());
    expect(tasks[0].cause?.number).toBe(next);
    expect(await open(stranger)).toEqual([]);
    for (const path of [`/tin-bai/${news.slug}`, `/thu-tuc-hanh-chinh/${guide.slug}`, `/huong-dan/${steps.slug}`, `/van-ban/${plan.slug}`]) {
      expect(await html(path)).toMatch(new RegExp(`Văn bản được dẫn đã hết hiệu lực từ ngày.*01/07/2026.*${own}.*thay bằng.*${next}`, 's'));
    }

    const task = tasks.find(({ subjectId }) => subjectId === guide.documentId);
    await stranger.post(`/registry/tasks/${task?.id}/close`, { outcome: 'updated' }).expect(404);
    const refused = await editor.post(`/registry/tasks/${task?.id}/close`, { outcome: 'kept' }).expect(400);
    expect(refused.body.error.message).toContain('giữ nguyên thì phải ghi lý do');
    await editor.post(`/registry/tasks/${task?.id}/close`, { outcome: 'kept', note: 'Hồ sơ cũ vẫn theo Nghị định cũ.' }).expect(204);
    expect(await html(`/thu-tuc-hanh-chinh/${guide.slug}`)).not.toContain('đã hết hiệu lực');

    // The article is brought up to date: its task ends by itself.
    await app().documents('api::article.article').update({ documentId: news.documentId, data: { body: '<p>Đã sửa theo quy định mới.</p>' }, status: 'published' } as never);
    expect(await html(`/tin-bai/${news.slug}`)).not.toContain('đã hết hiệu lực');
    expect((await open()).map(({ subjectId }) => subjectId).sort()).toEqual([steps, plan].map(({ documentId }) => documentId).sort());
  });

  test('đến ngày hết hiệu lực ghi sẵn thì việc mới có; bỏ ngày ấy đi thì việc hết', async () => {
    const own = number();
    const old = await decree({ number: own, issuedOn: '2019-04-10', expiresOn: '2026-11-25' });
    const { slug } = await article(app(), { body: `<p>Nghị định số ${own}.</p>` });
    expect(await html(`/tin-bai/${slug}`)).not.toContain('đã hết hiệu lực');
    clock().set('2026-11-25T00:00:00+07:00');
    expect(await html(`/tin-bai/${slug}`)).toContain('đã hết hiệu lực');
    await publish(old.documentId, { expiresOn: null });
    expect(await html(`/tin-bai/${slug}`)).not.toContain('đã hết hiệu lực');
  });
});

test('dẫn chiếu không giải được có trong danh sách của biên tập viên, kèm lý do', async () => {
  const unit = await makeUnit();
  const missing = number();
  const { documentId } = await article(app(), { unit: unit.documentId, body: `<p>Nghị định số ${missing}.</p>` });
  const editor = await signIn('cchc-editor', unit);
  const { data } = (await editor.get('/registry/citations/unresolved').expect(200)).body;
  expect(data.find(({ number: cited }: { number: string }) => cited === missing)).toMatchObject({
    why: 'Kho văn bản chưa có văn bản mang số này.',
    subjects: [{ id: documentId }],
  });
  await request(app().server.httpServer).get('/registry/citations/unresolved').expect(401);
});

test('số ký hiệu sai không được công bố, và câu báo nêu lý do', async () => {
  const type = await app().db.query('api::document-type.document-type').findOne({ where: { slug: 'nghi-dinh' } });
  await expect(legalDocument(app(), { number: '108/NĐ-CP', type: type.documentId, issuedOn: '2020-09-14' })).rejects.toThrow('Nghị định từ 1997 phải có năm');
});

test('độ đầy đủ: có, thiếu, tỷ lệ; số ngày từ ban hành đến công khai so với quy định', async () => {
  const own = number();
  clock().set('2026-11-20T08:00:00+07:00');
  await decree({ number: own, issuedOn: '2026-11-10' });
  const plan = await legalDocument(app(), {
    requiredDocuments: [
      { name: 'Văn bản đã có', number: own, issuedOn: '2026-11-10' },
      { name: 'Văn bản còn thiếu', number: number() },
    ],
  });
  const supervisor = await signIn('cchc-supervisor');
  const { plans } = (await supervisor.get('/registry/completeness').expect(200)).body.data;
  const mine = plans.find(({ documentId }: { documentId: string }) => documentId === plan.documentId);
  expect(mine).toMatchObject({ present: 1, coverage: 0.5 });
  expect(mine.items[0]).toMatchObject({ present: { publishedOn: '2026-11-20' }, timeliness: { taken: 8, allowed: 5, dueOn: '2026-11-17', verdict: 'late' } });
  expect(mine.items[1].present).toBeNull();
});
