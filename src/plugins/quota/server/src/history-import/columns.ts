import { fold } from './fold';
import type { Cell } from './types';

export type Field = 'title' | 'date' | 'unit' | 'section' | 'link' | 'kind' | 'origin';

/** How messages name each column. */
export const COLUMN_NAMES: Record<Field, string> = {
  title: 'Tiêu đề',
  date: 'Ngày đăng',
  unit: 'Đơn vị',
  section: 'Chuyên mục',
  link: 'Liên kết',
  kind: 'Thể loại',
  origin: 'Nguồn gốc',
};

const HEADERS: Record<Field, string[]> = {
  title: ['title', 'tieu de', 'ten bai', 'ten bai viet', 'ten tin bai'],
  date: ['date', 'published', 'published at', 'ngay', 'ngay dang', 'ngay dang bai', 'ngay xuat ban', 'thoi gian dang'],
  unit: ['unit', 'don vi', 'ten don vi', 'don vi dang'],
  section: ['section', 'category', 'chuyen muc', 'ten chuyen muc'],
  link: ['link', 'url', 'address', 'lien ket', 'duong dan', 'duong link', 'dia chi'],
  kind: ['kind', 'type', 'the loai', 'loai', 'loai tin bai'],
  origin: ['origin', 'nguon goc', 'tu viet suu tam', 'tu viet hay suu tam'],
};

const FIELD_OF = new Map(Object.entries(HEADERS).flatMap(([field, names]) => names.map((name) => [name, field as Field] as const)));

/** No heading is longer, and a line of some millions of commas must not be taken for one. */
const LONGEST_HEADING = 200;

/** Which column a heading means, in Vietnamese or English, accents and case aside; undefined when none. */
export const fieldOf = (heading: Cell): Field | undefined => FIELD_OF.get(fold(String(heading ?? '').slice(0, LONGEST_HEADING)));
