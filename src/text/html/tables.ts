import { alignmentOf, intAttribute } from './attributes';
import type { Block, TableCell, TableSection } from './blocks';
import type { Context } from './convert';
import type { DomNode, ElementNode } from './dom';
import { asOneLine } from './flow';
import { encodingWithin } from './font-context';
import { marksWithin } from './marks';

type ConvertNodes = (nodes: readonly DomNode[], context: Context) => readonly Block[];

/** The limits of the HTML standard for cells. */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_534;
const SCOPES = new Set(['row', 'col', 'rowgroup', 'colgroup']);

interface OpenSection {
  readonly tag: TableSection['tag'];
  readonly rows: TableCell[][];
}

/**
 * The table, after whatever stood in it outside every cell (browsers show that in front of the table too).
 * Column widths go; a table without any text or image goes.
 * @param convert how the contents of a cell are converted
 */
export function convertTable(table: ElementNode, context: Context, convert: ConvertNodes): readonly Block[] {
  const sections: OpenSection[] = [];
  const strays: DomNode[] = [];
  const captions: ElementNode[] = [];

  const readParts = (nodes: readonly DomNode[], around: Context, section: OpenSection | null): void => {
    let direct = section;
    for (const node of nodes) {
      if (node.kind !== 'element') {
        if (node.kind === 'text' && node.data.trim() !== '') strays.push(node);
        continue;
      }
      const inner = styled(node, around);
      if (node.name === 'thead' || node.name === 'tbody' || node.name === 'tfoot') {
        direct = null;
        const opened: OpenSection = { tag: node.name, rows: [] };
        sections.push(opened);
        readParts(node.children, inner, opened);
      } else if (node.name === 'tr' || node.name === 'td' || node.name === 'th') {
        direct ??= openBody(sections);
        const cells = readRow(node.name === 'tr' ? node.children : [node], inner);
        if (cells.length > 0) direct.rows.push(cells);
      } else if (node.name === 'caption') {
        captions.push(node);
      } else if (holdsRows(node)) {
        readParts(node.children, inner, section); // a form or span that someone put around the rows
      } else {
        strays.push(node);
      }
    }
  };

  const readRow = (nodes: readonly DomNode[], around: Context): TableCell[] =>
    nodes.flatMap((node) => {
      if (node.kind === 'element' && (node.name === 'td' || node.name === 'th')) return [readCell(node, around)];
      if (node.kind === 'element' && holdsCells(node)) return readRow(node.children, styled(node, around));
      if (node.kind === 'element' || (node.kind === 'text' && node.data.trim() !== '')) strays.push(node);
      return [];
    });

  const readCell = (cell: ElementNode, around: Context): TableCell => ({
    tag: cell.name === 'th' ? 'th' : 'td',
    colspan: intAttribute(cell, 'colspan', 1, MAX_COLSPAN) ?? 1,
    rowspan: intAttribute(cell, 'rowspan', 1, MAX_ROWSPAN) ?? 1,
    scope: cell.name === 'th' && SCOPES.has(cell.attribs.scope ?? '') ? (cell.attribs.scope ?? null) : null,
    align: alignmentOf(cell),
    blocks: convert(cell.children, styled(cell, around)),
  });

  readParts(table.children, context, null);
  const outside: Context = { ...context, frame: { tag: 'p', align: null } };
  const filled = sections.filter((section) => section.rows.length > 0);
  const caption = asOneLine(convert(captions, context));
  const cells = filled.flatMap(({ rows }) => rows.flat());
  const hasText = caption.length > 0 || cells.some((cell) => cell.blocks.length > 0);
  return [...convert(strays, outside), ...(hasText ? [{ kind: 'table', caption, sections: filled } as const] : [])];
}

/** A tbody for rows that stand in no section of their own. */
function openBody(sections: OpenSection[]): OpenSection {
  const opened: OpenSection = { tag: 'tbody', rows: [] };
  sections.push(opened);
  return opened;
}

function styled(element: ElementNode, around: Context): Context {
  return {
    ...around,
    marks: marksWithin(element, around.marks),
    encoding: encodingWithin(element, around.encoding, around.fonts),
  };
}

function holdsRows(element: ElementNode): boolean {
  return holds(element, /^(?:tr|td|th|tbody|thead|tfoot|caption)$/);
}

function holdsCells(element: ElementNode): boolean {
  return holds(element, /^(?:td|th)$/);
}

function holds(element: ElementNode, names: RegExp): boolean {
  return element.name !== 'table' && element.children.some((node) => node.kind === 'element' && names.test(node.name));
}
