import request from 'supertest';
import { deskWith, runDesk } from '../../support/server/desk';
import { legalDocument, procedure, unique } from '../../support/server/public-content';
import { app, clock } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

const NOW = '2026-05-20T09:00:00+07:00';

interface Case {
  uid: string;
  list: string;
  field: string;
  api: string;
  make: (data: object, status: 'draft' | 'published') => Promise<{ documentId: string; slug: string }>;
}

const guide = async (data: object, status: 'draft' | 'published') => {
  const own = { title: unique('Hướng dẫn'), summary: 'Ai cũng cần.', steps: [{ title: 'Bước một', body: '<p>Làm.</p>' }] };
  return (await app().documents('api::guide.guide').create({ data: { ...own, ...data }, status } as never)) as unknown as { documentId: string; slug: string };
};

const CASES: Record<string, Case> = {
  'văn bản': { uid: 'api::legal-document.legal-document', list: '/van-ban', field: 'abstract', api: 'legal-documents', make: (data, status) => legalDocument(app(), data, status) },
  'thủ tục': { uid: 'api::procedure.procedure', list: '/thu-tuc-hanh-chinh', field: 'name', api: 'procedures', make: (data, status) => procedure(app(), data, status) },
  'hướng dẫn': { uid: 'api::guide.guide', list: '/huong-dan', field: 'title', api: 'guides', make: guide },
};

let unit: { documentId: string };
let editor: Person;
beforeAll(async () => {
  clock().set(NOW);
  ({ unit } = await deskWith());
  editor = await signIn('cchc-editor', unit);
});
afterAll(() => clock().run());

describe.each(Object.entries(CASES))('%s đi qua bàn biên tập như tin bài', (_name, { uid, list, field, api, make }) => {
  const own = (documentId: string, rest = '') => `/desk/documents/${uid}/${documentId}${rest}`;
  const panel = (documentId: string, rest = '') => `/content-manager/collection-types/${uid}/${documentId}${rest}`;
  const made = (status: 'draft' | 'published') => make({ unit: unit.documentId }, status);
  const get = (slug: string) => request(app().server.httpServer).get(`${list}/${slug}`);
  /** Other tests' items stand in the same list: ours may be on a later page of it. */
  const wholeList = async () => {
    const pages: string[] = [];
    for (let page = 1; page === 1 || pages[page - 2].includes('rel="next"'); page += 1) {
      pages.push((await request(app().server.httpServer).get(`${list}?trang=${page}`).expect(200)).text);
    }
    return pages.join('');
  };
  const act = (documentId: string, name: string, input: object = {}) => editor.post(own(documentId, `/acts/${name}`), input);

  test('chuyển duyệt, trả lại có lý do; hẹn giờ đăng, hẹn giờ gỡ: máy chủ làm đúng giờ', async () => {
    const { documentId, slug } = await made('draft');
    await act(documentId, 'submit').expect(200);
    await act(documentId, 'return', { reason: 'Thiếu căn cứ.' }).expect(200);
    expect((await editor.get(own(documentId)).expect(200)).body.data.stateName).toBe('Từ chối duyệt');
    await act(documentId, 'schedule', { at: '2026-05-20T10:00:00+07:00' }).expect(200);
    const { body } = await editor.get('/desk/calendar?month=2026-05').expect(200);
    expect(body.data).toContainEqual(expect.objectContaining({ kind: 'publish', documentType: uid, documentId }));
    await get(slug).expect(404);
    clock().set('2026-05-20T10:00:30+07:00');
    await runDesk('desk-due');
    await get(slug).expect(200);
    await act(documentId, 'plan-withdrawal', { at: '2026-05-20T11:00:00+07:00' }).expect(200);
    clock().set('2026-05-20T11:00:30+07:00');
    await runDesk('desk-due');
    expect((await get(slug).expect(200)).text).toContain('Nội dung đã hết thời hạn đăng.');
    clock().set(NOW);
  });

  test('sửa nội dung đã đăng phải nói đã sửa gì; độc giả thấy danh sách cập nhật', async () => {
    const { documentId, slug } = await made('published');
    const changed = { [field]: unique('Tên đã sửa') };
    await editor.post(panel(documentId, '/actions/publish'), changed).expect(400);
    await editor.post(panel(documentId, '/actions/publish'), { ...changed, changeNote: 'Sửa tên cho đúng.' }).expect(200);
    expect((await get(slug).expect(200)).text).toMatch(/Cập nhật[\s\S]*20\/05\/2026[\s\S]*Sửa tên cho đúng\./);
  });

  test('đính chính ở đúng trang và đúng danh sách; yêu cầu có hạn trả lời', async () => {
    const { documentId, slug } = await made('published');
    const asked = await editor.post(own(documentId, '/corrections'), { cause: 'own', request: 'Tên ghi sai.', receivedOn: '2026-05-18' }).expect(200);
    expect(asked.body.data.corrections[0]).toMatchObject({ dueOn: '2026-06-02', documentType: uid });
    const right = unique('Tên đúng');
    await editor.put(panel(documentId), { [field]: right }).expect(200);
    await act(documentId, 'correct', { cause: 'own', wrong: 'Tên sai', right }).expect(200);
    expect((await get(slug).expect(200)).text).toContain(`trước đây viết “Tên sai”, nay sửa là “${right}”.`);
    expect(await wholeList()).toContain(`: ${right}</strong>`);
    const found = await request(app().server.httpServer).get('/tim-kiem').query({ q: right }).expect(200);
    expect(found.text).toContain(`: ${right}</strong>`);
    const { body } = await request(app().server.httpServer).get(`/api/${api}/${slug}`).expect(200);
    expect(body.data.corrections).toMatchObject([{ wrong: 'Tên sai', right, cause: 'own' }]);
  });

  test('gỡ phải có lý do công khai: trang còn là thông báo, danh sách không còn', async () => {
    const { documentId, slug } = await made('published');
    await editor.post(panel(documentId, '/actions/unpublish')).expect(400);
    await act(documentId, 'withdraw', { reason: 'Đã có bản thay thế.' }).expect(200);
    expect((await get(slug).expect(200)).text).toContain('Lý do: Đã có bản thay thế.');
    expect((await request(app().server.httpServer).get(list).expect(200)).text).not.toContain(`${list}/${slug}"`);
  });

  test('đến ngày rà soát thì có trong việc của tôi; xóa rồi khôi phục được', async () => {
    const { documentId } = await made('published');
    await editor.put(panel(documentId), { reviewOn: '2026-05-20' }).expect(200);
    await editor.post(panel(documentId, '/actions/publish'), { minorEdit: true }).expect(200);
    const { body } = await editor.get('/desk/work').expect(200);
    expect(body.data.reviews).toContainEqual(expect.objectContaining({ documentType: uid, documentId }));
    await editor.post(own(documentId, '/reviewed'), { next: '2027-05-20' }).expect(200);
    await editor.delete(panel(documentId)).expect(200);
    const trash = (await editor.get('/desk/trash').expect(200)).body.data;
    const { id } = trash.find((line: { documentType: string }) => line.documentType === uid);
    await editor.post(`/desk/trash/${id}/restore`).expect(200);
    await editor.get(panel(documentId)).expect(200);
  });
});
