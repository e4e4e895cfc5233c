import { createDocument, type Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { useEditor } from '@tiptap/react';
import { useLayoutEffect, useMemo, useRef } from 'react';

import { htmlOf } from './html-of';
import { pastedFrom } from './paste/clipboard';
import type { Pasted } from './paste/pasted-pictures';
import { repairPastedHtml } from './paste/repair-pasted-html';
import { EXTENSIONS } from './schema/extensions';

interface HtmlEditorOptions {
  value: string;
  label: string;
  disabled: boolean;
  required: boolean;
  invalid: boolean;
  onChange: (html: string) => void;
  /** Something was pasted or dropped that takes a question or an upload before it can be put in. */
  onPasted: (pasted: Pasted) => void;
}

/** A TipTap editor bound to an HTML string of a form; an empty document is the empty string. */
export function useHtmlEditor(options: HtmlEditorOptions): Editor | null {
  const { value, label, disabled, required, invalid } = options;
  const known = useRef(value);
  const latest = useRef(options);
  latest.current = options;

  const editorProps = useMemo(
    () => ({
      transformPastedHTML: (html: string) => repairPastedHtml(html),
      handlePaste: (_view: unknown, { clipboardData }: ClipboardEvent) => taken(latest.current, clipboardData),
      handleDrop(view: EditorView, event: DragEvent, _slice: unknown, isMove: boolean) {
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (isMove || !place || !event.dataTransfer?.files.length) return false;
        view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))));
        return taken(latest.current, event.dataTransfer);
      },
      attributes: {
        role: 'textbox',
        lang: 'vi',
        'aria-multiline': 'true',
        'aria-label': `${label}. Nhấn Alt+F10 để tới thanh công cụ.`,
        'aria-required': String(required),
        'aria-invalid': String(invalid),
        'aria-disabled': String(disabled),
      },
    }),
    [label, required, invalid, disabled],
  );

  const editor = useEditor({
    extensions: EXTENSIONS,
    content: value,
    editable: !disabled,
    editorProps,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: changed }) => {
      known.current = htmlOf(changed);
      latest.current.onChange(known.current);
    },
  });

  // A layout effect, because a passive one could run after the next key stroke and put the older text back.
  useLayoutEffect(() => {
    if (!editor || value === known.current) return;
    known.current = value;
    replaceContent(editor, value);
  }, [editor, value]);

  return editor;
}

/** Hands over what cannot be pasted at once; false leaves it to the editor. */
function taken({ disabled, onPasted }: HtmlEditorOptions, data: DataTransfer | null): boolean {
  const pasted = disabled ? null : pastedFrom(data);
  if (pasted) onPasted(pasted);
  return pasted !== null;
}

/** Shows a value from outside (discarded changes, the saved and cleaned text) and leaves the caret where it was. */
function replaceContent(editor: Editor, html: string): void {
  if (createDocument(html, editor.schema).eq(editor.state.doc)) return;
  const { from, to } = editor.state.selection;
  editor.chain().setContent(html, { emitUpdate: false }).setTextSelection({ from, to }).run();
}
