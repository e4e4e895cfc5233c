import type { Status } from '../../plugins/quota/server/src/rules/types';
import type { RegistryItem } from '../figures/types';

export const STATUS_WORDS: Record<Status, string> = {
  met: 'Đạt',
  missed: 'Chưa đạt',
  open: 'Đang trong kỳ',
  'not-applicable': 'Không áp dụng',
  waived: 'Miễn',
};

export const REGISTRY_KINDS: Record<RegistryItem['kind'], string> = { document: 'Văn bản', procedure: 'Thủ tục hành chính' };

export const REGISTRY_ACTS: Record<RegistryItem['act'], string> = {
  published: 'Công khai mới',
  amended: 'Sửa đổi, bổ sung',
  abolished: 'Bãi bỏ, thay thế',
};

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** "1.234", "91,7"; a dash where there is nothing to say. */
export const numberInWords = (value: number | null): string => (value === null ? '–' : number.format(value));

/** "2026-01" as "01/2026". */
export const monthInWords = (month: string): string => month.split('-').reverse().join('/');
