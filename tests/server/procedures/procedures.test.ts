import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import request from 'supertest';
import { ensureConstraints } from '../../../src/database/constraints';
import { app, clock, unique } from '../../support/server/strapi';
import { makeUnit } from '../../support/server/section';
import { legalDocument, listEntry, listed, procedure } from '../../support/server/public-content';
import { signIn } from '../../support/server/tokens';

const UID = 'api::procedure.procedure';
const root = path.join(__dirname, '../../..');
const page = (address: string) => request(app().server.httpServer).get(address).set('Accept', 'text/html');
const update = (documentId: string, data: object) => app().documents(UID).update({ documentId, data, status: 'published' } as never);
let code = 5_000_000;
const nextCode = () => `9.${String((code += 1))}`;

afterEach(() => clock().run());

describe('phiên bản theo quyết định công bố', () => {
  test('quyết định mới là bản mới; sửa dưới cùng quyết định là đính chính; công bố lại y nguyên không thêm gì', async () => {
    clock().set('2026-11-02T02:00:00Z');
    const decision = await legalDocument(app(), { number: unique('1/QĐ'), issuedOn: '2026-11-01' });
    const { documentId, slug } = await procedure(app(), { code: nextCode(), announcement: 'new', publishingDecision: decision.documentId });
    await app().documents(UID).publish({ documentId });
    clock().set('2026-11-03T02:00:00Z');
    await update(documentId, { applicants: 'Cá nhân, tổ chức.' });
    clock().set('2026-11-10T02:00:00Z');
    const second = await legalDocument(app(), { number: unique('2/QĐ'), issuedOn: '2026-11-09' });
    await update(documentId, { announcement: 'amended', publishingDecision: second.documentId, timeLimit: '03 ngày làm việc', effectiveOn: '2026-12-01' });

    const editor = await signIn('cchc-content-admin');
    const { body } = await editor.get(`/procedures/versions/${documentId}`).expect(200);
    expect(body.data.versions.map(({ version, revision }: { version: number; revision: number }) => [version, revision])).toEqual([[2, 1], [1, 2]]);
    expect(body.data.versions[0].changes.map(({ part }: { part: string }) => part)).toEqual(['timeLimit', 'announcement']);

    const { text } = await page(`/thu-tuc-hanh-chinh/${slug}/lich-su`).expect(200);
    expect(text).toContain('Thay đổi từ bản 1 đến bản 2');
    expect(text).toMatch(/<del>05<\/del>[^]*<ins>03<\/ins>/);
    expect(text).toContain('01/12/2026');
  });

  test('bãi bỏ: vẫn đọc được, rời danh sách mặc định, có ở danh sách bãi bỏ, danh sách thay đổi và nguồn tin', async () => {
    clock().set('2026-11-12T02:00:00Z');
    const area = await listed(app(), 'subjectArea');
    const { documentId, slug } = await procedure(app(), { code: nextCode(), subjectArea: area.documentId });
    const listing = (query = '') => page(`/thu-tuc-hanh-chinh?linh-vuc=${area.slug}${query}`).expect(200).then(({ text }) => text);
    expect(await listing()).toContain(slug);
    await update(documentId, { announcement: 'abolished', publishingDecisionNote: '99/QĐ-UBND', effectiveOn: '2026-11-20' });
    expect(await listing()).not.toContain(slug);
    expect(await listing('&cong-bo=abolished')).toContain(slug);
    expect((await page(`/thu-tuc-hanh-chinh/${slug}`).expect(200)).text).toContain('đã bị bãi bỏ');
    await page(`/thu-tuc-hanh-chinh/${slug}/huong-dan`).expect(404);
    const changes = await page(`/thu-tuc-moi-thay-doi?linh-vuc=${area.slug}`).expect(200);
    expect(changes.text).toMatch(/<strong>Bãi bỏ<\/strong>/);
    const feed = await request(app().server.httpServer).get('/api/procedures/changes.atom').buffer(true).expect(200).expect('Content-Type', /atom\+xml/);
    expect(feed.text ?? feed.body.toString()).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
  });

  test('chưa ghi quyết định thì không bãi bỏ được', async () => {
    const { documentId } = await procedure(app(), { code: nextCode() });
    await expect(update(documentId, { announcement: 'abolished' })).rejects.toThrow('quyết định');
  });
});

