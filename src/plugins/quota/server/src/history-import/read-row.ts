import { COLUMN_NAMES, type Field } from './columns';
import { instantOf } from './dates';
import { fold } from './fold';
import { documentIdOf, webAddress } from './links';
import { nameFinder, type Found } from './name-finder';
import type { Cell, HistoryArticle, HistoryContext, RowError } from './types';

const OWN_WORK = ['tu viet', 'own', 'own work', 'bai tu viet', 'tin tu viet'];
const CURATED = ['suu tam', 'curated', 'tin suu tam', 'bai suu tam'];
const MAX_QUOTED = 80;

type Row = { number: number; cells: Partial<Record<Field, Cell>> };

/** Makes the reader of single rows: an article, or every reason why the row is none. */
export function rowReader(context: HistoryContext): (row: Row) => HistoryArticle | RowError[] {
  const unitNamed = nameFinder(context.units);
  const sectionNamed = nameFinder(context.sections ?? []);
  const kindNamed = nameFinder(context.kinds);

  return ({ number, cells }) => {
    const errors: RowError[] = [];
    const refuse = (field: Field, why: string) => {
      const column = COLUMN_NAMES[field];
      errors.push({ row: number, column, reason: `${column}: ${why}` });
    };
    const text = (field: Field) => words(cells[field] ?? null);
    /** The thing that a cell names, or null after saying why not. */
    const named = (field: Field, find: (words: string) => Found, hint: string) => {
      if (text(field) === '') {
        refuse(field, 'còn trống.');
        return null;
      }
      const found = find(text(field));
      if (found === 'unknown') refuse(field, `không có “${quoted(text(field))}”. ${hint}`);
      else if (found === 'ambiguous') refuse(field, `có nhiều nơi cùng gọi là “${quoted(text(field))}”. Hãy ghi tên đầy đủ.`);
      else return found;
      return null;
    };

    const title = text('title');
    if (title === '') refuse('title', 'còn trống.');
    const at = readDate(cells.date ?? null, context, (why) => refuse('date', why));
    const unit = named('unit', unitNamed, 'Hãy ghi tên, tên viết tắt hoặc đường dẫn của đơn vị.');
    const section = context.sections && named('section', sectionNamed, 'Hãy ghi tên hoặc đường dẫn của chuyên mục.');
    const kind = text('kind') === '' ? null : named('kind', kindNamed, `Dùng: ${context.kinds.map(({ name }) => name).join(', ')}.`);
    const origin = fold(text('origin'));
    if (origin !== '' && ![...OWN_WORK, ...CURATED].includes(origin)) refuse('origin', 'ghi “tự viết” hoặc “sưu tầm”.');
    const link = readLink(text('link'), context, (why) => refuse('link', why));

    if (errors.length > 0 || at === null || !unit || !link) return errors;
    return {
      row: number,
      documentId: documentIdOf(link),
      title,
      at,
      unit,
      section,
      url: link.href,
      kind: kind?.id ?? null,
      ownWork: !CURATED.includes(origin),
    };
  };
}

function readDate(cell: Cell, { timeZone, now }: HistoryContext, refuse: (why: string) => void): number | null {
  if (words(cell) === '') {
    refuse('còn trống.');
    return null;
  }
  const at = instantOf(cell, timeZone);
  if (at === null) {
    refuse(`“${quoted(words(cell))}” không phải là ngày. Ghi như 31/01/2026 hoặc 2026-01-31, hoặc định dạng ô là ngày.`);
  } else if (at > now) {
    refuse(`“${quoted(words(cell))}” ở tương lai.`);
  }
  return at;
}

function readLink(text: string, { isOwnAddress }: HistoryContext, refuse: (why: string) => void): URL | null {
  if (text === '') {
    refuse('còn trống.');
    return null;
  }
  const link = webAddress(text);
  if (!link) refuse(`“${quoted(text)}” không phải là địa chỉ http:// hoặc https://.`);
  else if (isOwnAddress(link)) refuse('là bài của chính trang này, đã được ghi sổ khi đăng.');
  return link;
}

/** A cell as one line of clean text. */
function words(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '?' : cell.toISOString().slice(0, 10).split('-').reverse().join('/');
  return String(cell)
    .normalize('NFC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
}

const quoted = (text: string) => (text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text);
