import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { unique } from '../../support/server/public-content';
import { clock } from '../../support/server/strapi';

declare const strapi: Core.Strapi;

const get = (path: string) => request(strapi.server.httpServer).get(path);
const textOf = async (path: string) => (await get(path).expect(200)).text;
const make = (uid: string, data: object, status?: string) => strapi.documents(uid as never).create({ data, status } as never);

afterEach(() => clock().run());

describe('tạm ngừng dịch vụ', () => {
  const outage = (data: object = {}) =>
    make('api::outage.outage', {
      title: unique('Bảo trì'),
      affected: 'Không xem được trang.',
      kind: 'planned',
      startsAt: '2026-11-27T13:00:00+07:00',
      recoversAt: '2026-11-27T17:30:00+07:00',
      ...data,
    }, 'published') as unknown as Promise<{ documentId: string; title: string }>;

  beforeAll(async () => {
    if (await strapi.documents('api::site-setting.site-setting').findFirst()) return;
    const data = { siteName: 'Trang', owner: 'Sở', responsiblePerson: 'A', address: 'B', phone: '1', email: 'a@example.vn' };
    await make('api::site-setting.site-setting', data);
  });

  it('có kế hoạch mà báo trước chưa đủ bảy ngày làm việc thì không đăng được, và câu từ chối nêu ngày sớm nhất', async () => {
    clock().set('2026-11-18T09:00:00+07:00');
    await expect(outage({ startsAt: '2026-11-26T13:00:00+07:00' })).rejects.toThrow(/Bắt đầu ngừng lúc: .*07 ngày làm việc.*27\/11\/2026/);
    await expect(outage({ recoversAt: '2026-11-27T12:00:00+07:00' })).rejects.toThrow(/Dự kiến khôi phục lúc: phải sau/);
  });

  it('ngày nghỉ mà quản trị viên thêm được tính ngay ở mọi nơi: khi đăng, và trên trang đã đăng', async () => {
    clock().set('2026-07-06T09:00:00+07:00');
    const window = { startsAt: '2026-07-15T13:00:00+07:00', recoversAt: '2026-07-15T17:00:00+07:00' };
    const { title } = await outage(window);
    const shown = async (days: number) => expect(await textOf('/tam-ngung-dich-vu')).toMatch(new RegExp(`${title}.*?${days} ngày làm việc`, 's'));
    await shown(7);
    const holiday = (await make('api::calendar-day.calendar-day', { day: '2026-07-10', kind: 'holiday', name: 'Nghỉ theo quyết định của tỉnh' })) as { documentId: string };
    try {
      await expect(outage(window)).rejects.toThrow(/Bắt đầu ngừng lúc: .*16\/07\/2026/);
      await shown(6);
    } finally {
      await strapi.documents('api::calendar-day.calendar-day').delete({ documentId: holiday.documentId });
    }
    await shown(7);
  });

  it('giờ bắt đầu dời lên sớm là một thông báo mới, phải lại đủ ngày báo trước; dời muộn hơn thì không', async () => {
    clock().set('2026-11-02T09:00:00+07:00');
    const { documentId, title } = await outage();
    const outages = strapi.documents('api::outage.outage' as never) as never as Record<'update' | 'publish', (act: object) => Promise<{ entries: object[] }>>;
    const moveTo = async (startsAt: string) => {
      await outages.update({ documentId, data: { startsAt, recoversAt: '2026-12-20T17:30:00+07:00', announcedAt: '2026-01-01T00:00:00+07:00' } });
      return outages.publish({ documentId });
    };
    const announced = (day: string) => ({ entries: [expect.objectContaining({ announcedAt: new Date(day).toISOString() })] });
    clock().set('2026-11-18T09:00:00+07:00');
    expect(await moveTo('2026-11-27T08:00:00+07:00')).toMatchObject(announced('2026-11-02T09:00:00+07:00'));
    await expect(moveTo('2026-11-26T13:00:00+07:00')).rejects.toThrow(/Bắt đầu ngừng lúc: .*07 ngày làm việc.*27\/11\/2026/);
    expect(await moveTo('2026-12-15T13:00:00+07:00')).toMatchObject(announced('2026-11-02T09:00:00+07:00'));
    expect(await moveTo('2026-12-01T13:00:00+07:00')).toMatchObject(announced('2026-11-18T09:00:00+07:00'));
    expect(await textOf('/tam-ngung-dich-vu')).toMatch(new RegExp(`${title}.*?9 ngày làm việc`, 's'));
  });

  it('sự cố đột xuất đổi thành có kế hoạch là một thông báo mới', async () => {
    clock().set('2026-11-16T09:00:00+07:00');
    const { documentId } = await outage({ kind: 'incident' });
    clock().set('2026-11-20T09:00:00+07:00');
    const change = strapi.documents('api::outage.outage' as never).update({ documentId, data: { kind: 'planned' }, status: 'published' } as never);
    await expect(change).rejects.toThrow(/Bắt đầu ngừng lúc: .*01\/12\/2026/);
  });

  it('sự cố đột xuất đăng được ngay', async () => {
    clock().set('2026-11-27T12:00:00+07:00');
    await expect(outage({ kind: 'incident' })).resolves.toBeTruthy();
  });

  it('hiện trên mọi trang từ khi báo đến giờ dự kiến khôi phục, rồi chỉ còn trong nhật ký', async () => {
    clock().set('2026-11-18T09:00:00+07:00');
    const { title } = await outage();
    expect(await textOf('/van-ban')).toMatch(new RegExp(`Sắp tạm ngừng: ${title}</strong>.*13:00 27/11/2026.*17:30 27/11/2026`));
    clock().set('2026-11-27T14:00:00+07:00');
    expect(await textOf('/lien-he?lan=2')).toContain(`Đang tạm ngừng: ${title}`);
    clock().set('2026-11-27T17:30:00+07:00');
    expect(await textOf('/chi-so?lan=3')).not.toContain(title);
    expect(await textOf('/tam-ngung-dich-vu')).toMatch(new RegExp(`${title}.*7 ngày làm việc`, 's'));
  });
});

