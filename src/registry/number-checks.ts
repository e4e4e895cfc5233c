import { parseNumber } from './number';
import { holdingOn, type NumberRule } from './reference';

/** What the checks need to know of a document. Dates are yyyy-MM-dd. */
export interface NumberedDocument {
  number: string | null;
  type: { name: string; abbreviation: string | null } | null;
  issuedOn: string | null;
}

export interface NumberFault {
  code: 'blank' | 'unreadable' | 'blank-serial' | 'missing-year' | 'other-year' | 'other-type' | 'd-for-đ';
  /** A Vietnamese sentence without the field's name. */
  message: string;
  /** Certainly wrong on paper as well as here; such a number is not published. */
  isCertain: boolean;
}

/** What speaks against a number, with the reason of each. Rules are data: database/reference/number-rules.json. */
export function checkNumber(document: NumberedDocument, rules: readonly NumberRule[]): NumberFault[] {
  const { number, type, issuedOn } = document;
  if (!number) return [{ code: 'blank', message: 'chưa có; chỉ chấp nhận khi văn bản còn là bản thảo.', isCertain: false }];
  const parsed = parseNumber(number);
  if (!parsed) {
    return [{ code: 'unreadable', message: `“${number}” không đúng cách ghi số, ký hiệu (ví dụ 4801/KH-SYT, 63/2010/NĐ-CP).`, isCertain: false }];
  }
  const faults: NumberFault[] = [];
  const fault = (code: NumberFault['code'], message: string, isCertain = false) => faults.push({ code, message, isCertain });
  const { serial, year, abbreviation, text } = parsed;
  if (!serial) fault('blank-serial', `“${text}” còn trống phần số; chỉ chấp nhận khi văn bản còn là bản thảo.`);
  for (const rule of issuedOn ? holdingOn(rules, issuedOn) : []) {
    if (rule.needsYear && rule.abbreviation === abbreviation && year === null && serial) {
      fault('missing-year', `“${text}” thiếu năm: ${rule.reason}.`, true);
    }
  }
  if (year && issuedOn && year !== Number(issuedOn.slice(0, 4))) {
    fault('other-year', `“${text}” ghi năm ${year} nhưng ngày ban hành thuộc năm ${issuedOn.slice(0, 4)}.`);
  }
  if (abbreviation && type?.abbreviation && abbreviation !== type.abbreviation) {
    fault('other-type', `“${text}” mang ký hiệu “${abbreviation}” nhưng loại văn bản là ${type.name} (${type.abbreviation}).`);
  }
  if (/\/(?:ND|QD)-/u.test(text)) {
    fault('d-for-đ', `“${text}” viết “D” thay cho “Đ”.`);
  }
  return faults;
}

/** One of the registry as the look for a double needs it. */
export interface ActIdentity {
  documentId: string;
  number: string | null;
  typeName: string | null;
  issuerId: string | null;
  issuedOn: string | null;
}

/**
 * Documents that are probably the same act: same issuer, running number and day, once as one type and once as another
 * ("Quyết định số 95/QĐ-UBND" and "Kế hoạch số 95/KH-UBND", both of 31/12/2020), or entered twice. A warning only:
 * a number is not a key.
 */
export function probableDoubles(document: ActIdentity, others: readonly ActIdentity[]): { other: ActIdentity; sameType: boolean }[] {
  const own = parseNumber(document.number ?? '');
  if (!own?.serial || !document.issuerId || !document.issuedOn) return [];
  return others.flatMap((other) => {
    if (other.documentId === document.documentId || other.issuerId !== document.issuerId) return [];
    if (other.issuedOn !== document.issuedOn) return [];
    const theirs = parseNumber(other.number ?? '');
    if (theirs?.serial !== own.serial || theirs.year !== own.year) return [];
    return [{ other, sameType: theirs.key === own.key }];
  });
}
