import { checkArticle } from '../../../src/desk/checklist';
import { articleData, createArticle, makeDesk, makeUnit } from '../../support/server/section';
import { app, unique } from '../../support/server/strapi';
import { signIn } from '../../support/server/tokens';
import { legalDocument } from '../../support/server/public-content';

const codes = (findings: { code: string; field: string }[]) => findings.map(({ code, field }) => `${field} ${code}`);

describe('bảng kiểm của bản nháp đã lưu', () => {
  test('bài đủ thì không có gì phải sửa; thiếu thì nêu đúng ô', async () => {
    const desk = await makeDesk();
    const { documentId } = await createArticle(articleData(desk), 'draft');
    expect(await checkArticle(app(), documentId)).toEqual({ errors: [], warnings: [] });
    const lacking = await createArticle(articleData(desk, { summary: '', unit: null, body: '<p>Ảnh <img src="/uploads/a.png" alt=""></p>' }), 'draft');
    expect(codes((await checkArticle(app(), lacking.documentId)).errors)).toEqual(['summary missing', 'unit missing', 'body image-alt']);
  });

  test('văn bản hết hiệu lực được nhắc cùng văn bản thay thế; văn bản còn hiệu lực thì không', async () => {
    const number = `${String(Date.now()).slice(-5)}/2015/TT-BYT`;
    const old = await legalDocument(app(), { number, events: [{ kind: 'expired' }] });
    await legalDocument(app(), { number: '77777/2025/TT-BYT', relations: [{ kind: 'replaces', target: old.documentId }] });
    const body = `<p>Theo Thông tư số ${number} và Thông tư số 77777/2025/TT-BYT.</p>`;
    const { documentId } = await createArticle(articleData(await makeDesk(), { body }), 'draft');
    const { warnings } = await checkArticle(app(), documentId);
    expect(warnings.filter(({ code }) => code === 'outdated-document')).toEqual([
      {
        code: 'outdated-document',
        field: 'body',
        sentence: `Bài dẫn văn bản số ${number}: hết hiệu lực toàn bộ theo kho văn bản. Văn bản thay thế: 77777/2025/TT-BYT.`,
      },
    ]);
  });

  test('bài trùng với bài đã đăng, phần mẫu chưa thay, liên kết nội bộ hỏng', async () => {
    const desk = await makeDesk();
    const text = `<p>${unique('Bài gốc')}: một nội dung đủ dài để so sánh với mọi bài khác đã đăng trước đó ở trang này.</p>`;
    const original = await createArticle(articleData(desk, { body: text }));
    const copy = await createArticle(articleData(desk, { body: text }), 'draft');
    const [{ code, sentence }] = (await checkArticle(app(), copy.documentId)).warnings;
    expect([code, sentence]).toEqual(['resembles', expect.stringContaining(`trùng hoàn toàn với bài đã đăng “${original.title}”`)]);
    expect((await checkArticle(app(), original.documentId)).warnings).toEqual([]);

    const draft = await createArticle(articleData(desk, { title: '[Tên đơn vị] tổ chức hội nghị', body: '<p><a href="/tin-bai/khong-co">Xem</a></p>' }), 'draft');
    const found = await checkArticle(app(), draft.documentId);
    expect(codes(found.errors)).toEqual(['title placeholder']);
    expect(codes(found.warnings)).toEqual(['body dead-link']);
  });

  test('liên kết tới mạng nội bộ bị nêu sau khi kiểm tra ngầm', async () => {
    const address = 'http://127.0.0.1:8080/quan-tri';
    const { documentId } = await createArticle(articleData(await makeDesk(), { body: `<p><a href="${address}">Xem</a></p>` }), 'draft');
    await checkArticle(app(), documentId);
    const until = Date.now() + 10_000;
    let warnings: { sentence: string }[] = [];
    while (warnings.length === 0 && Date.now() < until) ({ warnings } = await checkArticle(app(), documentId));
    expect(warnings[0].sentence).toBe(`Liên kết không mở được: ${address} (địa chỉ trong mạng nội bộ, người đọc không mở được).`);
  });
});

describe('bảng kiểm trong lúc viết', () => {
  test('xét những gì đang có trong biểu mẫu, kể cả quan hệ vừa chọn, trước khi lưu', async () => {
    const desk = await makeDesk();
    const person = await signIn('cchc-contributor', desk.unit);
    const values = { title: 'Tin mới', summary: 'Tóm tắt', body: '<p>Công tác CCHC.</p>', kind: 'news', origin: 'own' };
    const ofNew = await person.post('/writing/checklist', { values });
    expect(codes(ofNew.body.data.errors)).toEqual(['section missing']);
    expect(ofNew.body.data.warnings[0].sentence).toContain('“CCHC” (cải cách hành chính)');

    const connect = ({ documentId }: { documentId: string }) => ({ connect: [{ documentId }], disconnect: [] });
    const whole = { ...values, section: connect(desk.section), unit: connect(desk.unit), reformFields: connect(desk.field) };
    expect((await person.post('/writing/checklist', { values: whole })).body.data.errors).toEqual([]);
  });

  test('bài của đơn vị khác: như không có', async () => {
    const desk = await makeDesk();
    const { documentId } = await createArticle(articleData(desk), 'draft');
    const stranger = await signIn('cchc-editor', await makeUnit());
    expect((await stranger.post(`/writing/checklist/${documentId}`)).status).toBe(404);
    expect((await (await signIn('cchc-editor', desk.unit)).post(`/writing/checklist/${documentId}`)).status).toBe(200);
  });
});

test('mẫu bài: người viết lấy được, người giám sát thì không; danh mục có bốn mẫu thường dùng', async () => {
  const writer = await signIn('cchc-contributor', await makeUnit());
  const { body } = await writer.get('/writing/templates');
  expect(body.data.map(({ name }: { name: string }) => name)).toEqual(['Tin hội nghị', 'Gương điển hình', 'Hướng dẫn nộp hồ sơ trực tuyến', 'Kết quả xử lý phản ánh, kiến nghị']);
  expect((await (await signIn('cchc-supervisor')).get('/writing/templates')).status).toBe(403);
});
