import type { Coverage } from '../figures/types';
import { chart, line, rect, shortened, text, type Chart } from './svg';

const WIDTH = 600;
const PLOT = 190;
const LEFT = 34;
const HEAD = 10;
const LEGEND_ROW = 16;

/** Told apart in grey print too: dark and light take turns. */
const COLOURS = ['#0b3d6b', '#f4b942', '#2f7d5b', '#d9a5c7', '#8a3b2b', '#9fc9e8', '#5b5b5b', '#c9d77e'];

/** Articles by month, each column divided by field. An article of two fields stands in both. Null when there is none. */
export function fieldBars({ months, rows }: Coverage): Chart | null {
  const shown = rows.filter(({ total }) => total > 0);
  if (shown.length === 0) return null;
  const sums = months.map((_, index) => shown.reduce((sum, { byMonth }) => sum + byMonth[index], 0));
  const top = niceTop(Math.max(...sums));
  const height = HEAD + PLOT + 26 + Math.ceil(shown.length / 2) * LEGEND_ROW + 4;
  const column = (WIDTH - LEFT) / months.length;
  const y = (count: number) => HEAD + PLOT - (count / top) * PLOT;
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(part * top * 100) / 100).filter(Number.isInteger);
  const axis = grid.flatMap((count) => [line(LEFT, y(count), WIDTH, y(count), '#d0d0d0'), text(LEFT - 5, y(count) + 4, String(count), { anchor: 'end', size: 10 })]);
  const bars = months.flatMap((month, index) => {
    const width = Math.min(36, column * 0.66);
    const x = LEFT + index * column + (column - width) / 2;
    let below = 0;
    const parts = shown.map(({ byMonth }, row) => {
      const from = below;
      below += byMonth[index];
      return byMonth[index] > 0 ? rect(x, y(below), width, y(from) - y(below), COLOURS[row % COLOURS.length], '#ffffff') : '';
    });
    const [year, number] = month.split('-');
    return [
      ...parts,
      sums[index] > 0 ? text(x + width / 2, y(sums[index]) - 3, String(sums[index]), { anchor: 'middle', size: 9.5 }) : '',
      text(x + width / 2, HEAD + PLOT + 14, `${number}/${year.slice(2)}`, { anchor: 'middle', size: 9.5 }),
    ];
  });
  const legend = shown.flatMap(({ field, total }, row) => {
    const x = LEFT + (row % 2) * ((WIDTH - LEFT) / 2);
    const top_ = HEAD + PLOT + 26 + Math.floor(row / 2) * LEGEND_ROW;
    return [rect(x, top_, 11, 11, COLOURS[row % COLOURS.length], '#8c8c8c'), text(x + 16, top_ + 10, `${shortened(field, (WIDTH - LEFT) / 2 - 24 - 5 * `: ${total}`.length, 10)}: ${total}`, { size: 10 })];
  });
  const alt = `Tin, bài theo tháng và lĩnh vực: ${months.map((month, index) => `${month.split('-').reverse().join('/')}: ${sums[index]}`).join('; ')}.`;
  return chart(WIDTH, height, alt, [...axis, ...bars, line(LEFT, y(0), WIDTH, y(0), '#000000'), ...legend]);
}

/** A round number at or above the largest column, divisible by four. */
function niceTop(largest: number): number {
  for (let top = 4; ; top *= 2) if (top >= largest) return top;
}
