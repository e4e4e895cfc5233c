import { htmlToText } from '../text/html/html-to-text';
import { ANNOUNCEMENTS, FILING_FORMS, ONLINE_LEVELS, PRESENCES, PROCEDURE_LEVELS, PROCEDURE_SCOPES, labelOf } from '../words/enumerations';
import type { Presence } from './presence';
import type { ProcedureScope } from './scope';

/** What a procedure says to the public: the content of one version. `steps` is sanitised HTML. */
export interface ProcedureParts {
  code: string | null;
  name: string;
  subjectArea: string | null;
  level: keyof typeof PROCEDURE_LEVELS | null;
  kind: string | null;
  agency: string | null;
  authority: string | null;
  delegate: string | null;
  coordinator: string | null;
  receivingAddress: string | null;
  steps: string | null;
  filingWays: FilingWay[];
  dossier: DossierItem[];
  dossierSets: number | null;
  timeLimit: string | null;
  applicants: string | null;
  hasForms: Presence | null;
  forms: string[];
  hasResult: Presence | null;
  result: string | null;
  hasConditions: Presence | null;
  conditions: string | null;
  hasFees: Presence | null;
  fees: string | null;
  /** Each document in words, number first. */
  legalBasis: string[];
  announcement: keyof typeof ANNOUNCEMENTS | null;
  onlineLevel: keyof typeof ONLINE_LEVELS | null;
  partialReason: string | null;
  locality: string | null;
  /** Null: full. */
  scope: ProcedureScope | null;
}

export interface FilingWay {
  form: keyof typeof FILING_FORMS;
  timeLimit: string | null;
  fee: string | null;
  note: string | null;
}

export interface DossierItem {
  caseName: string | null;
  name: string;
  form: string | null;
  originals: number | null;
  copies: number | null;
}

/** The parts that are compared and shown one by one, in the order of Nghị định 63/2010/NĐ-CP Điều 8 khoản 2. */
export const PART_LABELS = {
  code: 'Mã thủ tục',
  name: 'Tên thủ tục',
  subjectArea: 'Lĩnh vực',
  level: 'Cấp thực hiện',
  kind: 'Loại thủ tục',
  steps: 'Trình tự thực hiện',
  filingWays: 'Cách thức thực hiện',
  dossier: 'Thành phần hồ sơ',
  dossierSets: 'Số lượng hồ sơ',
  timeLimit: 'Thời hạn giải quyết',
  applicants: 'Đối tượng thực hiện',
  agency: 'Cơ quan giải quyết',
  authority: 'Cơ quan có thẩm quyền',
  delegate: 'Cơ quan được ủy quyền',
  coordinator: 'Cơ quan phối hợp',
  receivingAddress: 'Địa chỉ tiếp nhận',
  forms: 'Mẫu đơn, mẫu tờ khai',
  result: 'Kết quả thực hiện',
  conditions: 'Yêu cầu, điều kiện',
  fees: 'Phí, lệ phí',
  legalBasis: 'Căn cứ pháp lý',
  announcement: 'Loại công bố',
  onlineLevel: 'Mức độ dịch vụ công trực tuyến',
  partialReason: 'Lý do chưa toàn trình',
  locality: 'Địa phương áp dụng',
  scope: 'Phạm vi công khai',
} as const;

export type PartName = keyof typeof PART_LABELS;

export const PART_NAMES = Object.keys(PART_LABELS) as PartName[];

/** A part as plain text, one thought a line; empty when nothing is said. */
export function partText(parts: ProcedureParts, part: PartName): string {
  switch (part) {
    case 'level':
      return labelOf(PROCEDURE_LEVELS, parts.level) ?? '';
    case 'scope':
      return PROCEDURE_SCOPES[parts.scope ?? 'full'];
    case 'announcement':
      return labelOf(ANNOUNCEMENTS, parts.announcement) ?? '';
    case 'onlineLevel':
      return labelOf(ONLINE_LEVELS, parts.onlineLevel) ?? '';
    case 'steps':
      return htmlToText(parts.steps ?? '').trim();
    case 'filingWays':
      return parts.filingWays.map(wayText).join('\n');
    case 'dossier':
      return parts.dossier.map(itemText).join('\n');
    case 'dossierSets':
      return parts.dossierSets === null ? '' : setsText(parts.dossierSets);
    case 'forms':
      return ifAny(parts.hasForms, parts.forms.join('\n'));
    case 'result':
      return ifAny(parts.hasResult, parts.result);
    case 'conditions':
      return ifAny(parts.hasConditions, parts.conditions);
    case 'fees':
      return ifAny(parts.hasFees, parts.fees);
    case 'legalBasis':
      return parts.legalBasis.join('\n');
    default:
      return parts[part] ?? '';
  }
}

/** "01 bộ": offices write numbers below ten with a nought. */
export const setsText = (sets: number): string => `${String(sets).padStart(2, '0')} bộ`;

/** "01 bản chính, 02 bản sao"; empty when neither number is known. */
export function countsText({ originals, copies }: Pick<DossierItem, 'originals' | 'copies'>): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return [originals && `${two(originals)} bản chính`, copies && `${two(copies)} bản sao`].filter(Boolean).join(', ');
}

const ifAny = (presence: Presence | null, content: string | null): string =>
  presence === 'no' ? PRESENCES.no : (content ?? '');

const wayText = ({ form, timeLimit, fee, note }: FilingWay): string =>
  [FILING_FORMS[form], timeLimit && `Thời hạn: ${timeLimit}`, fee && `Phí, lệ phí: ${fee}`, note].filter(Boolean).join('. ');

const itemText = (item: DossierItem): string =>
  [item.caseName && `[${item.caseName}]`, item.name, item.form && `(${item.form})`, countsText(item) && `– ${countsText(item)}`]
    .filter(Boolean)
    .join(' ');
