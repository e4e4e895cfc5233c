/** The codes in `error.details.code` of a refused request, with what each means. */
export const ERROR_CODES = {
  'quota-invalid-input': 'Tham số thiếu, sai cách ghi hoặc không được hỗ trợ; details.errors nói rõ tham số nào.',
  'quota-unknown-unit': 'Không có đơn vị có đường dẫn này.',
  'quota-unknown-clause': 'Không có chỉ tiêu này cho đơn vị và kỳ đã chọn.',
  'quota-invalid-token': 'Mã API không đúng hoặc đã bị thu hồi.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;
