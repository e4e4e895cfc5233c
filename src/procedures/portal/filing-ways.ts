import type { FilingWay } from '../parts';
import { NO_INFORMATION, excerpt, isBlank, type Split } from './split';

const HEADING = 'Hình thức nộpThời gianPhí, lệ phíMô tả';
const FORMS = { 'Trực tiếp': 'in-person', 'Trực tuyến': 'online', 'Dịch vụ bưu chính': 'postal' } as const;
const UNIT = '(?:Ngày làm việc|Ngày|Giờ làm việc|Giờ|Phút|Tháng|Năm)';
/** A row begins where the name of a form is glued to a time; the same words inside a text have a space after them. */
const ROW = new RegExp(`(?:Trực tiếp|Trực tuyến|Dịch vụ bưu chính)(?=\\d+ ?${UNIT}|\\d+(?:Miễn phí|${NO_INFORMATION})|\\d|${NO_INFORMATION})`, 'g');
const TIME = new RegExp(`^(?:\\d+(?:[.,]\\d+)? ?${UNIT}|${NO_INFORMATION}|\\d{1,4}(?=Miễn phí|${NO_INFORMATION}))`);
const FEE = new RegExp(`^(?:Miễn phí|${NO_INFORMATION}|\\d[\\d.,]* ?(?:VNĐ|Việt Nam Đồng|Đồng|USD))`);
const LOOKS_LIKE_FEE = /^(?:Phí|Lệ phí)\b|^\d[\d.,]* ?(?:VNĐ|Việt Nam Đồng|Đồng|USD)/i;

/** The table "Cách thức thực hiện": form, time, fee, description. */
export function splitFilingWays(text: string): Split<FilingWay> {
  const body = text.startsWith(HEADING) ? text.slice(HEADING.length) : text;
  if (isBlank(body)) return { items: [], leftovers: [], doubts: [] };
  const starts = [...body.matchAll(ROW)].map(({ index }) => index);
  const before = body.slice(0, starts[0] ?? body.length);
  const doubts: string[] = [];
  const leftovers = before ? [before] : [];
  if (before) doubts.push(`Không nhận ra hình thức nộp của đoạn “${excerpt(before)}”.`);
  const items = starts.map((start, index) => readRow(body.slice(start, starts[index + 1]), doubts));
  return { items, leftovers, doubts };
}

function readRow(raw: string, doubts: string[]): FilingWay & { raw: string } {
  const name = (Object.keys(FORMS) as (keyof typeof FORMS)[]).find((form) => raw.startsWith(form)) as keyof typeof FORMS;
  let rest = raw.slice(name.length);
  const time = TIME.exec(rest)?.[0] ?? '';
  rest = rest.slice(time.length);
  const price = FEE.exec(rest)?.[0] ?? '';
  const fee = price && price + parenthesesAt(rest, price.length);
  const note = rest.slice(fee.length);
  if (!time) doubts.push(`${name}: không tách được thời hạn khỏi “${excerpt(raw)}”.`);
  else if (/^\d+$/.test(time)) doubts.push(`${name}: thời hạn “${time}” không có đơn vị tính.`);
  if (!fee && note) doubts.push(`${name}: không tách được phí, lệ phí khỏi “${excerpt(note)}”.`);
  else if (LOOKS_LIKE_FEE.test(note)) doubts.push(`${name}: không rõ “${excerpt(note)}” là phí hay mô tả.`);
  return { raw, form: FORMS[name], timeLimit: valueOf(time), fee: valueOf(fee), note: valueOf(note) };
}

const valueOf = (text: string): string | null => (isBlank(text) ? null : text.trim());

/** The remarks in parentheses right after a price: "(150.000 đồng)(áp dụng đến hết năm)". */
function parenthesesAt(text: string, start: number): string {
  let end = start;
  while (text[end] === '(') {
    let depth = 0;
    let at = end;
    do {
      if (text[at] === '(') depth += 1;
      if (text[at] === ')') depth -= 1;
      at += 1;
    } while (depth > 0 && at < text.length);
    if (depth > 0) break;
    end = at;
  }
  return text.slice(start, end);
}
