import { LineRuleType, convertMillimetersToTwip } from 'docx';

export const FONT = 'Times New Roman';
export const mm = convertMillimetersToTwip;
/** A4 and the margins of Nghị định 30/2020/NĐ-CP: top and bottom 20–25 mm, left 30–35, right 15–20. */
export const PAGE = { width: mm(210), height: mm(297) };
export const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10), gutter: 0 };
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const LANDSCAPE_WIDTH = PAGE.height - mm(20) - mm(20);
/** Sizes are in half points. */
export const SIZE = { body: 28, table: 24, small: 22, note: 24, annexTable: 20, crowded: 17 };
/** A table of more columns than this has small letters and narrow margins. */
export const CROWDED = 9;
/** Said in full at each paragraph: programs differ on what a line height without its rule means. */
export const SINGLE = { line: 240, lineRule: LineRuleType.AUTO };
export const WIDER = { line: 276, lineRule: LineRuleType.AUTO };
