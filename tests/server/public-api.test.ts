import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { article, articleOf, legalDocument, listed, procedure, unique } from '../support/server/public-content';

declare const strapi: Core.Strapi;

const ARTICLE = 'api::article.article';
const DOCUMENT = 'api::legal-document.legal-document';
const get = (path: string, query: object = {}) => request(strapi.server.httpServer).get(path).query(query);

const titlesOf = async (query: object) =>
  (await get('/api/articles', query).expect(200)).body.data.map(({ title }: { title: string }) => title);

describe('what the API shows', () => {
  it('gives a published article with named fields and no private or internal ones', async () => {
    const unit = await listed(strapi, 'unit', { name: unique('Trung tâm') });
    const { slug, documentId } = await article(strapi, {
      title: 'Tin <công khai>',
      unit: unit.documentId,
      sourceId: unique('tin'),
    });
    const { body } = await get(`/api/articles/${slug}`).expect(200);
    expect(body.data).toMatchObject({
      documentId,
      slug,
      url: `/tin-bai/${slug}`,
      title: 'Tin <công khai>',
      kind: 'news',
      kindLabel: 'Tin',
      unit: { documentId: unit.documentId, slug: unit.slug },
      origin: 'own',
      source: null,
      cover: null,
      relatedDocuments: [],
      relatedProcedures: [],
    });
    expect(body.data.body).toContain('Nội dung.');
    expect(body.data.publishedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(JSON.stringify(body)).not.toMatch(/GHI CHÚ NỘI BỘ|internalNote|createdBy|"id":/);
  });

  it('shows no draft, in lists or by its address', async () => {
    const section = await listed(strapi, 'section');
    const draft = await article(strapi, { section: section.documentId }, 'draft');
    expect(await titlesOf({ section: section.slug })).toEqual([]);
    const { body } = await get(`/api/articles/${draft.slug}`).expect(404);
    expect(body).toMatchObject({ data: null, error: { status: 404, message: 'Không tìm thấy tin bài.' } });
  });

  it('shows the published words while a newer draft waits', async () => {
    const { slug, documentId } = await article(strapi, { title: unique('Bản đã đăng') });
    await strapi.documents(ARTICLE).update({ documentId, data: { summary: 'Câu chữ chưa duyệt.' } as object });
    const { body } = await get(`/api/articles/${slug}`).expect(200);
    expect(body.data.summary).toBe('Tóm tắt.');
  });

  it('leaves the body out of lists', async () => {
    const section = await listed(strapi, 'section');
    await article(strapi, { section: section.documentId });
    const { body } = await get('/api/articles', { section: section.slug }).expect(200);
    expect(body.data).toHaveLength(1);
    expect(body.data[0]).not.toHaveProperty('body');
    expect(body.data[0]).not.toHaveProperty('relatedDocuments');
  });

  it.each(['units', 'sections', 'reform-fields'])('lists /api/%s without internal notes', async (list) => {
    await Promise.all([listed(strapi, 'unit'), listed(strapi, 'section'), listed(strapi, 'reformField')]);
    const { body } = await get(`/api/${list}`).expect(200);
    expect(body.meta.pagination.total).toBeGreaterThan(0);
    expect(body.data[0]).toHaveProperty('slug');
    expect(JSON.stringify(body)).not.toMatch(/GHI CHÚ NỘI BỘ|internalNote/);
  });

  it('gives one unit by its address', async () => {
    const unit = await listed(strapi, 'unit');
    const { body } = await get(`/api/units/${unit.slug}`).expect(200);
    expect(body.data).toMatchObject({
      documentId: unit.documentId,
      kind: 'affiliated',
      kindLabel: 'Đơn vị trực thuộc',
    });
    await get('/api/units/khong-co-don-vi-nay').expect(404);
  });
});

describe('what leads from one thing to another', () => {
  it('never leads to a draft', async () => {
    const draft = await legalDocument(strapi, { number: unique('BÍ MẬT'), abstract: 'Trích yếu bí mật' }, 'draft');
    const secret = await procedure(strapi, { name: unique('Thủ tục bí mật') }, 'draft');
    const news = await article(strapi, {
      relatedDocuments: [draft.documentId],
      relatedProcedures: [secret.documentId],
    });
    const steps = await procedure(strapi, { legalBasis: [draft.documentId], publishingDecision: draft.documentId });
    const plan = await legalDocument(strapi, {
      relations: [
        { kind: 'replaces', target: draft.documentId, targetNumber: '12/KH-SYT' },
        { kind: 'cites', target: draft.documentId },
      ],
    });
    const answers = await Promise.all([
      get(`/api/articles/${news.slug}`).expect(200),
      get(`/api/procedures/${steps.slug}`).expect(200),
      get(`/api/legal-documents/${plan.slug}`).expect(200),
    ]);
    const [{ body: newsBody }, { body: stepsBody }, { body: planBody }] = answers;
    expect(newsBody.data).toMatchObject({ relatedDocuments: [], relatedProcedures: [] });
    expect(stepsBody.data).toMatchObject({ legalBasis: [], publishingDecision: null });
    expect(planBody.data.relations).toEqual([
      { direction: 'outgoing', kind: 'replaces', label: 'Thay thế', number: '12/KH-SYT', document: null, scope: null, effectOn: null },
    ]);
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toMatch(/bí mật/i);
  });

  it('shows a relation from both ends, each in its own words', async () => {
    const old = await legalDocument(strapi, { number: '61/2018/NĐ-CP', issuedOn: '2018-04-23' });
    const current = await legalDocument(strapi, {
      number: '118/2025/NĐ-CP',
      relations: [{ kind: 'replaces', target: old.documentId, scope: 'toàn bộ' }],
    });
    const from = (await get(`/api/legal-documents/${current.slug}`).expect(200)).body.data.relations;
    const to = (await get(`/api/legal-documents/${old.slug}`).expect(200)).body.data.relations;
    expect(from).toMatchObject([
      {
        direction: 'outgoing',
        label: 'Thay thế',
        number: '61/2018/NĐ-CP',
        scope: 'toàn bộ',
        document: { url: `/van-ban/${old.slug}` },
      },
    ]);
    expect(to).toMatchObject([
      {
        direction: 'incoming',
        label: 'Bị thay thế bởi',
        number: '118/2025/NĐ-CP',
        document: { url: `/van-ban/${current.slug}` },
      },
    ]);
  });

  it('shows a target from the moment it is published, also when that is later', async () => {
    const target = await legalDocument(strapi, { number: '95/KH-UBND' }, 'draft');
    const plan = await legalDocument(strapi, { relations: [{ kind: 'implements', target: target.documentId }] });
    const news = await article(strapi, { relatedDocuments: [target.documentId] });
    await strapi.documents(DOCUMENT).publish({ documentId: target.documentId });
    const { relations } = (await get(`/api/legal-documents/${plan.slug}`).expect(200)).body.data;
    const { relatedDocuments } = (await get(`/api/articles/${news.slug}`).expect(200)).body.data;
    const incoming = (await get(`/api/legal-documents/${target.slug}`).expect(200)).body.data.relations;
    expect(relations).toMatchObject([{ document: { documentId: target.documentId, number: '95/KH-UBND' } }]);
    expect(relatedDocuments).toMatchObject([{ documentId: target.documentId }]);
    expect(incoming).toMatchObject([{ label: 'Được triển khai bởi', document: { documentId: plan.documentId } }]);
  });

  it('hides a target again once it is withdrawn', async () => {
    const target = await legalDocument(strapi, { number: '96/KH-UBND' });
    const plan = await legalDocument(strapi, {
      relations: [{ kind: 'implements', target: target.documentId, targetNumber: '96/KH-UBND' }],
    });
    await strapi.documents(DOCUMENT).unpublish({ documentId: target.documentId });
    const { relations } = (await get(`/api/legal-documents/${plan.slug}`).expect(200)).body.data;
    expect(relations).toMatchObject([{ number: '96/KH-UBND', document: null }]);
  });

  it('shows no link that only an unpublished edit holds', async () => {
    const target = await legalDocument(strapi);
    const { slug, documentId } = await legalDocument(strapi);
    const relations = [{ kind: 'cites', target: target.documentId }];
    await strapi.documents(DOCUMENT).update({ documentId, data: { relations } as object });
    const [own, others] = await Promise.all([
      get(`/api/legal-documents/${slug}`).expect(200),
      get(`/api/legal-documents/${target.slug}`).expect(200),
    ]);
    expect(own.body.data.relations).toEqual([]);
    expect(others.body.data.relations).toEqual([]);
  });
});

describe('how lists are ordered and cut', () => {
  it('sorts articles by first publication, newest first, page by page', async () => {
    const section = await listed(strapi, 'section');
    const at = (instant: string, title: string) => articleOf(strapi, instant, { title, section: section.documentId });
    await at('2026-03-02T01:00:00Z', 'hai');
    await at('2026-03-01T01:00:00Z', 'một');
    await at('2026-03-03T01:00:00Z', 'ba');
    expect(await titlesOf({ section: section.slug })).toEqual(['ba', 'hai', 'một']);
    const { body } = await get('/api/articles', { section: section.slug, page: 2, pageSize: 2 }).expect(200);
    expect(body.data.map(({ title }: { title: string }) => title)).toEqual(['một']);
    expect(body.meta.pagination).toEqual({ page: 2, pageSize: 2, pageCount: 2, total: 3 });
  });

  it('puts undated documents last, without repeating or losing one across pages', async () => {
    const issuer = await listed(strapi, 'issuer');
    const issued = (issuedOn: string | null, number: string) =>
      legalDocument(strapi, { issuer: issuer.documentId, issuedOn, number });
    await issued(null, 'chưa có ngày 1');
    await issued('2025-01-01', 'cũ');
    await issued('2026-01-01', 'mới');
    await issued(null, 'chưa có ngày 2');
    const pages = await Promise.all(
      [1, 2, 3].map((page) => get('/api/legal-documents', { issuer: issuer.slug, page, pageSize: 2 }).expect(200)),
    );
    const numbers = pages.map(({ body }) => body.data.map(({ number }: { number: string }) => number));
    expect(numbers[0]).toEqual(['mới', 'cũ']);
    expect(numbers[1].sort()).toEqual(['chưa có ngày 1', 'chưa có ngày 2']);
    expect(numbers[2]).toEqual([]);
    expect(pages[0].body.meta.pagination).toMatchObject({ total: 4, pageCount: 2 });
  });

  it("cuts a page to 100 items and also takes Strapi's pagination parameters", async () => {
    const { body: large } = await get('/api/sections', { pageSize: 1000 }).expect(200);
    expect(large.meta.pagination.pageSize).toBe(100);
    const { body: nested } = await get('/api/sections?pagination[page]=2&pagination[pageSize]=1').expect(200);
    expect(nested.meta.pagination).toMatchObject({ page: 2, pageSize: 1 });
  });

  it('reads months and years on Vietnamese time', async () => {
    const section = await listed(strapi, 'section');
    const at = (instant: string, title: string) => articleOf(strapi, instant, { title, section: section.documentId });
    await at('2025-12-31T16:59:59.999Z', 'tháng 12');
    await at('2025-12-31T17:00:00.000Z', 'tháng 1');
    expect(await titlesOf({ section: section.slug, month: '2025-12' })).toEqual(['tháng 12']);
    expect(await titlesOf({ section: section.slug, month: '2026-01' })).toEqual(['tháng 1']);
    expect(await titlesOf({ section: section.slug, year: '2026' })).toEqual(['tháng 1']);
  });

  it('filters articles by unit, field, kind, origin and source number', async () => {
    const [unit, field] = await Promise.all([listed(strapi, 'unit'), listed(strapi, 'reformField')]);
    const sourceId = unique('tin');
    const wanted = await article(strapi, {
      unit: unit.documentId,
      reformFields: [field.documentId],
      kind: 'role-model',
      sourceId,
    });
    await article(strapi, { unit: unit.documentId });
    const query = { unit: unit.slug, field: field.slug, kind: 'role-model', origin: 'own', sourceId };
    const { body } = await get('/api/articles', query).expect(200);
    expect(body.data.map(({ slug }: { slug: string }) => slug)).toEqual([wanted.slug]);
  });

  it('a section and a reform field are found by slug, and what is not there is named', async () => {
    const section = await listed(strapi, 'section');
    const field = await listed(strapi, 'reformField');
    expect((await get(`/api/sections/${section.slug}`).expect(200)).body.data).toMatchObject({ slug: section.slug });
    expect((await get(`/api/reform-fields/${field.slug}`).expect(200)).body.data).toMatchObject({ scheme: 'THU' });
    expect((await get('/api/sections/khong-co').expect(404)).body.error.message).toBe('Không tìm thấy chuyên mục.');
    expect((await get('/api/reform-fields/khong-co').expect(404)).body.error.message).toBe('Không tìm thấy lĩnh vực.');
  });

  it('filters documents and procedures', async () => {
    const area = await listed(strapi, 'subjectArea');
    const number = unique('số');
    const code = unique('mã');
    await legalDocument(strapi, {
      number,
      subjectAreas: [area.documentId],
      issuedOn: '2026-02-03',
      events: [{ kind: 'no-longer-suitable' }],
    });
    await procedure(strapi, { code, subjectArea: area.documentId, locality: 'Kon Tum' });
    const documents = await get('/api/legal-documents', {
      area: area.slug,
      year: 2026,
      validity: 'no-longer-suitable',
      number,
    }).expect(200);
    const procedures = await get('/api/procedures', {
      area: area.slug,
      code,
      locality: 'Kon Tum',
      onlineLevel: 'full',
    }).expect(200);
    expect(documents.body.data).toMatchObject([{ number, validityLabel: 'Không còn phù hợp', levelLabel: 'Ngành' }]);
    expect(procedures.body.data).toMatchObject([{ code, onlineLevelLabel: 'Dịch vụ công trực tuyến toàn trình' }]);
  });
});

describe('what the API refuses', () => {
  it.each([
    ['/api/articles?populate=*', 'populate'],
    ['/api/articles?filters[internalNote][$contains]=a', 'filters'],
    ['/api/articles?fields[0]=internalNote', 'fields'],
    ['/api/articles?sort=title', 'sort'],
    ['/api/articles?status=draft', 'status'],
    ['/api/articles?locale=vi', 'locale'],
    ['/api/articles?page=abc', 'page'],
    ['/api/articles?page=0', 'page'],
    ['/api/articles?page=1&page=2', 'page'],
    ['/api/articles?pagination[start]=1', 'pagination[start]'],
    ['/api/articles?month=2026-13', 'month'],
    ['/api/articles?kind=magazine', 'kind'],
    ['/api/legal-documents?status=draft', 'status'],
    ['/api/units/so-y-te?populate=parent', 'populate'],
  ])('%s, naming the parameter', async (path, name) => {
    const { body } = await get(path).expect(400);
    expect(body.data).toBeNull();
    expect(body.error).toMatchObject({ status: 400, name: 'ValidationError', details: { errors: [{ path: [name] }] } });
    expect(body.error.message).toContain(`“${name}”`);
  });

  it('writing without a token', async () => {
    const server = strapi.server.httpServer;
    const { documentId } = await article(strapi);
    await request(server)
      .post('/api/articles')
      .send({ data: { title: 'Lén' } })
      .expect(401);
    await request(server)
      .put(`/api/articles/${documentId}`)
      .send({ data: { title: 'Lén' } })
      .expect(401);
    await request(server).delete(`/api/articles/${documentId}`).expect(401);
  });

  it.each(['units', 'sections', 'reform-fields', 'staff-members', 'site-setting'])(
    'writing to /api/%s at all',
    async (list) => {
      const response = await request(strapi.server.httpServer)
        .post(`/api/${list}`)
        .send({ data: { name: 'Lén' } });
      expect([404, 405]).toContain(response.status);
    },
  );
});

describe('writing with an API token', () => {
  it('creates, updates and deletes an article', async () => {
    const [unit, section] = await Promise.all([listed(strapi, 'unit'), listed(strapi, 'section')]);
    const { accessKey } = await strapi
      .service('admin::api-token')
      .create({ name: unique('token'), description: '', type: 'full-access', lifespan: null });
    const call = (method: 'post' | 'put' | 'delete', path: string) =>
      request(strapi.server.httpServer)[method](path).set('Authorization', `Bearer ${accessKey}`);
    const data = {
      title: unique('Tin'),
      summary: 'Tóm tắt.',
      body: '<p>Nội dung.</p>',
      unit: unit.documentId,
      section: section.documentId,
    };

    const created = await call('post', '/api/articles').send({ data }).expect(201);
    const { documentId, slug } = created.body.data;
    await get(`/api/articles/${slug}`).expect(200);
    await call('put', `/api/articles/${documentId}`)
      .send({ data: { summary: 'Tóm tắt mới.' } })
      .expect(200);
    expect((await get(`/api/articles/${slug}`).expect(200)).body.data.summary).toBe('Tóm tắt mới.');
    await call('delete', `/api/articles/${documentId}`).expect(204);
    await get(`/api/articles/${slug}`).expect(404);
  });
});

describe('caching', () => {
  it('lets answers be kept for a minute and says when they are unchanged', async () => {
    const { slug } = await article(strapi);
    const first = await get(`/api/articles/${slug}`).expect(200);
    expect(first.headers['cache-control']).toBe('public, no-cache');
    await get(`/api/articles/${slug}`).set('If-None-Match', first.headers.etag).expect(304);
  });
});
