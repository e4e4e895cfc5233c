import { formatDate } from '../../text/dates';
import { FILING_FORMS, ONLINE_LEVELS, PRESENCES, PROCEDURE_LEVELS, labelOf } from '../../words/enumerations';
import { setsText, type ProcedureParts } from '../parts';
import { stepsOf } from '../steps';
import type { Version } from '../versions/versions';

export interface SheetTable {
  columns: { label: string; width: 'narrow' | 'middle' | 'wide' }[];
  /** A row of one cell is a heading across the table. */
  rows: string[][];
}

export interface SheetPart {
  /** "1", "2"… */
  number: string;
  label: string;
  /** "Có" or "Không", for the parts that exist only "if any". */
  presence: string | null;
  /** Each a paragraph; a mark stands in front of it in bold. */
  paragraphs: { mark: string | null; text: string }[];
  table: SheetTable | null;
}

/** A procedure as it is posted at an office: everything on the sheet in its order, whatever draws it. */
export interface Sheet {
  owner: string;
  title: string;
  /** Code, subject area, level, on one line. */
  facts: string[];
  /** What most people stop to look for. */
  essentials: { label: string; value: string; isElsewhere: boolean }[];
  parts: SheetPart[];
  /** "Quyết định số 3004/QĐ-UBND ngày 01/8/2025"; null when it is not known. */
  decision: string | null;
  /** Which version this is and since when it is public. */
  version: string;
  /** As much of it as fits at the foot of every page. */
  foot: string;
  /** "Đã bãi bỏ…": such a sheet must not hang any more. */
  warning: string | null;
  /** Absolute address of the live page. */
  url: string;
}

const NOT_STATED = 'Chưa có thông tin.';

/** The sheet of one version of a procedure. @param url absolute address of the live page, for the QR code */
export function sheetOf(version: Version, { owner, url }: { owner: string; url: string }): Sheet {
  const { parts } = version;
  return {
    owner,
    title: parts.name,
    facts: [parts.code && `Mã thủ tục: ${parts.code}`, parts.subjectArea && `Lĩnh vực: ${parts.subjectArea}`, labelOf(PROCEDURE_LEVELS, parts.level), parts.locality && `Áp dụng tại: ${parts.locality}`].filter(
      (fact): fact is string => Boolean(fact),
    ),
    essentials: essentialsOf(parts),
    parts: partsOf(parts),
    decision: decisionOf(version),
    version: versionLine(version),
    foot: [parts.code, `Bản ${version.version} ngày ${formatDate(version.revisedAt)}`, owner].filter(Boolean).join('  |  '),
    warning: parts.announcement === 'abolished' ? `Thủ tục đã bị bãi bỏ${version.effectiveOn ? ` từ ngày ${formatDate(version.effectiveOn)}` : ''}. Không niêm yết.` : null,
    url,
  };
}

