const CAUSES: Record<string, string> = {
  ECONNECTION: 'Không kết nối được máy chủ thư',
  ECONNREFUSED: 'Không kết nối được máy chủ thư',
  ECONNRESET: 'Máy chủ thư ngắt kết nối',
  ESOCKET: 'Không kết nối được máy chủ thư',
  ETIMEDOUT: 'Máy chủ thư không trả lời',
  EDNS: 'Không tìm thấy máy chủ thư',
  ENOTFOUND: 'Không tìm thấy máy chủ thư',
  ETLS: 'Không lập được kết nối an toàn với máy chủ thư',
  EAUTH: 'Máy chủ thư không chấp nhận tài khoản gửi',
  EENVELOPE: 'Máy chủ thư từ chối địa chỉ nhận hoặc địa chỉ gửi',
  EMESSAGE: 'Máy chủ thư từ chối nội dung thư',
};

/** What went wrong with a letter, in Vietnamese for the log, with the mail server's own words behind it. */
export function mailErrorInWords(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const cause = CAUSES[code ?? ''] ?? 'Gửi thư không thành công';
  return `${cause} (${String(message ?? error).slice(0, 300)}).`;
}