describe('những trang của một thủ tục', () => {
  test('hướng dẫn từng bước, danh sách giấy tờ, phiếu niêm yết, màn hình quầy: mở được, đúng nội dung', async () => {
    clock().set('2026-11-15T02:00:00Z');
    const area = await listed(app(), 'subjectArea');
    const place = await app().documents('api::display-place.display-place').create({ data: { name: unique('Trung tâm Phục vụ hành chính công'), address: 'Số 2' } } as never);
    const { slug } = await procedure(app(), {
      code: nextCode(),
      subjectArea: area.documentId,
      filingWays: [{ form: 'in-person', timeLimit: '05 ngày', fee: '100.000 đồng' }, { form: 'online', timeLimit: '03 ngày', fee: '80.000 đồng' }],
      hasFees: 'yes',
      fees: '100.000 đồng',
      serviceNotice: { kind: 'paused', text: 'Bảo trì hệ thống.', startsOn: '2026-11-14', endsOn: '2026-11-16' },
    });
    const guide = (await page(`/thu-tuc-hanh-chinh/${slug}/huong-dan`).expect(200)).text;
    for (const words of ['Đơn đề nghị', '01 bản chính, 02 bản sao', (place as unknown as { name: string }).name, 'Trực tiếp: 05 ngày', 'Trực tuyến: 80.000 đồng', 'Tạm dừng tiếp nhận', 'Bảo trì hệ thống.']) expect(guide).toContain(words);
    expect((await page(`/thu-tuc-hanh-chinh/${slug}/giay-to`).expect(200)).text).toContain('class="checklist"');
    const sheet = (await page(`/thu-tuc-hanh-chinh/${slug}/niem-yet`).expect(200)).text;
    expect(sheet).toContain('Bản 1, đăng trên trang ngày 15/11/2026');
    expect(sheet).toMatch(/<svg class="qr"/);
    expect((await page(`/phieu-niem-yet/${area.slug}`).expect(200)).text).toContain(slug);
    expect((await page(`/man-hinh-tra-cuu/thu-tuc/${slug}`).expect(200)).text).toContain('kiosk');
    expect((await page(`/man-hinh-tra-cuu/linh-vuc/${area.slug}`).expect(200)).text).toContain(slug);
    await page('/man-hinh-tra-cuu').expect(200);
    clock().set('2026-11-17T02:00:00Z');
    expect((await page(`/thu-tuc-hanh-chinh/${slug}/huong-dan?x=1`).expect(200)).text).not.toContain('Bảo trì hệ thống.');
  });

  test('phiếu PDF có chữ tiếng Việt đọc được, cả lĩnh vực thì mỗi thủ tục một trang mới và số trang riêng', async () => {
    const area = await listed(app(), 'subjectArea');
    const made = [await procedure(app(), { code: '8.000001', subjectArea: area.documentId }), await procedure(app(), { code: '8.000002', subjectArea: area.documentId })];
    const { body } = await request(app().server.httpServer).get(`/api/procedures/${made[0].slug}/phieu-niem-yet.pdf`).expect(200).expect('Content-Type', 'application/pdf');
    expect(body.subarray(0, 5).toString()).toBe('%PDF-');
    const supervisor = await signIn('cchc-supervisor');
    const batch = await supervisor.get(`/procedures/sheets/${area.slug}`).expect(200);
    const texts = pdfTexts(batch.body);
    expect(texts).toHaveLength(2);
    for (const [index, text] of texts.entries()) {
      expect(text).toContain(`8.00000${index + 1}`);
      expect(text).toContain('THỜI HẠN GIẢI QUYẾT');
      expect(text).toContain('Trang 1/1');
    }
    await request(app().server.httpServer).get('/api/procedures/khong-co/phieu-niem-yet.pdf').expect(404);
  });
});

