import { isBlank, type Split } from './split';

export interface PortalResult {
  name: string;
  /** The portal's code of the result, "KQ.G12.001051". */
  code: string | null;
}

const CODE = /Mã: ?(KQ\.[A-Z]\d{2}\.\d{6}|[A-Z]\d{2}-KQ\d{6})/g;
const TAIL = /^([^]*?)Từ khóa([^]*?)Mô tả([^]*?)(Chọn cơ quan thực hiệnTỉnh\/ Thành phố[^]*)?$/;

export interface ResultSplit extends Split<PortalResult> {
  keywords: string | null;
  description: string | null;
  /** The words of the portal's own page that were copied along: buttons and choices, no part of the procedure. */
  furniture: string;
}

/** "Kết quả thực hiện" and what was copied behind it: keywords, description, the buttons of the page. */
export function splitResult(text: string): ResultSplit {
  const [, own = text, keywords = '', description = '', furniture = ''] = TAIL.exec(text) ?? [];
  const split: Split<PortalResult> = { items: [], leftovers: [], doubts: [] };
  let start = 0;
  for (const match of own.matchAll(CODE)) {
    const end = match.index + match[0].length;
    split.items.push({ raw: own.slice(start, end), name: own.slice(start, match.index).trim(), code: match[1] });
    start = end;
  }
  const rest = own.slice(start);
  if (!isBlank(rest)) split.items.push({ raw: rest, name: rest.trim(), code: null });
  else if (rest) split.leftovers.push(rest);
  const valueOf = (value: string) => (isBlank(value) ? null : value.trim());
  return { ...split, keywords: valueOf(keywords), description: valueOf(description), furniture };
}
