import { Image } from '@tiptap/extension-image';
import { TableRow } from '@tiptap/extension-table';
import { TextAlign } from '@tiptap/extension-text-align';
import { StarterKit } from '@tiptap/starter-kit';

import { Figure, FigureCaption } from './figure';
import { scriptMark } from './script-mark';
import { PlainCell, PlainHeader, PlainTable } from './table';

/** All that the sanitiser of the server lets pass, so that opening and saving an older text loses nothing. */
export const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null, class: null },
      // "Điều 5.in" is no address: only what is written as an address becomes one.
      shouldAutoLink: (url) => /^(https?:\/\/|www\.)/i.test(url),
    },
  }),
  scriptMark('sub'),
  scriptMark('sup'),
  TextAlign.configure({ types: ['heading', 'paragraph'] }),
  // Inline, as stored: the alignment of the paragraph around it is that of the image.
  Image.configure({ inline: true }),
  Figure,
  FigureCaption,
  PlainTable,
  TableRow,
  PlainHeader,
  PlainCell,
];
