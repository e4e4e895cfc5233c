import type { Editor } from '@tiptap/core';
import { DOMSerializer } from '@tiptap/pm/model';

import { renderBlocks } from '../../../../text/html/render';
import { toBlocks } from '../../../../text/html/to-blocks';

/**
 * The text of the editor as HTML, spelled as the server's sanitiser spells it, so that what is sent is what is stored;
 * the empty string when there is none.
 */
export function htmlOf(editor: Editor): string {
  if (editor.isEmpty) return '';
  const box = document.createElement('div');
  box.append(DOMSerializer.fromSchema(editor.schema).serializeFragment(editor.state.doc.content));
  box.querySelectorAll('table').forEach(separateHead);
  dropTrailingEmptyParagraphs(box);
  return renderBlocks(toBlocks(box.innerHTML, []));
}

/** Leading rows of nothing but header cells become the `thead`, unless a cell of theirs reaches below them. */
function separateHead(table: HTMLTableElement): void {
  const rows = [...table.rows];
  const firstOther = rows.findIndex((row) => [...row.cells].some(({ localName }) => localName !== 'th'));
  const headRows = rows.slice(0, Math.max(firstOther, 0));
  const reachesBelow = headRows.some((row, index) =>
    [...row.cells].some(({ rowSpan }) => index + rowSpan > headRows.length),
  );
  if (headRows.length > 0 && !reachesBelow) table.createTHead().append(...headRows);
}

/** The editor keeps an empty paragraph below a table, so that one can write on there. */
function dropTrailingEmptyParagraphs(box: HTMLElement): void {
  while (box.lastElementChild?.localName === 'p' && box.lastElementChild.childNodes.length === 0) {
    box.lastElementChild.remove();
  }
}
