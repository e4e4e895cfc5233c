const SENTENCES: Readonly<Record<number, string>> = {
  400: 'Dữ liệu gửi lên không hợp lệ.',
  401: 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết. Hãy đăng nhập lại.',
  403: 'Bạn không có quyền thực hiện việc này.',
  404: 'Không tìm thấy nội dung được yêu cầu.',
  405: 'Địa chỉ này không nhận cách gửi vừa dùng.',
  409: 'Nội dung vừa được người khác thay đổi. Hãy tải lại trang.',
  413: 'Dữ liệu gửi lên vượt quá dung lượng cho phép.',
  415: 'Không nhận kiểu dữ liệu này.',
  429: 'Bạn thao tác quá nhiều lần. Hãy chờ vài phút rồi thử lại.',
};

/** A general sentence for an error of which only the HTTP status is understood. */
export function statusSentence(status: number): string {
  return SENTENCES[status] ?? (status >= 500 ? 'Máy chủ gặp lỗi. Hãy thử lại; nếu vẫn lỗi, báo quản trị viên.' : 'Không thực hiện được yêu cầu.');
}
