import { articleData, createArticle, makeDesk } from '../../support/server/section';
import { app, unique } from '../../support/server/strapi';

const ARTICLE = 'api::article.article';
const slugOf = async (title: string) => (await createArticle(articleData(await makeDesk(), { title }))).slug;

test('đường dẫn làm từ tiêu đề tiếng Việt', async () => {
  const title = unique('Đẩy mạnh cải cách thủ tục hành chính');
  expect(await slugOf(title)).toMatch(/^day-manh-cai-cach-thu-tuc-hanh-chinh-/);
});

test('hai bài cùng tiêu đề: bài sau có hậu tố dễ đọc, kể cả khi bài đầu mới là bản nháp', async () => {
  const desk = await makeDesk();
  const title = unique('Trùng tiêu đề');
  const first = await createArticle(articleData(desk, { title }), 'draft');
  const second = await createArticle(articleData(desk, { title }));
  const third = await createArticle(articleData(desk, { title }));
  expect([second.slug, third.slug]).toEqual([`${first.slug}-2`, `${first.slug}-3`]);
});

test('đường dẫn theo tiêu đề cho đến lần xuất bản đầu, sau đó không đổi nữa', async () => {
  const desk = await makeDesk();
  const { documentId } = await createArticle(articleData(desk, { title: unique('Tên tạm') }), 'draft');
  const retitled = unique('Tên thật');
  const published = await app().documents(ARTICLE).update({ documentId, data: { title: retitled }, status: 'published' } as never);
  expect(published?.slug).toMatch(/^ten-that-/);
  const later = await app()
    .documents(ARTICLE)
    .update({ documentId, data: { title: unique('Tên sửa sau') }, status: 'published' } as never);
  expect(later?.slug).toBe(published?.slug);
});

test('đặt đường dẫn khác cho bài đã công bố bị từ chối, nêu tên ô', async () => {
  const { documentId } = await createArticle(articleData(await makeDesk()));
  const changing = app().documents(ARTICLE).update({ documentId, data: { slug: 'duong-dan-khac' } } as never);
  await expect(changing).rejects.toMatchObject({
    message: 'Đường dẫn đã được công bố nên không thể thay đổi.',
    details: { errors: [{ path: ['slug'] }] },
  });
});

test('bài gỡ rồi đăng lại giữ nguyên đường dẫn', async () => {
  const { documentId, slug } = await createArticle(articleData(await makeDesk()));
  await app().documents(ARTICLE).unpublish({ documentId });
  await app().documents(ARTICLE).publish({ documentId });
  expect((await app().documents(ARTICLE).findOne({ documentId, status: 'published' }))?.slug).toBe(slug);
});

test('nhiều bài cùng tiêu đề đăng cùng lúc: không hai bài nào chung đường dẫn', async () => {
  const desk = await makeDesk();
  const title = unique('Đăng cùng lúc');
  const results = await Promise.allSettled(Array.from({ length: 5 }, () => createArticle(articleData(desk, { title }))));
  const slugs = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.slug] : []));
  expect(new Set(slugs).size).toBe(slugs.length);
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ message: expect.stringContaining('Đường dẫn vừa được') });
  }
});
