import request from 'supertest';
import { makeClause, makeDesk } from '../../support/server/clauses';
import { articleData, createArticle, makeField, makeUnit, type Desk } from '../../support/server/section';
import { app, clock, unique } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';
import { verdictIn, verdictsIn } from '../../support/server/verdicts';

let desk: Desk;
let supervisor: Person;
beforeEach(async () => {
  clock().set('2026-05-15T09:00:00+07:00');
  desk = await makeDesk();
  supervisor = await signIn('cchc-supervisor');
});
afterAll(() => clock().run());

const clause = (changes: Record<string, unknown> = {}) => ({
  name: 'Tin/bài CCHC',
  quote: 'mỗi tháng có ít nhất 01 tin/bài',
  document: { title: 'Kế hoạch tuyên truyền' },
  units: [{ id: desk.unit.documentId }],
  period: 'month',
  minimum: 1,
  section: { id: desk.section.documentId },
  inForceFrom: '2026-01-01',
  inForceTo: null,
  ...changes,
});

describe('ghi chỉ tiêu', () => {
  test('người giám sát ghi chỉ tiêu; tên đơn vị, chuyên mục được chép lại', async () => {
    const answer = await supervisor.post('/quota/clauses', clause()).expect(201);
    expect(answer.body.data).toMatchObject({
      version: 1,
      units: [{ id: desk.unit.documentId, name: desk.unit.name }],
      section: { name: desk.section.name },
      channels: ['Trang thông tin điện tử Sở Y tế'],
      ownWorkOnly: true,
      recordedAt: '2026-05-15T02:00:00.000Z',
    });
    expect(await verdictIn(desk, '2026-05')).toMatchObject({ status: 'open', owed: 1 });
  });

  test.each([
    [{ name: '' }, 'name', 'Tên chỉ tiêu: chưa có.'],
    [{ quote: ' ' }, 'quote', 'Trích lời văn bản: chưa có.'],
    [{ document: null }, 'document', 'Văn bản giao chỉ tiêu: chưa có'],
    [{ units: [] }, 'units', 'Đơn vị: chưa chọn.'],
    [{ units: [{ id: 'khong-co' }] }, 'units', 'Đơn vị: không có đơn vị “khong-co”.'],
    [{ unitsUnder: { id: 'khong-co' } }, 'unitsUnder', 'Mọi đơn vị thuộc: không có đơn vị “khong-co”.'],
    [{ minimum: 0 }, 'minimum', 'Số bài tối thiểu: phải là số nguyên từ 1 trở lên.'],
    [{ period: 'week' }, 'period', 'Kỳ: phải là tháng'],
    [{ section: { id: 'khong-co' } }, 'section', 'Chuyên mục: không có chuyên mục “khong-co”.'],
    [{ fields: [{ id: 'khong-co' }] }, 'fields', 'Lĩnh vực: không có lĩnh vực “khong-co”.'],
    [{ kinds: ['khong-co'] }, 'kinds', 'Thể loại: không có thể loại “khong-co”.'],
    [{ inForceFrom: '2026-02-30' }, 'inForceFrom', 'Có hiệu lực từ ngày: chưa có, hoặc không phải một ngày'],
    [{ inForceTo: '2025-12-31' }, 'inForceTo', 'Đến hết ngày: 31/12/2025 trước ngày có hiệu lực 01/01/2026.'],
  ])('%j bị từ chối, nói rõ ở ô nào', async (changes, field, words) => {
    const answer = await supervisor.post('/quota/clauses', clause(changes));
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(words);
    expect(answer.body.error.details.errors).toMatchObject([{ path: [field] }]);
  });

  test('sai nhiều chỗ thì nói hết một lần', async () => {
    const answer = await supervisor.post('/quota/clauses', clause({ name: '', minimum: -1 }));
    expect(answer.body.error.details.errors).toHaveLength(2);
  });

  test('biên tập viên không ghi được, nhưng xem được', async () => {
    const editor = await signIn('cchc-editor', desk.unit);
    await editor.post('/quota/clauses', clause()).expect(403);
    await editor.post('/quota/clauses/preview', clause()).expect(403);
    await editor.get('/quota/clauses').expect(200);
  });

  test('ai cũng xem được chỉ tiêu đang áp dụng', async () => {
    const name = unique('Chỉ tiêu công khai');
    await supervisor.post('/quota/clauses', clause({ name })).expect(201);
    const answer = await request(app().server.httpServer).get('/api/quota/clauses').expect(200);
    expect(answer.body.data.find((shown: { name: string }) => shown.name === name)).toMatchObject({ units: [desk.unit.name], minimum: 1 });
  });
});

