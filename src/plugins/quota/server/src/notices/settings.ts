import type { Day } from '../rules/calendar';
import type { Timetable } from './steps';

/** When notices go out, and to whom besides the unit's own staff. */
export interface NoticeSettings extends Timetable {
  /** Codes of the panel roles whose users learn of a missed period. */
  supervisorRoles: string[];
  /** Further addresses that learn of it. */
  supervisorAddresses: string[];
}

export interface SettingsVersion extends NoticeSettings {
  /** The first day on which these settings apply. */
  validFrom: Day;
}

export const DEFAULT_TIMETABLE: Timetable = { reminderDays: [10, 5, 2, 1, 0], hour: '08:00' };

/** Something wrong with one field, as a Vietnamese sentence. */
export interface Complaint {
  field: keyof SettingsVersion;
  message: string;
}

/** Good enough to catch a slip of the pen; the mail server has the last word. */
export const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/;

const isDay = (value: unknown): value is Day =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

const isList = <T>(value: unknown, holds: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.every(holds) && new Set(value).size === value.length;

const isDays = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 60;
const isHour = (value: unknown): value is string => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
const isAddress = (value: unknown): value is string => typeof value === 'string' && value.length <= 254 && EMAIL.test(value);

/**
 * Reads settings from a request. `today` is the day in the tracker's zone: what has been sent was sent under the
 * settings of its day, so nothing can be changed backwards.
 */
export function readSettings(
  body: Record<string, unknown>,
  { roles, today }: { roles: string[]; today: Day },
): SettingsVersion | Complaint[] {
  const { reminderDays, hour, supervisorRoles, supervisorAddresses = [], validFrom = today } = body;
  const isRole = (value: unknown): value is string => typeof value === 'string' && roles.includes(value);
  const complaints: Complaint[] = [];
  const check = (holds: boolean, field: Complaint['field'], message: string) => {
    if (!holds) complaints.push({ field, message });
  };
  check(
    isList(reminderDays, isDays) && reminderDays.length <= 10,
    'reminderDays',
    'Các lần nhắc: mỗi lần là một số ngày trước hạn từ 0 đến 60 (0 là ngày cuối), không trùng nhau, nhiều nhất 10 lần.',
  );
  check(isHour(hour), 'hour', 'Giờ gửi: phải ghi theo dạng giờ:phút, ví dụ 08:00.');
  check(isList(supervisorRoles, isRole), 'supervisorRoles', 'Vai trò giám sát: có vai trò không tồn tại hoặc bị lặp lại.');
  check(
    isList(supervisorAddresses, isAddress) && supervisorAddresses.length <= 20,
    'supervisorAddresses',
    'Địa chỉ nhận thêm: mỗi địa chỉ phải là một thư điện tử hợp lệ, không trùng nhau, nhiều nhất 20 địa chỉ.',
  );
  check(isDay(validFrom) && validFrom >= today, 'validFrom', 'Ngày áp dụng: phải là một ngày có thật và không được trước hôm nay.');
  if (complaints.length > 0) return complaints;
  return { reminderDays, hour, supervisorRoles, supervisorAddresses, validFrom } as SettingsVersion;
}
