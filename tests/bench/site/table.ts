import type { Load } from './load';

/** What was measured of one page with one number of articles. */
export interface Line {
  page: string;
  size: number;
  bytes: number;
  warm: Load;
  edited: Load;
  cold: Load;
  /** Right after a publication. */
  anew: Load;
  stock: Load;
  bare: Load;
  nginx?: Load;
}

const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const rate = ({ perSecond }: Load) => whole.format(perSecond);

const HEAD = ['Trang', 'Số bài', 'kB', 'Nóng, lượt/giây', 'Node trần', 'nginx', 'Nóng so với Node trần', 'p99 nóng', 'p99 khi đăng bài mỗi giây', 'Nguội, lượt/giây', 'Vừa đăng, lượt/giây', 'Strapi gốc', 'Nguội gấp Strapi gốc', 'Vừa đăng gấp Strapi gốc'];

/** The measurements as one Markdown table. */
export function tableOfSite(lines: Line[]): string {
  const rows = lines.map(({ page, size, bytes, warm, edited, cold, anew, stock, bare, nginx }) => [
    page,
    whole.format(size),
    fine.format(bytes / 1000),
    rate(warm),
    rate(bare),
    nginx ? rate(nginx) : '–',
    `${Math.round((warm.perSecond / bare.perSecond) * 100)} %`,
    `${fine.format(warm.p99)} ms`,
    `${fine.format(edited.p99)} ms`,
    rate(cold),
    rate(anew),
    rate(stock),
    `${fine.format(cold.perSecond / stock.perSecond)} lần`,
    `${fine.format(anew.perSecond / stock.perSecond)} lần`,
  ]);
  const align = HEAD.map((_, index) => (index === 0 ? '---' : '---:'));
  return [HEAD, align, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
