import type { Citation } from '../citations/citation';
import { calendarDate, dateAt } from '../citations/dates';
import { findCitations } from '../citations/find-citations';
import { fold } from '../fold';
import { parseNumber } from '../number';
import { layOut, type Line } from './lines';
import { issuerOf } from './issuer';
import { recipientsOf } from './recipients';
import { signatureOf } from './signature';

/**
 * A fact read out of a document's text, where it stands (UTF-16 offsets) and how sure the reading is (0 to 1). `value` null
 * means that the source does not say it; `note` then says what was looked for or what the source leaves blank.
 */
export interface Fact<T = string> {
  value: T | null;
  start: number | null;
  end: number | null;
  confidence: number;
  note: string | null;
}

export interface ExtractedDocument {
  number: Fact;
  /** The type's name as database/reference/document-types.json has it: "Kế hoạch". */
  type: Fact;
  issuer: Fact;
  /** yyyy-MM-dd, as the other days. */
  issuedOn: Fact;
  effectiveOn: Fact;
  planFrom: Fact;
  planTo: Fact;
  abstract: Fact;
  signer: Fact;
  signerTitle: Fact;
  recipients: Fact<string[]>;
  /** The citations in the lines that the document rests on ("Căn cứ …", "Thực hiện …"). */
  legalBases: Citation[];
  citations: Citation[];
}

export const absent = <T = string>(note: string): Fact<T> => ({ value: null, start: null, end: null, confidence: 0, note });
export const at = <T>(value: T, start: number, end: number, confidence: number, note: string | null = null): Fact<T> => ({
  value, start, end, confidence, note,
});

/** Which body a sign in a number stands for; database/reference/issuer-signs.json. */
export interface IssuerSign {
  /** Regular expression on `DocumentNumber.issuerSign`. */
  sign: string;
  issuer: string;
}

/** The head of a document ends long before this. */
const HEAD = 3_000;
const MONTH_ONLY = /ngày\s{0,8}(?:…|\.{2,}|_{2,})?\s{0,8}tháng\s*(\d{1,2}|…|\.{2,})?\s*năm\s*((?:19|20)\d{2})?/iu;

/**
 * Reads what the head and the end of a legal document say, in the layout of Nghị định 30/2020/NĐ-CP and in texts that
 * lost parts of it. Never guesses: what is not there is absent, and what had to be inferred says so with less confidence.
 *
 * @param typeNames names of document types
 * @param issuerSigns for texts whose head is lost but whose number tells the issuer
 */
export function extractDocument(text: string, typeNames: readonly string[], issuerSigns: readonly IssuerSign[] = []): ExtractedDocument {
  const lines = layOut(text);
  const citations = findCitations(text);
  const number = numberOf(text);
  const issuedOn = issueDayOf(text);
  const heading = headingOf(lines, typeNames);
  const enacting = heading ? null : enactingSentence(text, typeNames);
  const abstract = heading?.abstract ?? enacting?.abstract ?? subjectLine(text) ?? absent('Không thấy trích yếu dưới tên loại văn bản.');
  const { signer, signerTitle } = signatureOf(lines);
  const period = periodOf(abstract);
  return {
    number,
    type: heading?.type ?? enacting?.type ?? typeByNumber(number, typeNames),
    issuer: issuerOf(text, lines, abstract.value, issuerBySign(number, issuerSigns)),
    issuedOn,
    effectiveOn: effectiveDayOf(text, issuedOn),
    ...period,
    abstract,
    signer,
    signerTitle,
    recipients: recipientsOf(lines),
    legalBases: basesOf(text, citations),
    citations,
  };
}

function numberOf(text: string): Fact {
  const head = text.slice(0, HEAD);
  const labelled = /(?:^|[\s|*])(?:Số|Luật số)\s*:?[\s_.…]{0,12}((?:\d{1,5}[a-dđ]?)?\s*\/\s*(?:(?:19|20)\d{2}\s*\/\s*)?[A-ZĐ][A-Za-zĐđ&]*\d{0,2}(?:\s*-\s*[A-ZĐ][A-Za-zĐđ&]*\d{0,2})*)/u.exec(head);
  // "Căn cứ Quyết định số 617/QĐ-UBND" is somebody else's number: the own one follows "Số:", or the title in capitals.
  const isOwn = labelled && (/Số\s*:/u.test(labelled[0]) || /^Luật số/u.test(labelled[0].trim()));
  if (labelled && isOwn) {
    const raw = labelled[1] as string;
    const parsed = parseNumber(raw);
    if (parsed) {
      const start = labelled.index + labelled[0].length - raw.length;
      const note = parsed.serial ? null : 'Nguồn để trống phần số.';
      return at(parsed.text, start, start + raw.length, parsed.serial ? 0.98 : 0.9, note);
    }
  }
  const titled = /^\s*\p{Lu}[\p{Lu}\s]*\sSỐ\s+(\d{1,5}\/\S+)/u.exec(head);
  const parsed = titled && parseNumber(titled[1] as string);
  if (titled && parsed) {
    const start = titled[0].length - (titled[1] as string).length;
    return at(parsed.text, start, titled[0].length, 0.95);
  }
  return absent('Nguồn không ghi số, ký hiệu.');
}

