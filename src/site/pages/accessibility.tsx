import { DataTable } from '../components/data-table';
import { HOME } from '../crumbs';
import type { PageRequest, SitePage } from '../page';

const KEYS = [
  ['Tab, Shift + Tab', 'Đến liên kết, ô, nút kế tiếp hoặc trước đó; phần đang chọn có viền đậm'],
  ['Enter', 'Mở liên kết, bấm nút'],
  ['Dấu cách', 'Mở hoặc đóng mục có mũi tên, chọn ô; trên trang thường: cuộn xuống'],
  ['Mũi tên', 'Chọn trong nhóm nút tròn và danh sách; cuộn bảng rộng khi bảng đang được chọn'],
  ['Tab ngay khi mở trang', 'Hiện liên kết “Chuyển đến nội dung chính” để bỏ qua phần đầu trang'],
  ['Ctrl và +, Ctrl và −', 'Phóng to, thu nhỏ; trang vẫn đọc được ở 400 %'],
  ['Ctrl và P', 'In; đầu trang, bộ lọc và nút được bỏ khỏi bản in'],
];

/** What the site does for people who read otherwise, what it does not do yet, and whom to tell. */
export async function accessibilityPage({ info }: PageRequest): Promise<SitePage> {
  return {
    title: 'Trợ năng và phím tắt',
    description: 'Trang này giúp gì cho người đọc có nhu cầu khác nhau, cách dùng bàn phím và nơi báo trở ngại.',
    canonical: '/goi-y',
    crumbs: [HOME],
    content: (
      <div class="reading-column">
        <h1>Trợ năng và phím tắt</h1>
        <p class="lead">
          Trang được làm để ai cũng đọc được: trên điện thoại cũ, bằng bàn phím, bằng trình đọc màn hình, khi phóng to
          hoặc khi không bật JavaScript.
        </p>
        <h2>Mức đáp ứng</h2>
        <p>
          Trang được thiết kế theo Hướng dẫn về khả năng truy cập nội dung web WCAG 2.2, mức AA, và được kiểm tra tự động
          mỗi lần thay đổi phần mềm. Chưa có đánh giá của một tổ chức độc lập.
        </p>
        <h2>Chỉnh cỡ chữ, giãn dòng, màu nền</h2>
        <ul>
          <li>
            Mở “Cỡ chữ, giãn dòng” ở đầu mỗi trang. Khi trình duyệt cho chạy JavaScript, lựa chọn được giữ trong chính
            trình duyệt của bạn; trang không đặt cookie và không gửi lựa chọn đi đâu. Khi tắt JavaScript, lựa chọn có tác
            dụng trên trang đang xem.
          </li>
          <li>
            Muốn giữ cỡ chữ mà không cần JavaScript: đặt cỡ chữ trong phần cài đặt của trình duyệt hoặc của điện thoại.
            Mọi cỡ chữ của trang tính theo cỡ chữ đó.
          </li>
          <li>Nền tối theo chế độ tối của máy. Trang không dùng riêng màu sắc để nói điều gì.</li>
        </ul>
        <DataTable caption="Dùng bàn phím" columns={['Phím', 'Việc']} rows={KEYS} />
        <h2>Điểm còn hạn chế</h2>
        <ul>
          <li>Tệp đính kèm do nơi khác ban hành (bản quét PDF) có thể không có lớp chữ để trình đọc màn hình đọc.</li>
          <li>Toàn văn văn bản cũ được chuyển từ tệp có thể thiếu bảng biểu của bản gốc.</li>
        </ul>
        <h2>Báo trở ngại</h2>
        <p>
          Nếu có phần nào bạn không dùng được, xin báo cho cơ quan
          {info && (
            <>
              {' '}
              qua thư điện tử <a href={`mailto:${info.email}`}>{info.email}</a>
            </>
          )}{' '}
          hoặc theo trang <a href="/lien-he">Liên hệ</a>. Xin ghi địa chỉ trang và điều bạn định làm.
        </p>
      </div>
    ),
  };
}
