import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

import { decodeLegacy } from '../../../../../text/legacy-fonts/decode';
import { legacyEncodingOf } from '../../../../../text/legacy-fonts/detect';
import type { LegacyOffer } from '../paste/legacy-offer';

/** The paragraphs of the text that read as TCVN3 or VNI, as they stand and in Unicode; null when there are none. */
export function legacyTextIn(editor: Editor): LegacyOffer | null {
  const before: string[] = [];
  const after: string[] = [];
  editor.state.doc.descendants((node) => {
    const encoding = node.isTextblock ? legacyEncodingOf(node.textContent) : null;
    if (!encoding) return;
    before.push(node.textContent);
    after.push(decodeLegacy(node.textContent, encoding));
  });
  return before.length > 0 ? { before: before.join('\n'), after: after.join('\n') } : null;
}

/** Decodes those paragraphs in one step, which one undo takes back. */
export function decodeLegacyText(editor: Editor): void {
  editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      state.doc.descendants((block, start) => {
        const encoding = block.isTextblock ? legacyEncodingOf(block.textContent) : null;
        if (!encoding) return;
        block.forEach((child: Node, offset) => {
          if (!child.isText || !child.text) return;
          const decoded = decodeLegacy(child.text, encoding);
          if (decoded === child.text) return;
          const from = tr.mapping.map(start + 1 + offset);
          const to = tr.mapping.map(start + 1 + offset + child.nodeSize);
          tr.replaceWith(from, to, state.schema.text(decoded, child.marks));
        });
      });
      return true;
    })
    .run();
}
