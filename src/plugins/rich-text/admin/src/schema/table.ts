import { mergeAttributes } from '@tiptap/core';
import { Table, TableCell, TableHeader } from '@tiptap/extension-table';
import type { DOMOutputSpec } from '@tiptap/pm/model';

/** Without TipTap's own colgroup and min-width: a table's look belongs to the page that shows it. */
export const PlainTable = Table.extend({
  addAttributes() {
    // A caption cannot be edited here, but it must outlive the editing of a text that has one.
    return {
      caption: {
        default: null,
        parseHTML: (table: HTMLTableElement) => table.caption?.textContent?.trim() || null,
        rendered: false,
      },
    };
  },

  parseHTML: () => [{ tag: 'caption', ignore: true }, { tag: 'table' }],

  renderHTML({ node, HTMLAttributes }): DOMOutputSpec {
    const attributes = mergeAttributes(HTMLAttributes);
    const { caption } = node.attrs;
    return caption
      ? ['table', attributes, ['caption', {}, caption], ['tbody', 0]]
      : ['table', attributes, ['tbody', 0]];
  },
});

/** Column widths are never read nor written; the attribute itself is needed by prosemirror-tables. */
const NO_COLUMN_WIDTH = { default: null, rendered: false, parseHTML: () => null };

export const PlainCell = TableCell.extend({
  addAttributes() {
    return { ...this.parent?.(), colwidth: NO_COLUMN_WIDTH };
  },
});

export const PlainHeader = TableHeader.extend({
  addAttributes() {
    return { ...this.parent?.(), colwidth: NO_COLUMN_WIDTH, scope: { default: null } };
  },
});
