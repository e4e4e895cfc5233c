import {
  ArrowClockwise,
  Bold,
  BulletList,
  Italic,
  NumberList,
  Quotes,
  StrikeThrough,
  Underline,
} from '@strapi/icons';
import type { Editor } from '@tiptap/core';
import type { ComponentType } from 'react';

import * as icons from './icons';

export interface Tool {
  /** Name and tooltip at once, hence unique. */
  label: string;
  Icon: ComponentType;
  /** Only for switches: whether it is on at the caret. */
  isOn?: (editor: Editor) => boolean;
  isEnabled?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

const Undo = () => <ArrowClockwise style={{ transform: 'scaleX(-1)' }} />;

const inTable = (editor: Editor) => editor.isActive('table');

const isLeft = (editor: Editor) =>
  !['center', 'right', 'justify'].some((textAlign) => editor.isActive({ textAlign }));

export const MARK_TOOLS: Tool[] = [
  {
    label: 'Chữ đậm (Ctrl+B)',
    Icon: Bold,
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    label: 'Chữ nghiêng (Ctrl+I)',
    Icon: Italic,
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    label: 'Gạch chân (Ctrl+U)',
    Icon: Underline,
    isOn: (editor) => editor.isActive('underline'),
    run: (editor) => editor.chain().focus().toggleUnderline().run(),
  },
  {
    label: 'Gạch ngang',
    Icon: StrikeThrough,
    isOn: (editor) => editor.isActive('strike'),
    run: (editor) => editor.chain().focus().toggleStrike().run(),
  },
];

export const BLOCK_TOOLS: Tool[] = [
  {
    label: 'Danh sách dấu đầu dòng',
    Icon: BulletList,
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'Danh sách đánh số',
    Icon: NumberList,
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    label: 'Trích dẫn',
    Icon: Quotes,
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

export const ALIGNMENT_TOOLS: Tool[] = [
  {
    label: 'Căn trái',
    Icon: icons.AlignLeft,
    isOn: isLeft,
    run: (editor) => editor.chain().focus().unsetTextAlign().run(),
  },
  ...(
    [
      ['Căn giữa', 'center', icons.AlignCenter],
      ['Căn phải', 'right', icons.AlignRight],
      ['Căn đều hai bên', 'justify', icons.AlignJustify],
    ] as const
  ).map(
    ([label, textAlign, Icon]): Tool => ({
      label,
      Icon,
      isOn: (editor) => editor.isActive({ textAlign }),
      run: (editor) => editor.chain().focus().setTextAlign(textAlign).run(),
    }),
  ),
];

export const UNLINK_TOOL: Tool = {
  label: 'Gỡ liên kết',
  Icon: icons.Unlink,
  isEnabled: (editor) => editor.isActive('link'),
  run: (editor) => editor.chain().focus().extendMarkRange('link').unsetLink().run(),
};

export const TABLE_TOOLS: Tool[] = [
  {
    label: 'Chèn bảng',
    Icon: icons.InsertTable,
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    label: 'Bật/tắt hàng tiêu đề của bảng',
    Icon: icons.HeaderRow,
    isEnabled: inTable,
    run: (editor) => editor.chain().focus().toggleHeaderRow().run(),
  },
  {
    label: 'Thêm hàng phía trên',
    Icon: icons.RowAbove,
    isEnabled: inTable,
    run: (editor) => editor.chain().focus().addRowBefore().run(),
  },
  {
    label: 'Thêm hàng phía dưới',
    Icon: icons.RowBelow,
    isEnabled: inTable,
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    label: 'Xóa hàng',
    Icon: icons.RowRemove,
    isEnabled: inTable,
    run: (editor) => editor.chain().focus().deleteRow().run(),
  },
  {
    label: 'Thêm cột bên trái',
    Icon: icons.ColumnLeft,
    isEnabled: inTable,
    run: (editor) => editor.chain().focus().addColumnBefore().run(),
  },
  {
    label: 'Thêm cột bên phải',
    Icon: icons.ColumnRight,
    isEnabled: inTable,
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    label: 'Xóa cột',
    Icon: icons.ColumnRemove,
    isEnabled: inTable,
    run: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  {
    label: 'Gộp các ô đã chọn',
    Icon: icons.MergeCells,
    isEnabled: (editor) => inTable(editor) && editor.can().mergeCells(),
    run: (editor) => editor.chain().focus().mergeCells().run(),
  },
  {
    label: 'Tách ô đã gộp',
    Icon: icons.SplitCell,
    isEnabled: (editor) => inTable(editor) && editor.can().splitCell(),
    run: (editor) => editor.chain().focus().splitCell().run(),
  },
  {
    label: 'Xóa bảng',
    Icon: icons.TableRemove,
    isEnabled: inTable,
    run: (editor) => editor.chain().focus().deleteTable().run(),
  },
];

export const CLEAR_TOOL: Tool = {
  label: 'Xóa định dạng',
  Icon: icons.Eraser,
  run: (editor) => editor.chain().focus().unsetAllMarks().unsetTextAlign().clearNodes().run(),
};

export const HISTORY_TOOLS: Tool[] = [
  {
    label: 'Hoàn tác (Ctrl+Z)',
    Icon: Undo,
    isEnabled: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    label: 'Làm lại (Ctrl+Y)',
    Icon: ArrowClockwise,
    isEnabled: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];
