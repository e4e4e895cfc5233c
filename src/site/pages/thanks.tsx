import { HOME } from '../crumbs';
import type { PageRequest, SitePage } from '../page';
import { webAddress } from '../web-address';

/** After an answer to "Thông tin này có hữu ích?". Not to be found by search, so it names no address of its own. */
export async function thanksPage({ search }: PageRequest): Promise<SitePage> {
  const page = search.get('trang') ?? '';
  const back = /^\/[a-z-]+\/[a-z0-9-]+$/.test(page) ? webAddress(page) : null;
  return {
    title: 'Cảm ơn bạn đã đánh giá',
    description: 'Đánh giá đã được ghi nhận.',
    crumbs: [HOME],
    content: (
      <>
        <h1>Cảm ơn bạn đã đánh giá</h1>
        <p>Đánh giá đã được cộng vào kết quả chung của trang, không kèm thông tin nào về bạn.</p>
        {back && (
          <p>
            <a href={back}>Trở lại trang vừa đọc</a>
          </p>
        )}
      </>
    ),
  };
}