/** "Bản 2, công khai từ 05/8/2025 · đính chính 07/8/2025". */
export function versionLine({ version, publicAt, revision, revisedAt, effectiveOn }: Version): string {
  return [
    `Bản ${version}, đăng trên trang ngày ${formatDate(publicAt)}`,
    revision > 1 && `sửa lần cuối ngày ${formatDate(revisedAt)}`,
    effectiveOn && `áp dụng từ ngày ${formatDate(effectiveOn)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

export function decisionOf({ decisionNumber, decidedOn }: Pick<Version, 'decisionNumber' | 'decidedOn'>): string | null {
  if (!decisionNumber) return null;
  const name = /^quyết định/i.test(decisionNumber) ? decisionNumber : `Quyết định số ${decisionNumber}`;
  return decidedOn ? `${name} ngày ${formatDate(decidedOn)}` : name;
}

/** A text that is short enough for a box; longer ones are found below. */
const brief = (text: string | null, longest = 180): string | null => {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return line && line.length <= longest ? line.replace(/[.;]$/, '') : null;
};

const AMOUNT = /\d{1,3}(?:\.\d{3})+ ?(?:đồng|VNĐ)(?:\/ ?\d{0,2} ?\p{L}+(?: \p{L}+)?)?/gu;

/** The amount in a long text that names no other. */
function onlyAmount(text: string | null): string | null {
  const amounts = [...new Set(text?.match(AMOUNT) ?? [])];
  return amounts.length === 1 ? amounts[0] : null;
}

function essentialsOf(parts: ProcedureParts): Sheet['essentials'] {
  const ways = [...new Set(parts.filingWays.map(({ form }) => FILING_FORMS[form]))].join(', ');
  const online = labelOf(ONLINE_LEVELS, parts.onlineLevel)?.replace(/^Dịch vụ công trực tuyến /, '').replace(/^./, (first) => first.toUpperCase());
  const fee = parts.hasFees === 'no' ? 'Không thu phí, lệ phí' : (brief(parts.fees, 60) ?? onlyAmount(parts.fees) ?? brief(parts.fees));
  return [
    essential('Thời hạn giải quyết', brief(parts.timeLimit), parts.timeLimit),
    essential('Phí, lệ phí', fee, parts.fees),
    essential('Cách nộp hồ sơ', ways, null),
    essential('Dịch vụ công trực tuyến', online ?? null, null),
  ].filter((item): item is Sheet['essentials'][number] => item !== null);
}

/** A box of its own, or one that sends the reader to the part where the whole text stands. */
function essential(label: string, value: string | null, whole: string | null): Sheet['essentials'][number] | null {
  if (value) return { label, value, isElsewhere: false };
  return whole ? { label, value: `Xem mục “${label}”`, isElsewhere: true } : null;
}

function partsOf(parts: ProcedureParts): SheetPart[] {
  const text = (label: string, value: string | null) => ({ label, presence: null, paragraphs: paragraphsOf(value), table: null });
  const ifAny = (label: string, presence: ProcedureParts['hasFees'], value: string | null) => ({
    label,
    presence: presence && PRESENCES[presence],
    paragraphs: presence === 'no' ? [] : paragraphsOf(value),
    table: null,
  });
  const steps = stepsOf(parts.steps).flatMap(({ mark, lines }) => lines.map((line, index) => ({ mark: index === 0 ? mark : null, text: line })));
  const ordered: Omit<SheetPart, 'number'>[] = [
    { label: 'Trình tự thực hiện', presence: null, paragraphs: steps.length > 0 ? steps : paragraphsOf(null), table: null },
    { label: 'Cách thức thực hiện', presence: null, paragraphs: [], table: waysTable(parts) },
    {
      label: 'Thành phần, số lượng hồ sơ',
      presence: null,
      paragraphs: parts.dossierSets === null ? [] : [{ mark: 'Số lượng hồ sơ:', text: `${setsText(parts.dossierSets)}.` }],
      table: dossierTable(parts),
    },
    text('Thời hạn giải quyết', parts.timeLimit),
    text('Đối tượng thực hiện', parts.applicants),
    text('Cơ quan giải quyết', agenciesOf(parts)),
    ifAny('Mẫu đơn, mẫu tờ khai', parts.hasForms, parts.forms.join('\n')),
    ifAny('Kết quả thực hiện', parts.hasResult, parts.result),
    ifAny('Phí, lệ phí', parts.hasFees, parts.fees),
    ifAny('Yêu cầu, điều kiện', parts.hasConditions, parts.conditions),
    text('Căn cứ pháp lý', parts.legalBasis.join('\n')),
  ];
  return ordered.map((part, index) => ({ number: String(index + 1), ...part }));
}

function agenciesOf({ agency, authority, delegate, coordinator, receivingAddress }: ProcedureParts): string | null {
  const lines = [
    agency,
    authority && `Cơ quan có thẩm quyền: ${authority}`,
    delegate && `Cơ quan được ủy quyền: ${delegate}`,
    coordinator && `Cơ quan phối hợp: ${coordinator}`,
    receivingAddress && `Địa chỉ tiếp nhận: ${receivingAddress}`,
  ].filter(Boolean);
  return lines.length > 0 ? lines.join('\n') : null;
}

/** A list of mere numbers or codes takes one line, not a line each. */
const compact = (lines: string[]): string[] =>
  lines.length > 1 && lines.every((line) => line.length < 30) ? [lines.join('; ')] : lines;

function paragraphsOf(text: string | null): SheetPart['paragraphs'] {
  const lines = compact((text ?? '').split('\n').map((line) => line.trim()).filter(Boolean));
  return (lines.length > 0 ? lines : [NOT_STATED]).map((line) => ({ mark: null, text: line }));
}

function waysTable({ filingWays }: ProcedureParts): SheetTable | null {
  if (filingWays.length === 0) return null;
  const hasNotes = filingWays.some(({ note }) => note);
  return {
    columns: [
      { label: 'Hình thức nộp', width: 'narrow' },
      { label: 'Thời hạn', width: 'middle' },
      { label: 'Phí, lệ phí', width: 'middle' },
      ...(hasNotes ? [{ label: 'Mô tả', width: 'wide' as const }] : []),
    ],
    rows: filingWays.map(({ form, timeLimit, fee, note }) => [FILING_FORMS[form], timeLimit ?? '–', fee ?? '–', ...(hasNotes ? [note ?? '–'] : [])]),
  };
}

function dossierTable({ dossier }: ProcedureParts): SheetTable | null {
  if (dossier.length === 0) return null;
  const hasForms = dossier.some(({ form }) => form);
  const rows: string[][] = [];
  let caseName: string | null = null;
  for (const [index, item] of dossier.entries()) {
    if (item.caseName && item.caseName !== caseName) rows.push([item.caseName]);
    caseName = item.caseName;
    const count = (value: number | null) => (value === null ? '–' : String(value).padStart(2, '0'));
    rows.push([String(index + 1), item.name, ...(hasForms ? [item.form ?? '–'] : []), count(item.originals), count(item.copies)]);
  }
  return {
    columns: [
      { label: 'STT', width: 'narrow' },
      { label: 'Tên giấy tờ', width: 'wide' },
      ...(hasForms ? [{ label: 'Theo mẫu', width: 'middle' as const }] : []),
      { label: 'Bản chính', width: 'narrow' },
      { label: 'Bản sao', width: 'narrow' },
    ],
    rows,
  };
}
