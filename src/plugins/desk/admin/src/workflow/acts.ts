/** How an act is shown: its button, and what is asked before it is done. */
export interface ActWords {
  label: string;
  asks?: 'reason' | 'time' | 'time-or-none' | 'correction';
  /** Label of the reason that is asked for. */
  reason?: string;
  hint?: string;
  danger?: true;
  done: string;
}

export const ACT_WORDS: Readonly<Record<string, ActWords>> = {
  submit: { label: 'Chuyển duyệt', done: 'Đã chuyển duyệt.' },
  recall: { label: 'Rút lại', done: 'Đã rút lại về bản nháp.' },
  review: { label: 'Nhận duyệt', done: 'Đang được duyệt.' },
  forward: { label: 'Duyệt, chuyển đăng', done: 'Đã duyệt và chuyển đăng.' },
  publish: { label: 'Xuất bản', done: 'Đã xuất bản' },
  schedule: { label: 'Hẹn giờ đăng…', asks: 'time', done: 'Đã hẹn giờ đăng.' },
  unschedule: { label: 'Hủy hẹn giờ', done: 'Đã hủy hẹn giờ.' },
  return: { label: 'Từ chối duyệt…', asks: 'reason', reason: 'Lý do từ chối', hint: 'Người viết đọc được lý do này.', danger: true, done: 'Đã trả lại.' },
  decline: { label: 'Từ chối đăng…', asks: 'reason', reason: 'Lý do từ chối', hint: 'Người viết đọc được lý do này.', danger: true, done: 'Đã từ chối đăng.' },
  correct: { label: 'Đăng đính chính…', asks: 'correction', done: 'Đã đăng đính chính.' },
  'plan-withdrawal': { label: 'Hẹn giờ gỡ…', asks: 'time-or-none', done: 'Đã ghi lịch gỡ.' },
  withdraw: {
    label: 'Gỡ khỏi trang…',
    asks: 'reason',
    reason: 'Lý do công khai',
    hint: 'Độc giả mở địa chỉ cũ sẽ đọc được lý do này.',
    danger: true,
    done: 'Đã gỡ khỏi trang.',
  },
};

export const OVERRIDE: ActWords = {
  label: 'Đăng vượt quy trình, nêu lý do…',
  asks: 'reason',
  reason: 'Lý do',
  hint: 'Lý do được giữ cạnh bài và trong nhật ký.',
  danger: true,
  done: 'Đã xuất bản',
};

export const CAUSES: [value: string, label: string][] = [
  ['own', 'Thông tin do mình tạo ra, công khai không chính xác'],
  ['reposted', 'Thông tin của cơ quan khác, mình công khai không chính xác'],
  ['elsewhere', 'Thông tin của mình bị nơi khác công khai không chính xác'],
];
