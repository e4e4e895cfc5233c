import type { DossierItem } from '../parts';
import { excerpt, isBlank, type Split } from './split';

const HEADING = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng';
/** The number at the end of a row, glued to what stands before it and to the next row. */
const COUNT = /(?<=\S)(\d+) bản chính(?:, ?(\d+) bản sao)?(?=$|[^\s,.;:)\]])|(?<=\S)(\d+) bản sao(?=$|[^\s,.;:)\]])/g;
const ANY_COUNT = /\d+ bản (?:chính|sao)/;
const FILE = /\.(?:docx?|pdf|xlsx?|rtf|odt|png|jpe?g|zip|rar)$/i;
/** A file's name right behind a closing mark: inside a text a space would follow the mark. */
const NAME_THEN_FILE = /^([^]*[;.):])([^\s;():]+)$/;

/** The table "Thành phần hồ sơ": name of the paper, form, number; before it the case in which it is needed. */
export function splitDossier(text: string): Split<DossierItem> {
  const split: Split<DossierItem> = { items: [], leftovers: [], doubts: [] };
  if (isBlank(text)) return split;
  const [opening, ...tables] = text.split(HEADING);
  if (tables.length === 0) {
    return { ...split, leftovers: [text], doubts: [`Thành phần hồ sơ không có bảng: “${excerpt(text)}”.`] };
  }
  let caseName = opening;
  for (const [index, table] of tables.entries()) {
    const rest = readTable(table, caseName, split);
    const isLast = index === tables.length - 1;
    if (isLast && rest) {
      split.leftovers.push(rest);
      split.doubts.push(`Không rõ giấy tờ hay lời dẫn: “${excerpt(rest)}”.`);
    }
    caseName = rest;
  }
  return split;
}

/** Reads the rows of one table. @returns what stands behind the last row: the case of the next table */
function readTable(table: string, caseText: string, { items, leftovers, doubts }: Split<DossierItem>): string {
  const caseName = isBlank(caseText) ? null : caseText.trim();
  let start = 0;
  // The case stands before the table once; kept in the raw text of its first row, so that nothing is counted twice.
  let lead = caseText;
  for (const match of table.matchAll(COUNT)) {
    const end = match.index + match[0].length;
    const raw = table.slice(start, end);
    const name = table.slice(start, match.index);
    items.push({ raw: lead + raw, caseName, ...readItem(name, match, doubts) });
    lead = '';
    start = end;
  }
  if (lead && start === 0 && caseName) leftovers.push(lead);
  return table.slice(start);
}

function readItem(name: string, [count, originals, copies, onlyCopies]: RegExpMatchArray, doubts: string[]): Omit<DossierItem, 'caseName'> {
  if (ANY_COUNT.test(name)) doubts.push(`Có thể còn nhiều giấy tờ dính nhau: “${excerpt(name)}”.`);
  const digits = originals ?? onlyCopies;
  if (digits.length > 1 || /\d$/.test(name)) {
    doubts.push(`Không rõ số bản ở cuối “…${`${name}${count}`.slice(-40)}”.`);
    return { name: `${name}${count}`.trim(), form: null, originals: null, copies: null };
  }
  const { paper, form } = withForm(name, doubts);
  return {
    name: paper,
    form,
    originals: originals === undefined ? 0 : Number(originals),
    copies: onlyCopies !== undefined ? Number(onlyCopies) : Number(copies ?? 0),
  };
}

function withForm(name: string, doubts: string[]): { paper: string; form: string | null } {
  const text = name.trim();
  if (!FILE.test(text)) return { paper: text, form: null };
  const dot = text.lastIndexOf('.');
  const [, paper, stem] = NAME_THEN_FILE.exec(text.slice(0, dot)) ?? [];
  if (paper) return { paper: paper.trim(), form: stem + text.slice(dot) };
  doubts.push(`Không tách được tên tệp mẫu khỏi “…${text.slice(-60)}”.`);
  return { paper: text, form: null };
}