describe('mục trong danh mục', () => {
  test('trang, hướng dẫn, giấy tờ, quầy và API nói rõ phần chưa có; không có phiếu; lọc được', async () => {
    const area = await listed(app(), 'subjectArea');
    const [entry, whole] = [await listEntry(app(), { code: nextCode(), subjectArea: area.documentId, timeLimit: '07 ngày' }), await procedure(app(), { code: nextCode(), subjectArea: area.documentId })];
    // As rows from before the scope existed, at the next start.
    await app().db.connection('procedures').where({ document_id: whole.documentId }).update({ scope: null });
    await ensureConstraints(app());
    const address = `/thu-tuc-hanh-chinh/${entry.slug}`;
    for (const part of ['', '/huong-dan', '/giay-to']) {
      const { text } = await page(`${address}${part}`).expect(200);
      expect(text).toContain('Chưa có trong nguồn: Trình tự thực hiện; Cách thức thực hiện; Thành phần hồ sơ;');
      expect(text).toContain('https://dichvucong.gov.vn');
    }
    const own = (await page(address).expect(200)).text;
    expect(own).toContain('<a href="https://example.gov.vn/danh-muc">example.gov.vn</a>; Phụ lục I');
    expect(own).not.toContain('/niem-yet');
    expect((await page(`/thu-tuc-hanh-chinh?linh-vuc=${area.slug}&pham-vi=listed`).expect(200)).text).toContain('<strong>Mục danh mục</strong>');
    const kiosk = (await page(`/man-hinh-tra-cuu/linh-vuc/${area.slug}`).expect(200)).text;
    expect(kiosk.match(/Mục danh mục/g)).toHaveLength(1);
    const screen = (await page(`/man-hinh-tra-cuu/thu-tuc/${entry.slug}`).expect(200)).text;
    expect(screen).toContain('Chưa có trong nguồn');
    expect(screen).toContain('07 ngày');

    const api = (query: string) => request(app().server.httpServer).get(`/api/procedures${query}`);
    const slugs = async (more: string) => (await api(`?area=${area.slug}${more}`).expect(200)).body.data.map(({ slug }: { slug: string }) => slug);
    expect([await slugs('&scope=listed'), await slugs('&scope=full')]).toEqual([[entry.slug], [whole.slug]]);
    expect(await slugs('')).toEqual([whole.slug, entry.slug]);
    await api('?scope=moi').expect(400);
    const { data } = (await api(`/${entry.slug}`).expect(200)).body;
    expect(data).toMatchObject({ scope: 'listed', scopeLabel: 'Mục trong danh mục', steps: null, listEntry: { lookUpAt: 'https://dichvucong.gov.vn' } });
    expect(data.listEntry.unknownParts.map(({ part }: { part: string }) => part)).not.toContain('timeLimit');
    expect((await api(`/${whole.slug}`).expect(200)).body.data).toMatchObject({ scope: 'full', listEntry: null });

    const refused = await page(`${address}/niem-yet`).expect(404);
    expect(refused.text).toContain('không có phiếu niêm yết');
    expect((await api(`/${entry.slug}/phieu-niem-yet.pdf`).expect(404)).body.error.message).toContain('không có phiếu niêm yết');
    const batch = (await page(`/phieu-niem-yet/${area.slug}`).expect(200)).text;
    expect(batch).toContain('Có 1 phiếu');
    expect(batch).not.toContain(entry.slug);
  });

  test('không quyết định, không nguồn thì ở bản nháp; đồng hồ của trang chỉ dừng khi đủ nội dung', async () => {
    await expect(listEntry(app(), { source: null })).rejects.toThrow('Quyết định công bố: mục trong danh mục phải có quyết định công bố hoặc nguồn.');
    clock().set('2026-11-02T02:00:00Z');
    const { documentId } = await listEntry(app(), { source: null, publishingDecisionNote: '7/QĐ-UBND', decidedOn: '2026-11-02' });
    const supervisor = await signIn('cchc-supervisor');
    const site = async () => {
      const { body } = await supervisor.get('/procedures/clocks').expect(200);
      const row = body.data.rows.find((each: { documentId: string }) => each.documentId === documentId);
      const { state, done } = row.clocks.find(({ code: name }: { code: string }) => name === 'site');
      return { isListed: row.isListed, state, done };
    };
    expect(await site()).toEqual({ isListed: true, state: 'running', done: null });
    clock().set('2026-11-20T02:00:00Z');
    expect(await site()).toMatchObject({ state: 'overdue' });
    const whole = await procedure(app(), {}, 'draft');
    const { steps, filingWays, dossier, dossierSets, timeLimit, applicants, agency, hasResult, result, hasFees, hasForms, hasConditions } = (await app()
      .documents(UID)
      .findOne({ documentId: whole.documentId, populate: ['filingWays', 'dossier'] } as never)) as unknown as Record<string, never>;
    const rowsOf = (rows: Record<string, unknown>[]) => rows.map(({ id: _id, ...row }) => row);
    await expect(update(documentId, { scope: 'full' })).rejects.toThrow('Trình tự thực hiện');
    await update(documentId, { scope: 'full', steps, filingWays: rowsOf(filingWays), dossier: rowsOf(dossier), dossierSets, timeLimit, applicants, agency, hasResult, result, hasFees, hasForms, hasConditions });
    expect(await site()).toEqual({ isListed: false, state: 'late', done: '2026-11-20' });
  });

  test('nhập: thủ tục thiếu chỉ thành mục trong danh mục khi được chọn; nhập lại đủ thì thành đầy đủ', async () => {
    const admin = await signIn('cchc-content-admin');
    const record = { ma_thu_tuc: nextCode(), ten_thu_tuc: unique('Thủ tục thiếu'), nguon: 'https://example.gov.vn/a' };
    const sent = async (fields: object, path: string, options: Record<string, string>) => (await admin.upload(path, JSON.stringify([fields]), 'a.json', options).expect(200)).body.data;
    expect((await sent(record, '/procedures/import/preview', { publish: 'true' })).rows[0].published).toBeNull();
    const { nguon: _source, ...unsourced } = record;
    expect((await sent(unsourced, '/procedures/import/preview', { publish: 'true', list: 'true' })).rows[0].published).toBeNull();
    const written = await sent(record, '/procedures/import', { publish: 'true', list: 'true' });
    expect(written.counts).toMatchObject({ create: 1, published: 0, listed: 1 });
    expect(written.message).toContain('1 đã công khai là mục trong danh mục');
    const { body } = await request(app().server.httpServer).get(`/api/procedures?code=${record.ma_thu_tuc}`).expect(200);
    expect(body.data).toMatchObject([{ scope: 'listed', timeLimit: null }]);
    const whole = {
      ...record,
      trinh_tu: 'Bước 1: Nộp.',
      cach_thuc: [{ hinh_thuc: 'truc-tiep', thoi_han: '05 ngày', phi_le_phi: null, mo_ta: null }],
      thanh_phan_ho_so: [{ ten: 'Đơn', ban_chinh: 1, ban_sao: 0 }],
      so_luong_bo: '01 bộ',
      thoi_han: '05 ngày',
      doi_tuong: 'Cá nhân',
      co_quan_thuc_hien: 'Sở Y tế',
      ket_qua: 'Giấy phép',
      phi_le_phi: 'Không',
      yeu_cau_dieu_kien: 'Không',
      mau_don: ['Không.'],
    };
    expect((await sent(whole, '/procedures/import', { publish: 'true' })).counts).toMatchObject({ update: 1, published: 1, listed: 0 });
    expect((await request(app().server.httpServer).get(`/api/procedures/${body.data[0].slug}`).expect(200)).body.data).toMatchObject({ scope: 'full', listEntry: null });
  });
});

