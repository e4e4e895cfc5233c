const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A4 and the margins of Nghị định 30/2020/NĐ-CP, in points. */
export const PORTRAIT = { width: mm(210), height: mm(297), left: mm(30), top: mm(20), right: mm(15), bottom: mm(20) };
/** A page on its side: its head is the left margin of the upright page. */
export const LANDSCAPE = { width: mm(297), height: mm(210), left: mm(20), top: mm(25), right: mm(20), bottom: mm(20) };

export type Sheet = typeof PORTRAIT;

export const textWidth = ({ width, left, right }: Sheet): number => width - left - right;

/** Page numbers: in the middle of the top margin, size 13 to 14, not on the first page of a part. */
export const PAGE_NUMBER = { size: 13, top: mm(9) };

/** The first line of a paragraph. */
export const INDENT = mm(12.7);

/** As long as "Độc lập - Tự do - Hạnh phúc" in bold letters of 13 points. */
export const MOTTO_RULE = mm(57);

/** A table of more columns than this has small letters and narrow margins. */
const CROWDED = 9;

/** How the letters and cells of a table stand. */
export const tableStyle = (columns: number, annex: boolean) =>
  columns > CROWDED ? { size: 8.5, padding: 1 } : { size: annex ? 10 : 12, padding: 3 };

export const TABLE = { lineHeight: 1.05, line: 0.5, above: 2, below: 2 };
