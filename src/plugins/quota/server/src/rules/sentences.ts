import type { DocumentLife } from './history';
import { kindOfPeriod, type PeriodKey } from './periods';
import type { Clause, RejectionCode } from './types';

const ROMAN: Record<string, string> = { Q1: 'I', Q2: 'II', Q3: 'III', Q4: 'IV' };

/** A period as it is written in Vietnamese: "tháng 01/2026", "quý I/2026", "năm 2026". */
export function periodInWords(period: PeriodKey): string {
  const [year, part] = period.split('-');
  switch (kindOfPeriod(period)) {
    case 'month':
      return `tháng ${part}/${year}`;
    case 'quarter':
      return `quý ${ROMAN[part]}/${year}`;
    default:
      return `năm ${year}`;
  }
}

/** "2026-01-31" as it is written in Vietnamese: "31/01/2026". */
export const dayInWords = (day: string): string => day.split('-').reverse().join('/');

/** Why an item is not counted: a sentence, never a code. */
export function rejectionSentence(code: RejectionCode, { facts, duplicateOf }: DocumentLife, clause: Clause): string {
  switch (code) {
    case 'withdrawn':
      return 'Không tính: bài đã bị gỡ và chưa được đăng lại trong kỳ.';
    case 'before-clause':
      return 'Không tính: bài đăng trước ngày chỉ tiêu có hiệu lực với đơn vị.';
    case 'after-clause':
      return 'Không tính: bài đăng sau ngày chỉ tiêu hết hiệu lực với đơn vị.';
    case 'section':
      return `Không tính: bài thuộc chuyên mục “${facts.section?.name ?? 'chưa chọn'}”, chỉ tiêu tính chuyên mục “${clause.section?.name}”.`;
    case 'kind':
      return 'Không tính: thể loại của bài không thuộc các thể loại được tính.';
    case 'field':
      return `Không tính: bài không thuộc lĩnh vực nào của chỉ tiêu (${clause.fields?.map(({ name }) => name).join(', ')}).`;
    case 'curated':
      return 'Không tính: tin sưu tầm, chỉ tiêu chỉ tính bài tự viết.';
    case 'cooperating':
      return `Không tính: đơn vị chỉ phối hợp, bài thuộc ${facts.unit?.name ?? 'đơn vị khác'}.`;
    case 'duplicate':
      return `Không tính: trùng nội dung với “${duplicateOf?.name}”.`;
  }
}