const READ_PDF = `
  import fs from 'node:fs';
  import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
  const pdf = await getDocument({ data: new Uint8Array(fs.readFileSync(process.argv[1])), verbosity: 0 }).promise;
  const texts = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    texts.push(items.map(({ str = '' }) => str).join(''));
  }
  process.stdout.write(JSON.stringify(texts));
`;

/** The text of each page. Jest cannot load the reader, which is an ES module, so another process does. */
function pdfTexts(bytes: Buffer): string[] {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'phieu-')), 'phieu.pdf');
  fs.writeFileSync(file, bytes);
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', READ_PDF, file], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}

describe('đồng hồ công khai', () => {
  test('quyết định → trang → từng nơi niêm yết; biên tập viên chỉ ghi cho nơi của đơn vị mình', async () => {
    clock().set('2026-11-18T02:00:00Z');
    const [unit, other] = [await makeUnit(), await makeUnit()];
    const area = await listed(app(), 'subjectArea');
    const placeOf = async (owner: { documentId: string }) =>
      (await app().documents('api::display-place.display-place').create({ data: { name: unique('Nơi'), unit: owner.documentId, subjectAreas: [area.documentId] } } as never)) as unknown as { documentId: string };
    const [place, foreign] = [await placeOf(unit), await placeOf(other)];
    const { documentId } = await procedure(app(), { code: nextCode(), subjectArea: area.documentId, publishingDecisionNote: '5/QĐ-UBND', decidedOn: '2026-11-16' });
    const editor = await signIn('cchc-editor', unit);
    const clocks = async () => {
      const { body } = await editor.get('/procedures/clocks').expect(200);
      const row = body.data.rows.find((each: { documentId: string }) => each.documentId === documentId);
      return row.clocks.map(({ code: name, state, place: at }: { code: string; state: string; place: { placeId: string } | null }) => [name, at?.placeId ?? null, state]);
    };
    const displays = async () => (await clocks()).filter(([name, at]: [string, string]) => name === 'display' && [place.documentId, foreign.documentId].includes(at));
    expect(await clocks()).toContainEqual(['site', null, 'on-time']);
    clock().set('2026-11-24T02:00:00Z');
    expect(await displays()).toEqual(expect.arrayContaining([['display', place.documentId, 'overdue'], ['display', foreign.documentId, 'overdue']]));
    const record = (placeId: string, displayedOn: string | null) => editor.post('/procedures/displays', { documentIds: [documentId], placeId, displayedOn });
    await record(foreign.documentId, '2026-11-20').expect(403);
    expect((await record(place.documentId, '2026-12-20').expect(400)).body.error.message).toContain('Ngày niêm yết');
    await record(place.documentId, '2026-11-20').expect(200);
    expect(await displays()).toEqual(expect.arrayContaining([['display', place.documentId, 'on-time'], ['display', foreign.documentId, 'overdue']]));
    await record(place.documentId, null).expect(200);
    expect(await displays()).toContainEqual(['display', place.documentId, 'overdue']);
    const contributor = await signIn('cchc-contributor', unit);
    await contributor.get('/procedures/clocks').expect(403);
    await request(app().server.httpServer).get('/procedures/clocks').expect(401);
  });
});