function issuerBySign(number: Fact, signs: readonly IssuerSign[]): string | null {
  const own = number.value ? parseNumber(number.value)?.issuerSign : undefined;
  return (own && signs.find(({ sign }) => new RegExp(sign, 'u').test(own))?.issuer) || null;
}

function issueDayOf(text: string): Fact {
  const head = text.slice(0, HEAD);
  const listed = /Ngày ban hành\s*:\s*(\d{1,2})\/(\d{1,2})\/(\d{4})/u.exec(head);
  if (listed) {
    const day = calendarDate(listed[3] as string, listed[2] as string, listed[1] as string);
    if (day) return at(day, listed.index, listed.index + listed[0].length, 0.95);
  }
  // The place and the day stand on a line of their own: "Hà Nội, ngày 19 tháng 11 năm 2025".
  for (const found of head.matchAll(/(?:^|[\n|])\s*\*{0,3}_?((?:TP\.?\s*)?\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*){0,3}\s*,\s*)(ngày[^\n]*(?:\n[^\n]*)?)/gu)) {
    const from = found.index + found[0].length - (found[2] as string).length;
    const dated = dateAt(found[2] as string);
    if (dated) return at(dated.date, from, from + dated.length, 0.97);
    const blank = MONTH_ONLY.exec(found[2] as string);
    if (blank?.index === 0) {
      const known = [blank[1] && /\d/.test(blank[1]) ? `tháng ${blank[1]}` : '', blank[2] ? `năm ${blank[2]}` : ''].filter(Boolean).join(' ');
      return { value: null, start: from, end: from + blank[0].length, confidence: 0.9, note: `Nguồn để trống ngày${known ? `, chỉ ghi ${known}` : ''}.` };
    }
  }
  return absent('Nguồn không ghi ngày ban hành.');
}

function effectiveDayOf(text: string, issuedOn: Fact): Fact {
  const listed = /hiệu lực\s*:\s*(\d{1,2})\/(\d{1,2})\/(\d{4})/u.exec(text.slice(0, HEAD));
  if (listed) {
    const day = calendarDate(listed[3] as string, listed[2] as string, listed[1] as string);
    if (day) return at(day, listed.index, listed.index + listed[0].length, 0.9);
  }
  const own = /(?:Nghị định|Thông tư|Quyết định|Luật|Nghị quyết|Chỉ thị|Kế hoạch|Quy chế|Pháp lệnh)(?:\s+liên tịch)?\s+này\s+có\s+hiệu\s+lực(?:\s+thi\s+hành)?\s+(?:kể\s+)?từ\s+/u.exec(text);
  if (!own) return absent('Nguồn không ghi ngày có hiệu lực.');
  const from = own.index + own[0].length;
  const rest = text.slice(from, from + 60);
  const dated = dateAt(rest);
  if (dated) return at(dated.date, own.index, from + dated.length, 0.95);
  const signing = /^ngày\s+(?:ký|ban\s+hành)[^.;]*/u.exec(rest);
  if (signing && issuedOn.value) return at(issuedOn.value, own.index, from + signing[0].length, 0.9, 'Có hiệu lực từ ngày ký.');
  return absent('Nguồn không ghi rõ ngày có hiệu lực.');
}

interface Heading {
  type: Fact;
  abstract: Fact;
}

/** Where the body of a document begins: what comes before is its title. */
const BODY = /^(?:Căn cứ|Thực hiện|Nhằm|Để|Theo|Xét|I\.|I\s|Điều 1|Phần|Chương|Kính gửi|Tiếp tục|Trong|Sở |Ủy ban|UBND |Trên cơ sở|Năm \d)/u;
/** The issuer or its head in capitals, between title and body of a decision: "BỘ TRƯỞNG BỘ Y TẾ". */
const AUTHORITY = /^(?:BỘ TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|THỦ TƯỚNG|CHÍNH PHỦ|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|QUỐC HỘI|SỞ Y TẾ|CHÁNH)/u;
const MOST_TITLE_LINES = 8;

/** The type in capitals on a line of its own, and the title beneath it. */
function headingOf(lines: readonly Line[], typeNames: readonly string[]): Heading | null {
  const types = new Map(typeNames.map((name) => [fold(plainType(name)), plainType(name)]));
  const index = lines.findIndex(({ words, start }) => start < HEAD && words === words.toUpperCase() && typeAt(words, types) !== null);
  if (index < 0) return null;
  const line = lines[index] as Line;
  const type = at(typeAt(line.words, types) as string, line.start, line.end, 0.97);
  const title: Line[] = [];
  for (const next of lines.slice(index + 1, index + 1 + MOST_TITLE_LINES)) {
    if (BODY.test(next.words) || AUTHORITY.test(next.words) || next.isRule || /^(?:Cơ quan|Ngày) ban hành/u.test(next.words)) break;
    if (title.length > 0 && next.gap >= 2 && next.gap > (title[0] as Line).gap) break;
    title.push(next);
  }
  const first = title[0];
  const last = title[title.length - 1];
  if (!first || !last) return { type, abstract: absent('Không thấy trích yếu dưới tên loại văn bản.') };
  return { type, abstract: at(title.map(({ words }) => words).join(' '), first.start, last.end, 0.93) };
}

