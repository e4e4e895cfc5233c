import type { QuotaStrip } from '../publication/quota-strip';

type Month = QuotaStrip['months'][number];

const MARKS = {
  met: { short: 'Đạt', words: 'đạt' },
  missed: { short: 'Thiếu', words: 'chưa đạt' },
  open: { short: 'Chờ', words: 'đang trong tháng' },
  'not-applicable': { short: '–', words: 'không áp dụng' },
  waived: { short: 'Miễn', words: 'được miễn' },
} as const;

const COMING = { short: '', words: 'chưa đến' } as const;

/** A month's verdict in one word for a narrow place, and in full. */
export const monthMark = ({ status, upcoming }: Pick<Month, 'status' | 'upcoming'>): { short: string; words: string } =>
  upcoming ? COMING : MARKS[status];

/** "2026-03" → "Tháng 3". */
export const monthName = (month: string): string => `Tháng ${Number(month.slice(5))}`;
