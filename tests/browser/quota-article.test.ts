import type { BrowserContext, Page } from 'playwright-core';
import { choose, product, signedIn } from '../support/browser/panel';

const TITLE = 'Trung tâm Y tế niêm yết giờ trả kết quả khám bệnh';
const UNIT = 'Trung tâm Y tế huyện Đăk Hà';
const CLAUSE = 'Bài viết CCHC của mỗi đơn vị trực thuộc hằng năm';

describe('khung “Chỉ tiêu” bên bài viết', () => {
  let page: Page;
  let context: BrowserContext;
  const panel = () => page.locator('aside', { has: page.getByRole('heading', { name: 'Chỉ tiêu' }) });

  beforeAll(async () => ({ page, context } = await signedIn('Quản trị nội dung')));
  afterAll(() => context?.close());

  test('trang chủ có nút “Viết bài” mở bài mới', async () => {
    await page.getByRole('link', { name: 'Viết bài' }).click();
    await page.locator('input[name=title]').fill(TITLE);
  });

  test('trước khi đăng: nói sẽ được tính vào đâu, theo bản nháp đã lưu', async () => {
    await page.locator('textarea[name=summary]').fill('Người dân biết trước giờ nhận kết quả.');
    await page.locator('[contenteditable=true]').first().click();
    await page.keyboard.type('Bảng giờ trả kết quả được niêm yết tại cổng và trên trang của trung tâm từ tháng này.');
    await choose(page, 'Chuyên mục', 'Cải cách hành chính');
    await choose(page, 'Lĩnh vực cải cách hành chính', 'Cải cách thủ tục hành chính (Nghị quyết 76)');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await panel().getByText('Nếu đăng bây giờ: chưa được tính, vì bài chưa có đơn vị.').waitFor();
    await choose(page, 'Đơn vị', UNIT);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await panel().getByText(`Nếu đăng bây giờ: được tính vào năm 2026 cho chỉ tiêu “${CLAUSE}” của ${UNIT}.`).waitFor();
  });

  test('sau khi đăng: nói đã được tính vào đâu', async () => {
    await page.getByRole('button', { name: 'Xuất bản', exact: true }).click();
    await panel().getByText(`Được tính vào năm 2026 cho chỉ tiêu “${CLAUSE}” của ${UNIT}.`, { exact: true }).waitFor();
    await panel().getByText('Đăng lần đầu ngày 18/11/2026. Được tính cho 1 chỉ tiêu.').waitFor();
  });

  test('gỡ có lý do: chưa ghi lý do thì chưa gỡ, ghi rồi thì gỡ được và khung nói vì sao không còn được tính', async () => {
    await page.getByRole('button', { name: 'Thao tác khác' }).last().click();
    await page.getByRole('menuitem', { name: 'Gỡ có lý do…' }).click();
    await page.getByRole('button', { name: 'Gỡ bài' }).click();
    await page.getByText('Lý do: chưa có. Hãy ghi rõ vì sao.').waitFor();
    await page.getByLabel('Lý do gỡ bài').fill('Giờ trả kết quả đã thay đổi.');
    await page.getByRole('button', { name: 'Gỡ bài' }).click();
    await panel().getByText(/Không tính: bài đã bị gỡ và chưa được đăng lại trong kỳ\./).waitFor();
  });

  test('bài không còn được tính ở đâu thì không còn nút gỡ, xóa có lý do', async () => {
    const more = page.getByRole('button', { name: 'Thao tác khác' }).last();
    await page.getByText('Bản nháp', { exact: true }).first().waitFor();
    // With nothing left to do in it the menu itself is closed.
    expect(await more.getAttribute('aria-disabled')).toBe('true');
  });
});

test('bên một văn bản không có khung “Chỉ tiêu”', async () => {
  const { page, context } = await signedIn('Giám sát');
  const path = '/content-manager/collection-types/api::legal-document.legal-document';
  await page.goto(`${product().url}/admin${path}`);
  await page.getByRole('row').nth(1).click();
  const answer = await page.waitForResponse((response) => response.url().includes('/quota/documents/api::legal-document'));
  expect(answer.status()).toBe(404);
  expect(await page.getByRole('heading', { name: 'Chỉ tiêu', exact: true }).count()).toBe(0);
  await context.close();
});
