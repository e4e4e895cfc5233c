import { absent, at, type Fact } from './extract';
import type { Line } from './lines';

const TITLE = /^(?:(?:TM|KT|Q|TL|TUQ)\.?\s*)?(?:PHÓ\s+)?(?:GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG(?: THƯỜNG TRỰC)?|THỦ TƯỚNG|CHỦ NHIỆM|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG)(?:\s+\p{Lu}+){0,6}$/u;
const NAME = /^(?:(?:TS|ThS|BS|PGS|GS|CKI|CKII|BSCKI|BSCKII)\.?\s*)*\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,4}$/u;
/** Between the last title and the name lie the seal and the signature: some blank lines, no other words. */
const FARTHEST = 4;

/** The signature of a document: the last title in capitals and the name beneath it. */
export function signatureOf(lines: readonly Line[]): { signer: Fact; signerTitle: Fact } {
  for (let index = lines.length - 1; index > 0; index -= 1) {
    const line = lines[index] as Line;
    if (!TITLE.test(line.words) || line.words !== line.words.toUpperCase()) continue;
    const name = lines.slice(index + 1, index + 1 + FARTHEST).find(({ words }) => NAME.test(words));
    if (!name) continue;
    const above = lines.slice(Math.max(0, index - 2), index).map(({ words }) => words);
    const onBehalf = above.find((words) => /^KT\./u.test(words)) ?? (/^KT\./u.test(line.words) ? line.words : null);
    const own = line.words.replace(/^(?:TM|KT|Q|TL|TUQ)\.?\s*/u, '');
    const note = onBehalf ? `Ký thay (${onBehalf}).` : null;
    return {
      signer: at(name.words, name.start, name.end, 0.95),
      signerTitle: at(titleCase(own), line.start, line.end, 0.93, note),
    };
  }
  return { signer: absent('Không thấy người ký.'), signerTitle: absent('Không thấy chức vụ người ký.') };
}

/** "PHÓ GIÁM ĐỐC" → "Phó Giám đốc". */
function titleCase(words: string): string {
  const lower = words.toLowerCase();
  return lower
    .charAt(0)
    .toUpperCase()
    .concat(lower.slice(1))
    .replace(/^Phó (\p{Ll})/u, (_all, letter: string) => `Phó ${letter.toUpperCase()}`);
}
