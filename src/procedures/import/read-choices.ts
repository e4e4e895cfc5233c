import type { ANNOUNCEMENTS, ONLINE_LEVELS, PROCEDURE_LEVELS } from '../../words/enumerations';
import type { ImportField } from './field-names';
import type { ImportedProcedure, Say } from './imported-procedure';

/** The fields that take one of a few values, a number or a day. */
export function readChoices(textOf: (field: ImportField) => string | undefined, say: Say): Partial<ImportedProcedure> {
  const choose = <K extends string>(field: ImportField, words: Record<K, RegExp>): K | undefined => {
    const text = textOf(field);
    if (text === undefined) return undefined;
    const found = (Object.keys(words) as K[]).find((key) => key === text || words[key].test(text));
    if (!found) say('error', field, `không hiểu “${text.slice(0, 60)}”.`);
    return found;
  };
  const day = (field: ImportField): string | undefined => {
    const text = textOf(field);
    if (text === undefined) return undefined;
    const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
    const iso = year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text;
    const instant = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
    if (!Number.isNaN(instant) && new Date(instant).toISOString().startsWith(iso)) return iso;
    say('error', field, `“${text.slice(0, 30)}” không phải một ngày (dd/MM/yyyy).`);
    return undefined;
  };
  return dropAbsent({
    level: choose('level', { ministry: /bộ|trung ương|^bo$/i, province: /tỉnh|^tinh$/i, commune: /xã|^xa$/i } satisfies Record<keyof typeof PROCEDURE_LEVELS, RegExp>),
    onlineLevel: choose('onlineLevel', { full: /toàn trình|mức độ 4/i, partial: /một phần|mức độ 3/i, information: /thông tin|mức độ [12]|^không$/i } satisfies Record<keyof typeof ONLINE_LEVELS, RegExp>),
    announcement: choose('announcement', { abolished: /bãi bỏ|hủy bỏ/i, amended: /sửa đổi|bổ sung|thay thế/i, new: /mới/i } satisfies Record<keyof typeof ANNOUNCEMENTS, RegExp>),
    dossierSets: setsOf(textOf('dossierSets'), say),
    decidedOn: day('decidedOn'),
    effectiveOn: day('effectiveOn'),
  });
}

function setsOf(text: string | undefined, say: Say): number | undefined {
  if (text === undefined) return undefined;
  const [, number, rest] = /^(\d{1,3})\s*(?:\(?bộ\)?)?(.*)$/s.exec(text) ?? [];
  if (!number || Number(number) < 1) {
    say('warning', 'dossierSets', `không thấy số bộ trong “${text.slice(0, 60)}”.`);
    return undefined;
  }
  if (rest.trim()) say('warning', 'dossierSets', `chỉ lấy số bộ; phần “${rest.trim().slice(0, 100)}” cần ghi thêm vào thành phần hồ sơ.`);
  return Number(number);
}

const dropAbsent = <T extends object>(record: T): Partial<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;
