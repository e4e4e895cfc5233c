import { Mark } from '@tiptap/core';

/** m², CO₂: seldom typed, often pasted. */
export const scriptMark = (tag: 'sub' | 'sup') =>
  Mark.create({
    name: tag,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });
