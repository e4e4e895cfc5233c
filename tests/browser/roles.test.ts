import { ARTICLES, product, signedIn } from '../support/browser/panel';

test('cộng tác viên viết được bản nháp, không có quyền xuất bản', async () => {
  const { page, context } = await signedIn('Cộng tác viên');
  await page.goto(`${product().url}${ARTICLES}/create`);
  await page.locator('input[name=title]').fill('Bản nháp của cộng tác viên');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu').first().waitFor();
  await page.getByRole('link', { name: 'Trung tâm Kiểm soát bệnh tật tỉnh Kon Tum' }).or(page.getByText('Trung tâm Kiểm soát bệnh tật tỉnh Kon Tum')).first().waitFor();
  const publish = page.getByRole('button', { name: 'Xuất bản', exact: true });
  expect((await publish.count()) === 0 || (await publish.isDisabled())).toBe(true);
  await context.close();
});

test('giám sát thấy chỉ tiêu và nội dung, không có nút viết', async () => {
  const { page, context } = await signedIn('Giám sát');
  await page.getByText(/Tháng 11\/2026 (còn thiếu|đã đạt)/).first().waitFor();
  await page.goto(`${product().url}${ARTICLES}`);
  await page.getByRole('heading', { name: 'Tin bài' }).waitFor();
  await page.getByText('Bài mẫu:').first().waitFor();
  expect(await page.getByRole('link', { name: 'Thêm mới' }).count()).toBe(0);
  await page.goto(`${product().url}/admin/plugins/quota`);
  await page.getByRole('button', { name: 'Kiểm tra sổ' }).click();
  await page.getByText('Sổ nguyên vẹn.').first().waitFor();
  await context.close();
});

test('tình trạng hệ thống: giám sát không thấy trong trình đơn, tới bằng địa chỉ thì được nói là không có quyền', async () => {
  const { page, context } = await signedIn('Giám sát');
  expect(await page.getByRole('link', { name: 'Tình trạng hệ thống', exact: true }).count()).toBe(0);
  await page.goto(`${product().url}/admin/plugins/health`);
  await page.getByText(/không có quyền/i).first().waitFor();
  await context.close();
});

test('mọi vai trò: danh mục chọn trong biểu mẫu hiện tên tiếng Việt, không hiện mã', async () => {
  const { page, context } = await signedIn('Quản trị nội dung');
  await page.goto(`${product().url}${ARTICLES}/create`);
  await page.getByRole('combobox', { name: 'Thể loại' }).click();
  expect(await page.getByRole('option').allInnerTexts()).toEqual(
    expect.arrayContaining(['Tin', 'Bài', 'Phóng sự', 'Gương điển hình', 'Phê bình', 'Hỏi đáp', 'Infographic']),
  );
  await context.close();
});
