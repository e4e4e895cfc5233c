/** Line icons of 16 × 16 for what @strapi/icons lacks. */
const lineIcon = (path: string) => () => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden focusable={false}>
    <path d={path} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);

export const AlignLeft = lineIcon('M2 3h12M2 6.5h7M2 10h12M2 13.5h7');
export const AlignCenter = lineIcon('M2 3h12M4.5 6.5h7M2 10h12M4.5 13.5h7');
export const AlignRight = lineIcon('M2 3h12M7 6.5h7M2 10h12M7 13.5h7');
export const AlignJustify = lineIcon('M2 3h12M2 6.5h12M2 10h12M2 13.5h12');
export const Unlink = lineIcon('M9 11.5l-1.3 1.3a3 3 0 0 1-4.3-4.3L5 7M7 4.5l1.3-1.3a3 3 0 0 1 4.3 4.3L11 9M2 2l12 12');
export const Eraser = lineIcon('M6 13.5h8M9 3l4 4-6.5 6.5H4L2 11.5 9 3zM5.5 6.5l4 4');
export const InsertTable = lineIcon('M2 3h12v10H2zM2 6.3h12M2 9.6h12M8 6.3V13');
export const RowAbove = lineIcon('M2 9h12v5H2zM8 9v5M8 1.5v5M5.5 4h5');
export const RowBelow = lineIcon('M2 2h12v5H2zM8 2v5M8 9.5v5M5.5 12h5');
export const RowRemove = lineIcon('M2 2h12v5H2zM8 2v5M6 10l4 4M10 10l-4 4');
export const ColumnLeft = lineIcon('M9 2h5v12H9zM9 8h5M1.5 8h5M4 5.5v5');
export const ColumnRight = lineIcon('M2 2h5v12H2zM2 8h5M9.5 8h5M12 5.5v5');
export const ColumnRemove = lineIcon('M2 2h5v12H2zM2 8h5M10 6l4 4M14 6l-4 4');
export const MergeCells = lineIcon('M2 3h12v10H2zM4 8h3M12 8H9M5.8 6.5L7.3 8 5.8 9.5M10.2 6.5L8.7 8l1.5 1.5');
export const SplitCell = lineIcon('M2 3h12v10H2zM8 3v10M6.5 8H3.5M9.5 8h3M4.8 6.7L3.5 8l1.3 1.3M11.2 6.7L12.5 8l-1.3 1.3');
export const HeaderRow = lineIcon('M2 3h12v10H2zM2 6.5h12M8 6.5V13M3 4.2h10M3 5.3h10');
export const TableRemove = lineIcon('M9 13H2V3h12v5M2 6.3h12M2 9.6h6M7 6.3V13M10.5 10.5l4 4M14.5 10.5l-4 4');
export const LegacyFont = lineIcon('M2 12L5 4l3 8M3 9.5h4M10 6.5h4M12.5 5l1.5 1.5L12.5 8M14 11h-4M11.5 9.5L10 11l1.5 1.5');
