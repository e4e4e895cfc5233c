import { product, signedIn } from '../support/browser/panel';

async function all(path: string) {
  const items: Record<string, unknown>[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await fetch(`${product().url}${path}?page=${page}&pageSize=100`);
    const { data, meta } = (await answer.json()) as { data: Record<string, unknown>[]; meta: { pagination: { pageCount: number } } };
    items.push(...data);
    if (page >= meta.pagination.pageCount) return items;
  }
}

test('có ít nhất 300 văn bản, mỗi văn bản giữ mã nguồn', async () => {
  const documents = await all('/api/legal-documents');
  expect(documents.length).toBeGreaterThanOrEqual(300);
  expect(documents.every(({ sourceId }) => typeof sourceId === 'string')).toBe(true);
});

test('tin bài trải đủ 24 tháng đến tháng này', async () => {
  const articles = await all('/api/articles');
  expect(articles.length).toBeGreaterThanOrEqual(200);
  const months = new Set(articles.map(({ publishedAt }) => String(publishedAt).slice(0, 7)));
  expect(months.size).toBeGreaterThanOrEqual(23);
  expect([...months].sort().at(-1)).toBe('2026-11');
});

test('có tháng đạt và tháng chưa đạt', async () => {
  const answer = await fetch(`${product().url}/api/quota/months?unit=trung-tam-kiem-soat-benh-tat-tinh-kon-tum&year=2026`);
  const { data } = (await answer.json()) as { data: { status: string }[] };
  const statuses = new Set(data.map(({ status }) => status));
  expect(statuses).toContain('met');
  expect(statuses).toContain('missed');
});

test('72 thủ tục công khai; bản ghi thiếu thành phần nói rõ là mục trong danh mục và thiếu gì', async () => {
  const procedures = await all('/api/procedures');
  expect(procedures).toHaveLength(72);
  const scopes = { full: 0, listed: 0 };
  for (const { slug, scope } of procedures) {
    scopes[scope as keyof typeof scopes] += 1;
    const answer = await fetch(`${product().url}/api/procedures/${slug as string}`);
    const { data } = (await answer.json()) as { data: Record<string, unknown> };
    if (scope === 'listed') {
      expect(data).toMatchObject({ scopeLabel: 'Mục trong danh mục', listEntry: { note: expect.stringMatching(/danh mục/), lookUpAt: expect.stringMatching(/^https:/) } });
      const { unknownParts } = data.listEntry as { unknownParts: unknown[] };
      expect(unknownParts.length).toBeGreaterThan(0);
    } else {
      expect(data).toMatchObject({ listEntry: null, steps: expect.stringMatching(/./), timeLimit: expect.stringMatching(/./), hasFees: expect.stringMatching(/^(?:yes|no)$/) });
    }
  }
  expect(scopes).toEqual({ full: 10, listed: 62 });
});

test('bàn biên tập có sẵn việc ở mọi trạng thái: người mới thấy ngay quy trình', async () => {
  const { page, context } = await signedIn('Biên tập viên');
  const work = page.getByRole('region', { name: 'Việc của tôi' });
  await work.getByRole('heading', { name: /^Chờ duyệt/ }).waitFor();
  await work.getByText(/^Bài mẫu: Gửi phản ánh, kiến nghị thế nào để được trả lời sớm – 08:00 20\/11\/2026/).waitFor();
  await work.getByRole('link', { name: 'Bài mẫu: Ba việc nên làm trước khi nộp hồ sơ trực tuyến' }).click();
  await page.getByText('@Mẫu Biên tập xem giúp mục hai, có cần thêm ảnh không?').waitFor();
  await context.close();

  const writer = await signedIn('Cộng tác viên');
  const own = writer.page.getByRole('region', { name: 'Việc của tôi' });
  await own.getByRole('heading', { name: /^Bị trả lại/ }).waitFor();
  await own.getByRole('link', { name: 'Bài mẫu: Tra cứu tình trạng hồ sơ bằng mã trên giấy hẹn' }).click();
  await writer.page.getByText('Từ chối duyệt: Sapo cần nói rõ tra cứu ở trang nào; nên thêm liên kết tới trang đó.').waitFor();
  await writer.context.close();

  const reader = await product().browser.newPage();
  await reader.goto(`${product().url}/tin-bai/bai-mau-lich-tap-huan-su-dung-trang-thong-tin-dien-tu`);
  await reader.getByText('Lý do: Lịch tập huấn đã qua, không còn dùng được.').waitFor();
  await reader.close();
  const articles = await all('/api/articles');
  expect(articles.find(({ sourceId }) => sourceId === 'bai-mau-31')).toMatchObject({ corrections: [{ right: 'Bút danh: Bài mẫu, phòng Truyền thông' }] });
});
