import { SIGN_ABBREVIATIONS, parseNumber, tidyNumber } from '../number';
import type { Citation } from './citation';
import { dateAt } from './dates';
import { provisionOf } from './provision';

const TYPES =
  'Nghị định|Nghị quyết liên tịch|Nghị quyết|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Kế hoạch|Chương trình|Đề án|Công văn|Công điện|Thông báo|' +
  'Hướng dẫn|Báo cáo|Tờ trình|Quy chế|Quy định|Phương án|Dự án|Biên bản|Thông cáo|Kết luận|Bộ luật|Luật|Pháp lệnh|Lệnh|Văn bản hợp nhất|Văn bản';
/** How types are shortened in lists and speech, and what they stand for. */
const SHORT: Readonly<Record<string, string>> = {
  NĐ: 'Nghị định', NQ: 'Nghị quyết', QĐ: 'Quyết định', TT: 'Thông tư', TTLT: 'Thông tư liên tịch', CT: 'Chỉ thị', KH: 'Kế hoạch', CV: 'Công văn',
};
const TYPE_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?<type>${TYPES}|${Object.keys(SHORT).join('|')})\\s+(?:này\\s+)?(?:số\\s*:?\\s*)?$`, 'iu');
const NUMBER_WORD_BEFORE = /(?<![\p{L}\p{N}])số\s*:?\s*$/iu;
/** Numbers of forms and lines of tables look like numbers of documents. */
const NO_DOCUMENT_BEFORE = /(?<![\p{L}])(?:mẫu|biểu|biểu mẫu|phụ lục|hồ sơ|mã|tờ khai)(?:\s+số)?\s*:?\s*$/iu;

const TOKEN = '[A-ZĐ][A-Za-zĐđƯư&]*\\d{0,2}';
// A dash belongs to the number only when it clings to what stands before it: "NĐ-CP", "TT- BYT", not "NĐ-CP - Bộ".
const SIGN = `${TOKEN}(?:(?:[-–]\\s{0,2}|/\\s?)${TOKEN})*`;
const NUMBER = new RegExp(
  `(?:(?<![\\p{L}\\p{N}/.,_-])|(?<=số))(?:(?:\\d{1,5}[a-dđ]?)\\s?/\\s?(?:(?:19|20)\\d{2}\\s?/\\s?)?${SIGN}|\\d{1,4}-[A-ZĐ]{2,4}/[A-ZĐ][A-Za-zĐđ]*\\d{0,2})(?![\\p{L}\\p{N}])`,
  'gu',
);
/** "Nghị định 61/2018", without its sign. */
const WITHOUT_SIGN = /(?<![\p{L}\p{N}])(?<type>Nghị định|Thông tư liên tịch|Thông tư|Nghị quyết|Quyết định|Luật|NĐ|TT)\s+(?:số\s*)?(?<serial>\d{1,3})\/(?<year>(?:19|20)\d{2})(?![\p{L}\p{N}/])/giu;
/** "Nghị quyết 76", "QĐ 617": understood only where the whole number stands elsewhere in the same text. */
const BARE = /(?<![\p{L}\p{N}])(?<type>Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|NĐ|NQ|QĐ|TT|CT|KH)\s+(?:số\s*)?(?<serial>\d{1,5})(?![\p{L}\p{N}/%]|[.,-]\d|-[A-ZĐ])/gu;
/** "Luật Giám định tư pháp năm 2012", "Luật Tổ chức chính quyền địa phương ngày 16/6/2025". */
const NAMED_LAW = /(?<![\p{L}\p{N}])(?<name>(?:Luật\s+sửa\s+đổi,\s+bổ\s+sung\s+(?:một\s+số\s+điều\s+)?(?:của\s+)?)?(?:Bộ luật|Luật|Pháp lệnh)\s+\p{Lu}[\p{L}\s,-]{2,90}?)\s*(?<when>năm\s+(?:19|20)\d{2}|ngày\s+\d{1,2}\s*(?:\/|tháng))/gu;
const LAW_NAME_BEFORE = /(?<![\p{L}\p{N}])(?<name>(?:Bộ luật|Luật|Pháp lệnh)\s+(?!số\s|này\s)\p{L}[\p{L}\s,-]{2,110}?)\s+(?:số\s*:?\s*)$/u;

const HEADS = 'Bộ trưởng|Chủ tịch|Thủ tướng|Chủ nhiệm|Tổng Giám đốc|Giám đốc|Thống đốc|Chánh án|Viện trưởng';
const PLACE = '(?:\\s+(?!Điều|Chương|Mục|Phần|Căn cứ)\\p{Lu}\\p{Ll}+){0,3}';
/** Words that follow the issuer's name and are no part of it. */
const BEHIND = 'về|quy|hướng|sửa|ban|phê|công bố|bãi|ngày|không|có|được|tại|trong|để|theo|thì|là|này|đã';
const ISSUER = new RegExp(
  (`^\\s*,?\\s*của\\s+(?<issuer>(?:(?:${HEADS}),?\\s+)*(?:` +
    'Ban Chấp hành Trung ương|Bộ Chính trị|Ban Bí thư|Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|Ủy ban thường vụ Quốc hội|Văn phòng Chính phủ|' +
    `(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)(?:\\s+(?:tỉnh|thành phố|huyện|TP\\.?)${PLACE})?|` +
    `(?:Bộ|Sở)\\s+\\p{Lu}\\p{L}*(?:(?:\\s+|,\\s*|\\s+-\\s+)\\p{L}+){0,6}?(?=\\s+(?:${BEHIND})(?!\\p{L})|\\s*[.,;:)"”]|\\s*$)))`).replace(/ (?=[\p{L}(])/gu, '\\s+'),
  'u',
);

const LOOK_BACK = 180;
/** The head of a document, with its own number, stands within so many characters. */
const HEAD = 1500;

/**
 * Every mention of another document in a plain text, in order and without overlaps: full forms, forms without the sign,
 * bare numbers whose whole form stands elsewhere in the text, and laws by name with their year or day. Lines may be cut
 * anywhere a space may stand. The document's own number in its head ("Số: …", "NGHỊ ĐỊNH SỐ …") is no mention.
 */
export function findCitations(text: string): Citation[] {
  const found: Citation[] = [];
  const taken: [number, number][] = [];
  const isFree = (start: number, end: number) => taken.every(([from, to]) => end <= from || start >= to);
  const add = (citation: Citation) => {
    found.push(citation);
    taken.push([citation.start, citation.end]);
  };

  for (const match of text.matchAll(NUMBER)) {
    const citation = numbered(text, match.index, match[0]);
    if (citation) add(citation);
  }
  for (const match of text.matchAll(WITHOUT_SIGN)) {
    const { type, serial, year } = match.groups as Record<string, string>;
    if (!isFree(match.index, match.index + match[0].length)) continue;
    const number = `${serial}/${year}`;
    add(completed(text, match.index, match.index + match[0].length, {
      number,
      key: `${(serial as string).replace(/^0+(?=\d)/, '')}/${year}/`,
      type: typeName(type as string),
      name: null,
    }));
  }
  for (const match of text.matchAll(NAMED_LAW)) {
    const name = (match.groups?.name as string).replace(/\s+/g, ' ').replace(/[,\s]+$/, '');
    const end = match.index + match[0].length - (match.groups?.when as string).length;
    if (!isFree(match.index, end) || /(?:và|hoặc) (?:Bộ luật|Luật|Pháp lệnh)|được sửa đổi/u.test(name)) continue;
    const nameEnd = match.index + (match.groups?.name as string).trimEnd().length;
    add(completed(text, match.index, nameEnd, { number: null, key: null, type: name.startsWith('Luật') ? 'Luật' : name.split(' ').slice(0, 2).join(' '), name }));
  }
  addBare(text, found, add, isFree);
  return found.sort((a, b) => a.start - b.start);
}

/** A bare number means the one document of that type and number which the text names in full. */
function addBare(text: string, full: Citation[], add: (citation: Citation) => void, isFree: (start: number, end: number) => boolean): void {
  const antecedents = [...full];
  for (const match of text.matchAll(BARE)) {
    const end = match.index + match[0].length;
    if (!isFree(match.index, end)) continue;
    const { type, serial } = match.groups as Record<string, string>;
    const own = (serial as string).replace(/^0+(?=\d)/, '');
    const named = antecedents.filter((citation) => citation.type === typeName(type as string) && citation.key?.startsWith(`${own}/`));
    const first = named[0];
    if (!first || new Set(named.map(({ key }) => key)).size > 1) continue;
    add(completed(text, match.index, end, { number: first.number, key: first.key, type: first.type, name: null, date: first.date, issuer: first.issuer }));
  }
}

function numbered(text: string, at: number, raw: string): Citation | null {
  const number = parseNumber(raw);
  if (!number) return null;
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  if (NO_DOCUMENT_BEFORE.test(before) || isOwnNumber(text, at, before)) return null;
  const law = /^(?:QH|UBTVQH)\d*$/u.test(number.issuerSign) ? LAW_NAME_BEFORE.exec(before) : null;
  const typed = law ? null : TYPE_BEFORE.exec(before);
  const isKnownSign = number.abbreviation !== null || /^QH\d{1,2}$/u.test(number.issuerSign) || /^\d+-/.test(number.text);
  if (!typed && !law && !isKnownSign) return null;
  // "văn bản số 2" is followed by what is no sign; "Luật 5/A" neither.
  if (typed && !isKnownSign && !/[-/]|\d$|^[A-ZĐ]{2,}$/u.test(number.issuerSign)) return null;
  const head = typed ?? law ?? NUMBER_WORD_BEFORE.exec(before);
  const start = at - (head ? head[0].length : 0);
  const named = typed?.groups?.type;
  return completed(text, start, at + raw.length, {
    anchor: at,
    number: tidyNumber(raw),
    key: number.key,
    type: named ? typeName(named) : law ? (law.groups?.name.startsWith('Luật') ? 'Luật' : null) : typeOfAbbreviation(number.abbreviation),
    name: law?.groups?.name.replace(/\s+/g, ' ') ?? null,
  });
}

/** The document's head: a line "Số: 45/2025/TT-BYT", or its title "THÔNG TƯ SỐ 01/2018/TT-VPCP" at the very top. */
function isOwnNumber(text: string, at: number, before: string): boolean {
  if (at < HEAD && /(?:^|\s|[*_#|])Số\s*:\**\s*$/u.test(before)) return true;
  const line = before.slice(before.lastIndexOf('\n') + 1).trim();
  const isTop = text.slice(0, at).split('\n').filter((row) => row.trim() !== '').length <= 2;
  return isTop && at < 80 && /^\p{Lu}[\p{Lu}\s]*SỐ$/u.test(line);
}

type Core = Pick<Citation, 'number' | 'key' | 'type' | 'name'> & Partial<Pick<Citation, 'date' | 'issuer' | 'anchor'>>;

/** Adds what stands around the number: the provision before it, the date and the issuer behind it. */
function completed(text: string, start: number, end: number, core: Core): Citation {
  const provision = provisionOf(text.slice(Math.max(0, start - LOOK_BACK), start));
  let until = end;
  let date = core.date ?? null;
  let year: number | null = null;
  let issuer = core.issuer ?? null;
  const after = () => text.slice(until, until + LOOK_BACK);
  const gap = /^\s*[,(]?\s*(?:ban hành\s+)?/u.exec(after())?.[0].length ?? 0;
  const dated = dateAt(after().slice(gap));
  if (dated) {
    date = dated.date;
    until += gap + dated.length;
  } else if (core.number === null) {
    const yeared = /^\s*,?\s*năm\s+((?:19|20)\d{2})/u.exec(after());
    if (yeared) {
      year = Number(yeared[1]);
      until += yeared[0].length;
    }
  }
  const issued = ISSUER.exec(after());
  if (issued) {
    issuer = (issued.groups?.issuer as string).replace(/\s+/g, ' ').trim();
    until += issued[0].trimEnd().length;
  }
  const from = start - (provision?.length ?? 0);
  return {
    start: from,
    end: until,
    anchor: core.anchor ?? start,
    text: text.slice(from, until).replace(/\s+/g, ' '),
    number: core.number,
    key: core.key,
    type: core.type,
    date,
    year,
    issuer,
    name: core.name,
    provision: provision?.provision ?? null,
  };
}

function typeName(word: string): string {
  const short = SHORT[word.toUpperCase()];
  if (short && word === word.toUpperCase()) return short;
  const words = word.replace(/\s+/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const typeOfAbbreviation = (abbreviation: string | null): string | null =>
  abbreviation && (SIGN_ABBREVIATIONS as readonly string[]).includes(abbreviation) ? (SHORT[abbreviation] ?? null) : null;
