import type { ReportVerdict } from '../figures/types';
import { chart, rect, shortened, text, type Chart } from './svg';

const WIDTH = 600;
const NAME = 190;
const ROW = 22;
/** A row with the name of its clause under that of its unit. */
const ROW_OF_CLAUSE = 30;
const HEAD = 34;
const LEGEND = 26;

/** A drawn sign beside each colour: never colour alone, it prints in black, and no font has to have it. */
const MARKS = {
  met: { fill: '#c7e5cf', sign: 'M0 4 L3 7 L8 0', word: 'Đạt' },
  missed: { fill: '#f2c1bc', sign: 'M0 0 L7 7 M7 0 L0 7', word: 'Chưa đạt' },
  waived: { fill: '#e3e3e3', sign: 'M0 3.5 A3.5 3.5 0 1 0 7 3.5 A3.5 3.5 0 1 0 0 3.5', word: 'Miễn' },
  'not-applicable': { fill: '#f7f7f7', sign: 'M0 3.5 L7 3.5', word: 'Không áp dụng' },
  open: { fill: '#fff3c4', sign: 'M0 7 L1 7 M3 7 L4 7 M6 7 L7 7', word: 'Đang trong kỳ' },
} as const;

/** Higher rows than this no longer fit a page; the annex has them all. */
const HIGHEST = 28 * ROW;

/** The strip of months: a row for each unit under each clause by the month, a square for each month. Null when there is none. */
export function monthStrip(verdicts: ReportVerdict[]): Chart | null {
  const monthly = verdicts.filter(({ clause }) => clause.period === 'month');
  const months = [...new Set(monthly.map(({ period }) => period))].sort();
  const clauses = new Set(monthly.map(({ clause }) => clause.key)).size;
  const rows = new Map<string, { unit: string; clause: string; cells: Map<string, ReportVerdict> }>();
  for (const verdict of monthly) {
    const key = `${verdict.clause.key} ${verdict.unit.id}`;
    const row = rows.get(key) ?? { unit: verdict.unit.name, clause: verdict.clause.name, cells: new Map() };
    rows.set(key, row);
    row.cells.set(verdict.period, verdict);
  }
  const rowHeight = clauses > 1 ? ROW_OF_CLAUSE : ROW;
  if (rows.size === 0 || rows.size * rowHeight > HIGHEST) return null;

  const cell = Math.min(60, (WIDTH - NAME) / months.length);
  const height = HEAD + rows.size * rowHeight + LEGEND;
  const heads = months.map((month, index) => text(NAME + (index + 0.5) * cell, HEAD - 8, wordOf(month, cell), { anchor: 'middle', size: 9.5 }));
  const body = [...rows.values()].flatMap(({ unit, clause, cells }, row) => {
    const y = HEAD + row * rowHeight;
    const middle = y + rowHeight / 2;
    const squares = months.flatMap((month, index) => {
      const verdict = cells.get(month);
      if (!verdict) return [];
      const { fill, sign } = MARKS[verdict.status];
      const x = NAME + index * cell;
      return [
        rect(x + 1, y + 1, cell - 2, rowHeight - 2, fill, '#8c8c8c'),
        drawn(sign, x + cell / 2 - 10, middle - 4),
        text(x + cell / 2 + 3, middle + 4, String(verdict.counted), { size: 10 }),
      ];
    });
    const names =
      clauses > 1
        ? [text(0, y + 13, shortened(unit, NAME - 6, 10), { size: 10 }), text(0, y + 25, shortened(clause, NAME - 6, 9), { size: 9, fill: '#444444' })]
        : [text(0, middle + 4, shortened(unit, NAME - 6, 10), { size: 10 })];
    return [...names, ...squares];
  });
  const used = (Object.keys(MARKS) as (keyof typeof MARKS)[]).filter((status) => monthly.some((verdict) => verdict.status === status));
  const legend = used.flatMap((status, index) => {
    const x = NAME + index * 100;
    const y = height - LEGEND + 8;
    return [rect(x, y, 14, 12, MARKS[status].fill, '#8c8c8c'), drawn(MARKS[status].sign, x + 3, y + 3), text(x + 19, y + 10, MARKS[status].word, { size: 10 })];
  });
  const met = monthly.filter(({ status }) => status === 'met').length;
  const missed = monthly.filter(({ status }) => status === 'missed').length;
  const alt = `Dải tháng: ${months.length} tháng, ${rows.size} dòng; ${met} kết quả đạt, ${missed} chưa đạt. Số trong ô là số bài được tính.`;
  return chart(WIDTH, height, alt, [text(0, HEAD - 8, 'Số trong ô: bài được tính', { size: 9.5 }), ...heads, ...body, ...legend]);
}

const drawn = (path: string, x: number, y: number) => `<path d="${path}" transform="translate(${x} ${y})" fill="none" stroke="#000000" stroke-width="1.2"/>`;

const wordOf = (month: string, width: number): string => {
  const [year, index] = month.split('-');
  return width >= 44 ? `${index}/${year}` : `${index}/${year.slice(2)}`;
};
