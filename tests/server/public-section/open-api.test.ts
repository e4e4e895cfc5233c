import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { article, legalDocument, procedure } from '../../support/server/public-content';
import { faultsOf, type OpenApi } from '../quota-open-api/schema-check';

declare const strapi: Core.Strapi;

interface Parameter {
  name: string;
  in: string;
  schema: { enum?: string[]; pattern?: string; type: string };
}

const get = (path: string) => request(strapi.server.httpServer).get(`/api${path}`);
let document: OpenApi & { paths: Record<string, { get: { parameters: Parameter[] } }> };

beforeAll(async () => {
  document = (await get('/openapi.json').expect(200).expect('Content-Type', /json/)).body;
  const cited = await legalDocument(strapi, { number: '1/KH-UBND', issuedOn: '2026-01-02' });
  const steps = await procedure(strapi, { legalBasis: [cited.documentId] });
  await article(strapi, { relatedDocuments: [cited.documentId], relatedProcedures: [steps.documentId] });
  const { documentId: unit } = (await strapi.documents('api::unit.unit').findFirst()) as { documentId: string };
  const data = { title: 'Hướng dẫn thử', summary: 'Tóm tắt.', steps: [{ title: 'Bước', body: '<p>Làm.</p>' }], unit };
  await strapi.documents('api::guide.guide').create({ data, status: 'published' } as never);
});

const valueFor = ({ schema, name }: Parameter) =>
  schema.enum?.[0] ?? { year: '2026', month: '2026-03', page: '1', pageSize: '3' }[name] ?? 'a-1';

it('mọi danh sách và mục đơn trả lời đúng như mô tả', async () => {
  const lists = Object.keys(document.paths).filter((path) => !path.includes('{'));
  expect(lists).toHaveLength(11);
  for (const path of lists) {
    const answer = await get(`${path}?pageSize=100`).expect(200);
    expect([path, faultsOf(document, path, answer)]).toEqual([path, []]);
    const one = `${path}/{slug}`;
    if (!document.paths[one] || answer.body.data.length === 0) continue;
    const single = await get(`${path}/${answer.body.data[0].slug}`).expect(200);
    expect([one, faultsOf(document, one, single)]).toEqual([one, []]);
    const missing = await get(`${path}/khong-co-muc-nay`).expect(404);
    expect([one, faultsOf(document, one, missing)]).toEqual([one, []]);
  }
});

it('mọi bộ lọc đã mô tả được nhận, bộ lọc khác bị từ chối như mô tả', async () => {
  for (const [path, { get: operation }] of Object.entries(document.paths)) {
    for (const parameter of operation.parameters.filter((one) => one.in === 'query')) {
      await get(`${path}?${parameter.name}=${valueFor(parameter)}`).expect(200);
    }
    if (path.includes('{')) continue;
    const refused = await get(`${path}?populate=*`).expect(400);
    expect([path, faultsOf(document, path, refused)]).toEqual([path, []]);
  }
});
