import type { Editor } from '@tiptap/core';

import type { ChosenImage } from './chosen-image';

/** Writes the descriptions into every image of the text that shows one of these and has none yet. */
export function describeImages(editor: Editor, images: readonly ChosenImage[]): void {
  const texts = new Map(images.map(({ src, alt }) => [src, alt]));
  editor
    .chain()
    .command(({ tr, state }) => {
      state.doc.descendants((node, position) => {
        const alt = node.type.name === 'image' ? texts.get(node.attrs.src) : undefined;
        if (alt && !node.attrs.alt) tr.setNodeMarkup(position, undefined, { ...node.attrs, alt });
      });
      return true;
    })
    .run();
}
