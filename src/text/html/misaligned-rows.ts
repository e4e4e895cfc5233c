import type { DomNode } from './dom';

/**
 * Drops what Word puts between `<![if !supportMisalignedColumns]>` and `<![endif]>`: a row of no height that only sets
 * column widths and would show as an empty row.
 */
export function dropMisalignedRows(nodes: readonly DomNode[]): readonly DomNode[] {
  const kept: DomNode[] = [];
  let inside = false;
  for (const node of nodes) {
    if (node.kind === 'condition') {
      inside = node.test?.trim().toLowerCase() === '!supportmisalignedcolumns';
      kept.push(node);
    } else if (!inside) {
      kept.push(node.kind === 'element' ? { ...node, children: dropMisalignedRows(node.children) } : node);
    }
  }
  return kept;
}