function typeAt(words: string, types: ReadonlyMap<string, string>): string | null {
  const bare = fold(words).replace(/ so \d.*$/, '');
  return types.get(bare) ?? null;
}

const plainType = (name: string): string => name.replace(/\s*\(.*\)$/, '');

/** A text without its head may still say what it is: "Sở Y tế ban hành Kế hoạch tuyên truyền … với các nội dung sau:". */
function enactingSentence(text: string, typeNames: readonly string[]): Heading | null {
  const names = [...new Set(typeNames.map(plainType))].sort((a, b) => b.length - a.length);
  const sentence = new RegExp(`(?:ban hành|xây dựng)\\s+(?<type>${names.join('|')})\\s+(?<title>\\p{Ll}[^.;:]{10,300}?)\\s*(?:,\\s*(?:cụ thể\\s+)?như sau|,?\\s*với các nội dung|\\s*như sau)`, 'u');
  const found = sentence.exec(text.slice(0, HEAD));
  if (!found?.groups) return null;
  const { type, title } = found.groups as { type: string; title: string };
  const typeStart = found.index + found[0].indexOf(type);
  const titleStart = found.index + found[0].indexOf(title);
  const words = title.replace(/\s+/g, ' ');
  const note = 'Nguồn mất phần đầu; đọc từ câu ban hành.';
  return {
    type: at(type, typeStart, typeStart + type.length, 0.75, note),
    abstract: at(words.charAt(0).toUpperCase() + words.slice(1), titleStart, titleStart + title.length, 0.7, note),
  };
}

/** Official letters have "V/v …" in place of a title. */
function subjectLine(text: string): Fact | null {
  const found = /(?:^|\n)[\s*_]*V\/v\s*:?\s*([^\n]{5,200}(?:\n(?!\s*\n|\s*Kính gửi)[^\n]{2,120})?)/iu.exec(text.slice(0, HEAD));
  if (!found) return null;
  const words = (found[1] as string).replace(/\s+/g, ' ').replace(/[*_\s]+$/, '');
  const start = found.index + found[0].length - (found[1] as string).length;
  return at(words, start, start + (found[1] as string).length, 0.85);
}

/** A letter has no type in its head, only in the form of its number: "88/SNV-HCTH". */
function typeByNumber(number: Fact, typeNames: readonly string[]): Fact {
  const parsed = number.value ? parseNumber(number.value) : null;
  if (parsed?.abbreviation === null && parsed.issuerSign.includes('-') && typeNames.includes('Công văn')) {
    return { ...number, value: 'Công văn', confidence: 0.7, note: 'Số, ký hiệu theo cách của công văn.' };
  }
  return absent('Không thấy tên loại văn bản.');
}

/** "năm 2026", "giai đoạn 2026-2030" at the end of a plan's title. */
function periodOf(abstract: Fact): { planFrom: Fact; planTo: Fact } {
  const none = 'Trích yếu không nêu năm hay giai đoạn.';
  if (!abstract.value) return { planFrom: absent(none), planTo: absent(none) };
  const span = /giai đoạn\s+((?:19|20)\d{2})\s*[-–]\s*((?:19|20)\d{2})/iu.exec(abstract.value);
  const year = /năm\s+((?:19|20)\d{2})\s*$/u.exec(abstract.value);
  const [from, to] = span ? [span[1], span[2]] : year ? [year[1], year[1]] : [];
  if (!from || !to) return { planFrom: absent(none), planTo: absent(none) };
  const { start, end } = abstract as { start: number; end: number };
  const note = 'Đọc từ trích yếu.';
  return { planFrom: at(`${from}-01-01`, start, end, 0.8, note), planTo: at(`${to}-12-31`, start, end, 0.8, note) };
}

/** From "Căn cứ"/"Thực hiện" at the beginning of a line to the end of that passage, before the first heading of the body. */
function basesOf(text: string, citations: readonly Citation[]): Citation[] {
  // Bounded, and a line at a time: a text of nothing but line breaks would be walked through from each of them.
  const body = /\n[^\S\n]{0,40}\*{0,3}#{0,6}[^\S\n]{0,4}\*{0,3}(?:I\.|QUYẾT ĐỊNH:|Điều\s+1|Chương\s+I\b|Phần\s)/u.exec(text);
  const end = Math.min(body?.index ?? text.length, 12_000);
  const passages = [...text.slice(0, end).matchAll(/(?:^|\n)[^\S\n]{0,40}(?:Căn cứ|Thực hiện|Theo)\s/gu)].map(({ index }) => index);
  const first = passages[0];
  return first === undefined ? [] : citations.filter(({ start }) => start >= first && start < end);
}