describe('nhập và đối chiếu', () => {
  const portalText = () => fs.readFileSync(path.join(root, 'tests/fixtures/portal-procedures.json'), 'utf8');

  test('75 bản ghi dính cột: xem trước không ghi gì; nhập thì ghi nháp, nhập lại không đổi', async () => {
    const admin = await signIn('cchc-content-admin');
    const before = await app().db.query(UID).count();
    const preview = await admin.upload('/procedures/import/preview', portalText(), 'cong.json').expect(200);
    expect(preview.body.data.counts).toMatchObject({ create: 75, refused: 0 });
    expect(await app().db.query(UID).count()).toBe(before);
    const small = JSON.stringify(JSON.parse(portalText()).slice(0, 6));
    const written = await admin.upload('/procedures/import', small, 'cong.json').expect(200);
    expect(written.body.data.counts).toMatchObject({ create: 6, refused: 0, published: 0 });
    const again = await admin.upload('/procedures/import', small, 'cong.json').expect(200);
    expect(again.body.data.counts).toMatchObject({ create: 0, update: 0, same: 6 });
    const broken = await admin.upload('/procedures/import/preview', '{', 'cong.json').expect(200);
    expect(broken.body.data).toMatchObject({ readable: false });
    const editor = await signIn('cchc-editor');
    await editor.upload('/procedures/import/preview', small, 'cong.json').expect(403);
  });

  test('dòng sai không kéo theo dòng đúng; dòng đủ thành phần được công bố, có đơn vị và căn cứ nối vào kho', async () => {
    const admin = await signIn('cchc-content-admin');
    const number = `${1000 + (Date.now() % 9000)}/2026/NĐ-CP`;
    const document = await legalDocument(app(), { number });
    const complete = {
      ma_thu_tuc: nextCode(),
      ten_thu_tuc: unique('Thủ tục nhập'),
      linh_vuc: unique('Lĩnh vực mới'),
      trinh_tu_thuc_hien: 'Bước 1: Nộp.',
      cach_thuc: [{ hinh_thuc: 'truc-tiep', thoi_han: '05 ngày', phi_le_phi: 'Miễn phí', mo_ta: null }],
      thanh_phan_ho_so: [{ ten: 'Đơn', ban_chinh: 1, ban_sao: 0 }],
      so_luong_bo: '01 bộ',
      thoi_han: '05 ngày',
      doi_tuong: 'Cá nhân',
      co_quan_thuc_hien: 'Sở Y tế',
      ket_qua: 'Giấy phép',
      phi_le_phi: 'Không',
      yeu_cau_dieu_kien: 'Không',
      mau_don: ['Không.'],
      can_cu_phap_ly: [number, 'Văn bản không số'],
    };
    const form = JSON.stringify([complete, { ma_thu_tuc: nextCode() }]);
    const bearer = await admin.upload('/procedures/import/preview', form, 'a.json').expect(200);
    expect(bearer.body.data.rows.map(({ action, missing }: { action: string; missing: string[] }) => [action, missing.length])).toEqual([['create', 0], ['refused', 0]]);
    const { writeImport } = await import('../../../src/procedures/import/import-procedures');
    const report = await writeImport(app(), { bytes: Buffer.from(form), name: 'a.json' }, { publish: true });
    expect(report.counts).toMatchObject({ create: 1, refused: 1, published: 1 });
    const { body } = await request(app().server.httpServer).get(`/api/procedures?code=${complete.ma_thu_tuc}`).expect(200);
    const one = await request(app().server.httpServer).get(`/api/procedures/${body.data[0].slug}`).expect(200);
    expect(one.body.data).toMatchObject({ hasFees: 'no', hasForms: 'no', hasResult: 'yes', legalBasis: [{ documentId: document.documentId }], legalBasisNote: 'Văn bản không số' });
  });

  test('lệch từ ngày nào thì giữ ngày ấy; sửa cho khớp thì khớp từ hôm sửa', async () => {
    clock().set('2026-11-20T02:00:00Z');
    const own = nextCode();
    const { documentId } = await procedure(app(), { code: own, applicants: 'Cá nhân' });
    const admin = await signIn('cchc-content-admin');
    const record = JSON.stringify([{ ma_thu_tuc: own, ten_thu_tuc: 'Tên khác', doi_tuong_thuc_hien: 'Tổ chức', co_quan_thuc_hien: 'Sở Y tế' }]);
    const report = await admin.upload('/procedures/portal', record, 'cong.json').expect(200);
    expect(report.body.data).toMatchObject({ readable: true, records: 1, compared: 1 });
    const partOf = async (part: string) => {
      const { body } = await admin.get('/procedures/drift').expect(200);
      const row = body.data.find((each: { documentId: string }) => each.documentId === documentId);
      return row.parts.find((each: { part: string }) => each.part === part);
    };
    expect(await partOf('applicants')).toMatchObject({ state: 'differs', since: '2026-11-20' });
    expect(await partOf('agency')).toMatchObject({ state: 'match', since: '2026-11-20' });
    clock().set('2026-11-23T02:00:00Z');
    await admin.upload('/procedures/portal', record, 'cong.json').expect(200);
    expect(await partOf('applicants')).toMatchObject({ state: 'differs', since: '2026-11-20' });
    await update(documentId, { applicants: 'Tổ chức.' });
    expect(await partOf('applicants')).toMatchObject({ state: 'match', since: '2026-11-23' });
    const detail = await admin.get(`/procedures/drift/${documentId}`).expect(200);
    expect(detail.body.data.find((each: { part: string }) => each.part === 'name')).toMatchObject({ theirs: 'Tên khác' });
  });
});
