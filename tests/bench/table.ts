import type { Measured } from './measure';

const number = new Intl.NumberFormat('vi-VN');
const milliseconds = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1, maximumSignificantDigits: 3 });
const ms = (value: number) => `${milliseconds.format(value)} ms`;

const HEAD = ['Cơ sở dữ liệu', 'Dòng sổ', 'Bảng', 'Bảng, lần đầu', 'Một ô', 'Chốt 200 đơn vị', 'Đăng bài: Strapi gốc', 'Đăng bài: có sổ', 'Sổ thêm'];

/** The measurements as one Markdown table. */
export function tableOf(results: Measured[]): string {
  const rows = results.map(({ database, rows: lines, board, firstBoard, cell, close, publish: { stock, watched } }) => [
    database,
    number.format(lines),
    ms(board),
    ms(firstBoard),
    ms(cell),
    ms(close),
    ms(stock),
    ms(watched),
    `${ms(watched - stock)} (${Math.round((watched / stock - 1) * 100)} %)`,
  ]);
  const align = HEAD.map((_, index) => (index === 0 ? '---' : '---:'));
  return [HEAD, align, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
