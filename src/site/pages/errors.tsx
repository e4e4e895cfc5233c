import { HOME } from '../crumbs';
import type { SitePage } from '../page';

const errorPage = (title: string, sentence: string): SitePage => ({
  title,
  description: sentence,
  crumbs: [HOME],
  content: (
    <>
      <h1>{title}</h1>
      <p>{sentence}</p>
      <p>
        Bạn có thể về <a href="/">trang chủ</a>, xem <a href="/tin-bai">tin bài</a>, <a href="/van-ban">văn bản</a> hoặc{' '}
        <a href="/thu-tuc-hanh-chinh">thủ tục hành chính</a>.
      </p>
    </>
  ),
});

export const notFoundPage = () =>
  errorPage('Không tìm thấy trang', 'Địa chỉ có thể đã bị gõ sai, hoặc nội dung không còn được đăng.');

export const methodNotAllowedPage = () =>
  errorPage('Thao tác không được hỗ trợ', 'Trang này chỉ để đọc, không nhận dữ liệu gửi lên.');

export const serverErrorPage = () =>
  errorPage('Trang tạm thời gặp lỗi', 'Máy chủ chưa thể hiển thị trang này. Xin vui lòng thử lại sau ít phút.');

const REFUSALS = {
  400: 'Trang được đánh giá hoặc mức đánh giá không hợp lệ.',
  403: 'Đánh giá phải được gửi từ chính trang này.',
  413: 'Nội dung gửi lên dài hơn mức cho phép.',
  429: 'Đang có quá nhiều lượt đánh giá. Xin vui lòng thử lại sau một phút.',
} as const;

export const ratingRefusedPage = (status: keyof typeof REFUSALS) => errorPage('Chưa ghi nhận đánh giá', REFUSALS[status]);
