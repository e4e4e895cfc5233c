import path from 'node:path';
import axeCore from 'axe-core';
import { product, signedIn } from '../support/browser/panel';

const FIXTURE = path.join(__dirname, '../fixtures/portal-procedures.json');

const procedureOf = async (scope: 'full' | 'listed') => {
  const answer = await fetch(`${product().url}/api/procedures?scope=${scope}&pageSize=1`);
  const { data } = (await answer.json()) as { data: { slug: string; subjectArea: { slug: string } }[] };
  return data[0];
};

test('các trang của thủ tục: không lỗi truy cập, vừa màn hình 320 điểm ảnh', async () => {
  const [{ slug, subjectArea }, entry] = [await procedureOf('full'), await procedureOf('listed')];
  const context = await product().browser.newContext({ viewport: { width: 320, height: 700 }, bypassCSP: true });
  const page = await context.newPage();
  const own = ['', '/huong-dan', '/giay-to', '/niem-yet', '/lich-su'].map((part) => `/thu-tuc-hanh-chinh/${slug}${part}`);
  const ofEntry = ['', '/huong-dan', '/giay-to'].map((part) => `/thu-tuc-hanh-chinh/${entry.slug}${part}`);
  for (const address of [...own, ...ofEntry, `/man-hinh-tra-cuu/thu-tuc/${entry.slug}`, '/thu-tuc-moi-thay-doi', '/man-hinh-tra-cuu', `/man-hinh-tra-cuu/linh-vuc/${subjectArea.slug}`, `/man-hinh-tra-cuu/thu-tuc/${slug}`]) {
    expect((await page.goto(product().url + address))?.status()).toBe(200);
    expect([address, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, 320]);
    await page.addScriptTag({ content: axeCore.source });
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof axeCore };
      const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
    });
    expect([address, violations]).toEqual([address, []]);
  }
  await context.close();
});

test('quản trị nội dung xem trước rồi nhập tệp của Cổng; giám sát thấy đồng hồ mà không thấy mục nhập', async () => {
  const { page, context } = await signedIn('Quản trị nội dung');
  await page.goto(`${product().url}/admin/plugins/procedures/import`);
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(FIXTURE);
  await page.getByText(/Xem trước: thêm \d+/).waitFor();
  await page.getByText('Chưa tách được chắc chắn', { exact: false }).first().waitFor();
  expect(await page.getByRole('button', { name: /^Nhập \d+ thủ tục$/ }).isVisible()).toBe(true);
  await context.close();

  const supervisor = await signedIn('Giám sát');
  await supervisor.page.goto(`${product().url}/admin/plugins/procedures`);
  await supervisor.page.getByText('Thời hạn của từng thủ tục', { exact: false }).first().waitFor();
  expect(await supervisor.page.getByRole('link', { name: 'Nhập thủ tục' }).count()).toBe(0);
  expect(await supervisor.page.getByRole('heading', { name: 'Ghi ngày niêm yết' }).count()).toBe(0);
  await supervisor.context.close();
});
