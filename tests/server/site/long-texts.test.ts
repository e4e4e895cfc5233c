import type { Core } from '@strapi/strapi';
import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { article, legalDocument, listed, unique } from '../../support/server/public-content';

declare const strapi: Core.Strapi;

const html = async (path: string) => (await request(strapi.server.httpServer).get(path).set('Accept', 'text/html').expect(200)).text;

describe('a text too long for one page', () => {
  const number = `${50_000 + (process.pid % 10_000)}/2017/NĐ-CP`;
  let slug: string;

  beforeAll(async () => {
    const type = await listed(strapi, 'documentType', { name: unique('Nghị định thử'), category: 'normative' });
    const words = 'Cơ quan có thẩm quyền tiếp nhận hồ sơ và trả kết quả. '.repeat(30);
    const fullText = Array.from({ length: 120 }, (_, n) => `Điều ${n + 1}. Tên của điều\n1. ${words}\n2. Khoản hai.`).join('\n');
    slug = (await legalDocument(strapi, { number, issuedOn: '2017-05-08', type: type.documentId, fullText })).slug;
  });

  it('is listed by its parts on its page, and each part leads to the ones before and after it', async () => {
    const page = await html(`/van-ban/${slug}`);
    expect(gzipSync(page).length).toBeLessThan(20_000);
    expect(page).toContain(`<a href="/van-ban/${slug}/dieu-120#dieu-120">Điều 120. Tên của điều</a>`);
    const second = /<a rel="next" href="([^"]+)"/.exec(await html(`/van-ban/${slug}/dieu-1`))?.[1] as string;
    expect(await html(second)).toContain(`<a rel="prev" href="/van-ban/${slug}/dieu-1">`);
    await request(strapi.server.httpServer).get(`/van-ban/${slug}/dieu-121`).set('Accept', 'text/html').expect(404);
  });

  it('has every article at an address that a citation leads to', async () => {
    const { slug: citing } = await article(strapi, { body: `<p>Theo khoản 2 Điều 77 Nghị định số ${number} ngày 08/5/2017.</p>` });
    const address = /href="(\/van-ban\/[^"]+#dieu-77-khoan-2)"/.exec(await html(`/tin-bai/${citing}`))?.[1];
    expect(address).toBe(`/van-ban/${slug}/dieu-77#dieu-77-khoan-2`);
    const part = await html(`/van-ban/${slug}/dieu-77`);
    expect(part).toContain('id="dieu-77-khoan-2"');
    expect(part).not.toContain('id="dieu-1-khoan-2"');
    expect(gzipSync(part).length).toBeLessThan(20_000);
  });

  it('stands whole at an address for printing', async () => {
    const whole = await html(`/van-ban/${slug}/toan-van`);
    for (const id of ['dieu-1', 'dieu-120-khoan-2']) expect(whole).toContain(`id="${id}"`);
  });
});
