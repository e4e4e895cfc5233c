import type { Paper } from '../document/model';
import { titled } from '../document/names';

/** Places that are filled in by hand: a program gives neither number nor day (Nghị định 30/2020/NĐ-CP, Điều 15). */
const NUMBER = '         ';
const DAY = '      ';

export const numberLine = ({ letterhead }: Paper): string => `Số:${NUMBER}/${letterhead.symbol}`;

export const dateLine = ({ letterhead, year }: Paper): string => `${letterhead.place}, ngày${DAY}tháng${DAY}năm ${year}`;

/** "(Kèm theo Báo cáo số …/BC-SYT ngày … của …)". */
export const annexReference = ({ letterhead, year }: Paper): string =>
  `(Kèm theo Báo cáo số${NUMBER}/${letterhead.symbol} ngày${DAY}tháng${DAY}năm ${year} của ${titled(letterhead.agency)})`;
