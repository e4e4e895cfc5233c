import { excerpt, isBlank, type Split } from './split';

export interface CitedDocument {
  /** The document's name as the portal writes it; empty when it gives the number only. */
  name: string;
  number: string;
}

const HEADING = 'Tên văn bản pháp lýMã văn bản';
/**
 * A number glued to what follows: the end, the next number, a word with a capital, or a small consonant that no
 * Vietnamese word has in second place ("TT-BTC" + "sửa đổi", but "NĐ-CP" + "Thông tư"). In a sentence a space or a
 * mark would follow it.
 */
const NUMBER =
  /\d{1,5}\/(?:(?:19|20)\d{2}\/)?(?:QH\d{1,2}|UBTVQH\d{1,2}|QĐ-TTg|CT-TTg|[A-ZĐ]{1,8}(?:-[A-ZĐ]{1,10})*)(?=$|\d{1,5}\/|\p{Lu}(?![bcdđklmnpqstvx])\p{Ll}|[bcdđklmnpqstvx“"(])/gu;
/** A government's number with a word in capitals stuck to it. */
const STUCK = /\/(?:NĐ|NQ)-CP\p{Lu}/u;

/** The table "Căn cứ pháp lý": name and number of each document. */
export function splitLegalBasis(text: string): Split<CitedDocument> {
  const body = text.startsWith(HEADING) ? text.slice(HEADING.length) : text;
  const split: Split<CitedDocument> = { items: [], leftovers: [], doubts: [] };
  if (isBlank(body)) return split;
  let start = 0;
  for (const match of body.matchAll(NUMBER)) {
    const end = match.index + match[0].length;
    const raw = body.slice(start, end);
    const name = body.slice(start, match.index).trim();
    const previous = split.items.at(-1);
    start = end;
    // A name that ends with its own number, and then the number again.
    if (!name && previous && previous.number === match[0]) {
      previous.name = previous.raw.trim();
      previous.raw += raw;
      continue;
    }
    if (!name && previous) split.doubts.push(`Không rõ “${match[0]}” là số của văn bản nào.`);
    if (/\d$/.test(name)) split.doubts.push(`Không rõ số, ký hiệu ở cuối “…${raw.slice(-50)}”.`);
    if (/QH\d{2}$/.test(match[0]) && /^\d/.test(body.slice(end))) {
      split.doubts.push(`Không rõ chỗ nối giữa “${match[0]}” và “${body.slice(end, end + 20)}”.`);
    }
    if (STUCK.test(name)) split.doubts.push(`Có thể còn nhiều văn bản dính nhau: “${excerpt(name)}”.`);
    split.items.push({ raw, name, number: match[0] });
  }
  const rest = body.slice(start);
  if (rest) {
    split.leftovers.push(rest);
    if (rest.trim()) split.doubts.push(`Không thấy số, ký hiệu trong “${excerpt(rest)}”.`);
  }
  return split;
}