it('đầu mối và kênh hiện trong thời hạn của chúng, không trước, không sau', async () => {
  const [past, now, later] = [unique('Đã thôi'), unique('Đang trực'), unique('Sẽ trực')];
  await make('api::contact.contact', { name: past, kind: 'hotline', phone: '1', validTo: '2026-03-09' });
  await make('api::contact.contact', { name: now, kind: 'hotline', phone: '0260 3862 351', validFrom: '2026-03-10', validTo: '2026-03-10' });
  await make('api::contact.contact', { name: later, kind: 'hotline', phone: '3', validFrom: '2026-03-11' });
  // Late in the evening of the machine's zone it is already the 10th in Vietnam.
  clock().set('2026-03-10T00:30:00+07:00');
  const { body } = await get('/api/contacts?pageSize=100').expect(200);
  const names = body.data.map(({ name }: { name: string }) => name);
  expect(names).toContain(now);
  expect(names).not.toEqual(expect.arrayContaining([past]));
  expect(names).not.toEqual(expect.arrayContaining([later]));
  expect(await textOf('/lien-he?lan=1')).toContain('href="tel:02603862351"');
});

it('màu của cơ quan mà chữ trắng không đọc được thì không lưu được; màu đậm đi vào tờ kiểu', async () => {
  const settings = strapi.documents('api::site-setting.site-setting');
  const { documentId } = (await settings.findFirst()) as { documentId: string };
  const save = (brandColor: string | null) => settings.update({ documentId, data: { brandColor } } as never);
  await expect(save('#7ac142')).rejects.toThrow(/Màu của cơ quan: .*4,5:1/);
  await expect(save('xanh')).rejects.toThrow(/Màu của cơ quan: phải là mã màu/);
  await save('#7A1F2B');
  try {
    const [, href] = /<link rel="stylesheet" href="([^"]+)"/.exec(await textOf('/so-do-trang')) ?? [];
    expect(href).toMatch(/&amp;mau=7a1f2b$/);
    const { text } = await get((href as string).replace('&amp;', '&')).expect(200).expect('Cache-Control', /immutable/);
    expect(text).toContain(':root{--brand:#7a1f2b}');
    expect((await get('/assets/site.css?mau=ffffff')).text).not.toContain('--brand:#ffffff');
  } finally {
    await save(null);
  }
});

it('chỉ số: thay đổi tính với năm trước của cùng đối tượng, biểu đồ có bảng và lời mô tả', async () => {
  const indicator = (await make('api::indicator.indicator', { code: unique('THU'), name: 'Chỉ số thử', agency: 'Bộ', measure: '%', maximum: 100 })) as unknown as { documentId: string; slug: string };
  const value = (year: number, data: object) =>
    make('api::index-value.index-value', { indicator: indicator.documentId, year, level: 'province', subject: 'Tỉnh thử', source: 'Nguồn thử', ...data });
  await value(2022, { value: 81.35, rank: 55, rankedOf: 63 });
  await value(2023, { value: 86.14, rank: 43, rankedOf: 63 });
  const { body } = await get(`/api/index-values?indicator=${indicator.slug}`).expect(200);
  expect(body.data.map(({ year, change }: { year: number; change: number | null }) => [year, change])).toEqual([[2023, 4.79], [2022, null]]);
  const html = await textOf('/chi-so');
  expect(html).toContain('Năm 2022: 81,35 %. Năm 2023: 86,14 %');
  expect(html).toMatch(/<td role="cell" data-label="So với năm trước">\+4,79<\/td><td role="cell" data-label="Thứ hạng">43\/63/);
});

it('danh mục thông tin phải công khai lấy số, ngày và địa chỉ từ văn bản được chọn', async () => {
  const heading = (await make('api::disclosure-heading.disclosure-heading', { name: unique('Nhóm'), clause: 'Điều 17' })) as unknown as { documentId: string };
  const { legalDocument } = await import('../../support/server/public-content');
  const document = await legalDocument(strapi, { number: '12/KH-SYT', issuedOn: '2026-01-05' });
  await make('api::disclosure.disclosure', { name: unique('Kế hoạch'), heading: heading.documentId, document: document.documentId });
  const html = await textOf('/tiep-can-thong-tin');
  expect(html).toMatch(new RegExp(`href="/van-ban/${document.slug}".*12/KH-SYT.*05/01/2026`, 's'));
});