describe('phiên bản', () => {
  test('21. kế hoạch mới nâng lên 2 bài từ 01/09: các tháng trước giữ 1 và giữ lời cũ', async () => {
    const { body } = await supervisor.post('/quota/clauses', clause({ quote: 'ít nhất 01 tin/bài' })).expect(201);
    clock().set('2026-08-20T09:00:00+07:00');
    const raised = clause({ quote: 'ít nhất 02 tin/bài', minimum: 2, inForceFrom: '2026-09-01' });
    await supervisor.post(`/quota/clauses/${body.data.key}/versions`, raised).expect(201);
    clock().set('2026-10-05T09:00:00+07:00');
    expect(await verdictIn(desk, '2026-08')).toMatchObject({ required: 1, clause: { version: 1, quote: 'ít nhất 01 tin/bài' } });
    expect(await verdictIn(desk, '2026-09')).toMatchObject({ required: 2, clause: { version: 2, quote: 'ít nhất 02 tin/bài' } });
  });

  test('kỳ đã chốt giữ lời của mình dù lời mới ghi lùi ngày', async () => {
    const { body } = await supervisor.post('/quota/clauses', clause({ inForceFrom: '2026-05-01' })).expect(201);
    clock().set('2026-06-20T09:00:00+07:00');
    await supervisor.post(`/quota/clauses/${body.data.key}/versions`, clause({ minimum: 3, inForceFrom: '2026-05-01' })).expect(201);
    expect(await verdictIn(desk, '2026-05')).toMatchObject({ required: 1, clause: { version: 1 } });
    expect(await verdictIn(desk, '2026-06')).toMatchObject({ required: 3, clause: { version: 2 } });
  });

  test('lời mới phải bắt đầu từ đầu một kỳ', async () => {
    const { body } = await supervisor.post('/quota/clauses', clause()).expect(201);
    const answer = await supervisor.post(`/quota/clauses/${body.data.key}/versions`, clause({ inForceFrom: '2026-06-10' }));
    expect(answer.body.error.message).toContain('phải bắt đầu từ ngày đầu tháng (ví dụ 01/06/2026)');
  });

  test('không có chỉ tiêu ấy thì không thêm được lời mới', async () => {
    await supervisor.post('/quota/clauses/khong-co/versions', clause()).expect(404);
  });
});

describe('cách tính', () => {
  test('theo quý và theo năm', async () => {
    await makeClause(desk, { period: 'quarter', minimum: 2, inForceFrom: '2026-01-01' });
    await makeClause(desk, { period: 'year', inForceFrom: '2026-01-01' });
    await createArticle(articleData(desk));
    expect(await verdictIn(desk, '2026-Q2')).toMatchObject({ status: 'open', counted: 1, owed: 1 });
    expect(await verdictIn(desk, '2026-Q1')).toMatchObject({ status: 'missed', counted: 0 });
    expect(await verdictIn(desk, '2026')).toMatchObject({ status: 'met', counted: 1 });
    clock().set('2026-07-01T00:00:00+07:00');
    expect(await verdictIn(desk, '2026-Q2')).toMatchObject({ status: 'missed', closed: { asOf: '2026-06-30T17:00:00.000Z' } });
  });

  test('mọi đơn vị thuộc một đơn vị, trừ vài đơn vị', async () => {
    const inside = await makeUnit({ parent: desk.unit.documentId });
    const deeper = await makeUnit({ parent: inside.documentId });
    const except = await makeUnit({ parent: desk.unit.documentId });
    await makeClause(desk, { units: [], unitsUnder: { id: desk.unit.documentId }, unitsExcept: [{ id: except.documentId }] });
    for (const unit of [inside, deeper]) expect(await verdictIn({ unit }, '2026-05')).toMatchObject({ status: 'open' });
    for (const unit of [desk.unit, except]) expect(await verdictsIn({ unit }, '2026-05')).toEqual([]);
  });

  test('chỉ lĩnh vực, thể loại của chỉ tiêu được tính', async () => {
    const field = await makeField();
    await makeClause(desk, { fields: [{ id: field.documentId }], kinds: ['feature'] });
    await createArticle(articleData(desk));
    await createArticle(articleData(desk, { kind: 'feature' }));
    expect(await verdictIn(desk, '2026-05')).toMatchObject({ counted: 0 });
    await createArticle(articleData(desk, { kind: 'feature', reformFields: [field.documentId] }));
    expect(await verdictIn(desk, '2026-05')).toMatchObject({ counted: 1 });
  });

  test('xem trước 12 tháng: kết quả sẽ ra sao, và không ghi gì', async () => {
    await createArticle(articleData(desk));
    const answer = await supervisor.post('/quota/clauses/preview', clause({ inForceFrom: '2027-01-01' })).expect(200);
    const shown = answer.body.data as { period: string; status: string; counted: number }[];
    expect(shown[0]).toMatchObject({ period: '2025-05', status: 'missed' });
    expect(shown.at(-1)).toMatchObject({ period: '2026-05', status: 'met', counted: 1, unit: { slug: desk.unit.slug } });
    expect(await verdictsIn(desk, '2026-05')).toEqual([]);
  });
});
