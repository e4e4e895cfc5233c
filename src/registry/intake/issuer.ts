import { absent, at, type Fact } from './extract';
import type { Line } from './lines';

const PROVINCE = '(?:tỉnh|thành phố|TP\\.?)\\s+\\p{Lu}\\p{Ll}+(?:(?:\\s+|\\s*-\\s*)\\p{Lu}\\p{Ll}+){0,3}';
const BODY = 'Sở\\s+\\p{Lu}\\p{L}*(?:(?:,)?\\s+(?:và\\s+)?\\p{L}+){0,5}?|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND';
const HEAD_LINES = 12;

/**
 * Who issued a document: the left part of its head in capitals, else the sentence that issues it ("Ủy ban nhân dân tỉnh ban
 * hành Kế hoạch"), with the province from its title, its closing sentence or its only mention.
 */
export function issuerOf(text: string, lines: readonly Line[], abstract: string | null, bySign: string | null): Fact {
  const province = provinceOf(text, abstract);
  const head = headIssuer(lines);
  if (head) {
    const place = headProvince(lines) ?? province?.name ?? null;
    return at(withProvince(head.name, place), head.line.start, head.line.end, 0.95);
  }
  const named = new RegExp(`(?:của|do)\\s+(?<body>Sở\\s+Y\\s+tế|Ủy\\s+ban\\s+nhân\\s+dân|UBND)\\s+(?<place>${PROVINCE})`, 'u').exec(abstract ?? '');
  const enacted = new RegExp(`(?<body>${BODY})(?:\\s+(?<place>${PROVINCE}))?(?:\\s+tỉnh)?\\s+(?:ban\\s+hành|xây\\s+dựng)\\s+(?:kế\\s+hoạch|chương\\s+trình|quyết\\s+định|chỉ\\s+thị|đề\\s+án)`, 'iu').exec(text.slice(0, 4000));
  const body = bodyName(enacted?.groups?.body ?? named?.groups?.body ?? null);
  if (!body && bySign) return at(bySign, 0, 0, 0.8, 'Suy từ số, ký hiệu.');
  if (!body) return absent('Nguồn không ghi cơ quan ban hành.');
  const place = enacted?.groups?.place ?? named?.groups?.place ?? province?.name ?? null;
  const start = enacted ? enacted.index : province ? province.start : 0;
  const end = enacted ? enacted.index + enacted[0].length : province ? province.end : 0;
  const note = 'Nguồn mất phần đầu; đọc từ câu ban hành.';
  return at(withProvince(body, place?.replace(/\s+/g, ' ') ?? null), start, end, place ? 0.85 : 0.6, note);
}

/** The State's name and motto, which stand to the right of the issuer and may land on the same line, cut anywhere. */
const STATE = /\s*(?:CỘNG H[OÒ][AÀ].*|(?:XÃ )?HỘI CHỦ NGHĨA.*|CHỦ NGHĨA VIỆT NAM.*|VIỆT NAM$|Độc\s*lập\s*-.*|ĐỘC LẬP\s*-.*|Độc$|-?\s*Tự do.*)$/u;
const BODIES = /(?:BỘ|SỞ|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|VĂN PHÒNG CHÍNH PHỦ|THỦ TƯỚNG CHÍNH PHỦ|CHÍNH PHỦ|QUỐC HỘI|TRUNG TÂM|BỆNH VIỆN|CHI CỤC)(?=\s|$)/gu;

/** "SỞ Y TẾ", "BỘ Y TẾ" in the head, whose lines may be cut; of two bodies the lower one, the issuer, stands below. */
function headIssuer(lines: readonly Line[]): { name: string; line: Line } | null {
  const head = lines.slice(0, HEAD_LINES);
  const stop = head.findIndex(({ words }) => /^Số\s*:/u.test(words));
  const parts = (stop < 0 ? [] : head.slice(0, stop))
    .map((line) => ({ line, words: line.words.replace(STATE, '').trim() }))
    .filter(({ line, words }) => words !== '' && words === words.toUpperCase() && !line.isRule);
  const joined = parts.map(({ words }) => words).join(' ');
  const bodies = [...joined.matchAll(BODIES)].map(({ index }) => index);
  const last = bodies[bodies.length - 1];
  if (last === undefined) return null;
  const name = joined.slice(last);
  const line = [...parts].reverse().find(({ words }) => name.startsWith(words.split(' ')[0] as string))?.line ?? (parts[0] as { line: Line }).line;
  return { name: sentenceCase(name), line };
}

function headProvince(lines: readonly Line[]): string | null {
  const joined = lines.slice(0, HEAD_LINES).map(({ words }) => words.replace(STATE, '')).join(' ');
  const found = /(?:^|\s)(TỈNH|THÀNH PHỐ)\s+(\p{Lu}+(?:[\s-]+\p{Lu}+){0,2}?)(?=\s+(?:SỞ|BỘ|TRUNG TÂM|[-_]{3,})|\s+\p{Lu}\p{Ll}|\s*$)/u.exec(joined);
  return found ? `${(found[1] as string).toLowerCase()} ${nameCase(found[2] as string)}` : null;
}

function provinceOf(text: string, abstract: string | null): { name: string; start: number; end: number } | null {
  const pattern = new RegExp(PROVINCE, 'gu');
  const inTitle = abstract?.match(pattern)?.[0];
  const closing = new RegExp(`Trên\\s+đây\\s+là[^.]*?(?<place>${PROVINCE})`, 'u').exec(text)?.groups?.place;
  const all = [...text.matchAll(pattern)].map(([name]) => name.replace(/\s+/g, ' '));
  const only = new Set(all).size === 1 ? all[0] : undefined;
  const name = inTitle ?? closing ?? only;
  if (!name) return null;
  const start = text.search(new RegExp(name.replace(/\s+/g, '\\s+'), 'u'));
  return { name: name.replace(/\s+/g, ' '), start: Math.max(0, start), end: Math.max(0, start) + name.length };
}

const withProvince = (body: string, place: string | null): string =>
  /^(?:Bộ|Chính phủ|Thủ tướng|Quốc hội|Văn phòng Chính phủ)/u.test(body) || !place || body.includes(place) ? body : `${body.replace(/\s+tỉnh$/u, '')} ${place}`;

function bodyName(body: string | null): string | null {
  if (!body) return null;
  const words = body.replace(/\s+/g, ' ').replace(/^UBND$/u, 'Ủy ban nhân dân').replace(/^Uỷ ban/u, 'Ủy ban').replace(/^HĐND$/u, 'Hội đồng nhân dân');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "SỞ Y TẾ" → "Sở Y tế", "UBND TỈNH HÀ TĨNH" → "Ủy ban nhân dân tỉnh Hà Tĩnh". */
function sentenceCase(words: string): string {
  const full = words.replace(/^UBND\b/u, 'ỦY BAN NHÂN DÂN').replace(/^UỶ BAN/u, 'ỦY BAN');
  const place = /^(.*?)\s*(TỈNH|THÀNH PHỐ)\s+(.+)$/u.exec(full);
  if (place) return `${sentenceCase(place[1] as string)} ${(place[2] as string).toLowerCase()} ${nameCase(place[3] as string)}`;
  const lower = full.toLowerCase();
  const capital = lower.charAt(0).toUpperCase() + lower.slice(1);
  return capital.replace(/^(Bộ|Sở) (\p{Ll})/u, (_all, kind: string, letter: string) => `${kind} ${letter.toUpperCase()}`).replace(/chính phủ$/u, 'Chính phủ').replace(/^Chính phủ$/u, 'Chính phủ');
}

const nameCase = (words: string): string => words.toLowerCase().replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase());
