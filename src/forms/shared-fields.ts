import type { Field } from './form';

/** Fields that mean the same in every content type that has them. */
export const SLUG: Field = {
  label: 'Đường dẫn',
  help: 'Hệ thống tự tạo từ tên; không đổi sau khi đăng để liên kết cũ vẫn mở được.',
  readOnly: true,
};

export const FIRST_PUBLIC_AT: Field = {
  label: 'Đăng lần đầu lúc',
  listLabel: 'Đăng lần đầu',
  help: 'Hệ thống ghi khi nội dung được xuất bản lần đầu; đăng lại không làm đổi mốc này.',
  readOnly: true,
};

export const INTERNAL_NOTE: Field = {
  label: 'Ghi chú nội bộ',
  help: 'Chỉ người biên tập thấy; không hiện trên trang công khai.',
};

export const SOURCE_ID: Field = {
  label: 'Mã ở nguồn nhập',
  help: 'Mã của bản ghi trong dữ liệu đã nhập; dùng để nhập lại không bị trùng.',
  readOnly: true,
};

export const SOURCE: Field = {
  label: 'Nguồn của bản ghi',
  help: 'Nơi lấy thông tin: tên tài liệu hoặc địa chỉ trang.',
};

export const ORDER: Field = { label: 'Thứ tự', help: 'Số nhỏ đứng trước.' };

export const VALID_FROM: Field = { label: 'Áp dụng từ ngày', listLabel: 'Từ ngày' };

export const VALID_TO: Field = {
  label: 'Áp dụng đến hết ngày',
  listLabel: 'Đến ngày',
  help: 'Để trống nếu còn áp dụng. Không xóa mục cũ vì nội dung đã đăng còn dùng đến.',
};

/** What the desk keeps beside every text that goes from draft to reader. */
export const DESK = {
  changeNote: {
    label: 'Nội dung cập nhật',
    help: 'Khi sửa nội dung đã đăng: nói cho độc giả biết đã sửa gì. Bắt buộc, trừ khi chọn “Sửa nhỏ”.',
  },
  minorEdit: { label: 'Sửa nhỏ', help: 'Chỉ sửa lỗi gõ, dấu câu, trình bày: không hiện trong danh sách cập nhật.' },
  reviewOn: { label: 'Ngày rà soát', help: 'Đến ngày này hệ thống nhắc xem nội dung còn đúng không.' },
  state: { label: 'Trạng thái biên tập', listLabel: 'Trạng thái', readOnly: true },
  publishAt: { label: 'Hẹn đăng lúc', readOnly: true },
  expireAt: { label: 'Hẹn gỡ lúc', readOnly: true },
  workflow: { label: 'Các lượt duyệt', hidden: true },
  updates: { label: 'Danh sách cập nhật', hidden: true },
  corrections: { label: 'Đính chính', hidden: true },
  withdrawal: { label: 'Thông báo gỡ', hidden: true },
} as const satisfies Record<string, Field>;

/** Where they stand in a form: what readers are told of a change, the date to look again, and where the text is. */
export const DESK_ROWS = [{ changeNote: 8, minorEdit: 4 }, { reviewOn: 6 }, { state: 4, publishAt: 4, expireAt: 4 }] as const;
