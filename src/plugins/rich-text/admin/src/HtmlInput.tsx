import { useField } from '@strapi/strapi/admin';
import { Box, Field, Flex, TextButton, Typography } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { EditorContent } from '@tiptap/react';
import { useRef, type ReactNode } from 'react';

import { EditorFrame } from './EditorFrame';
import { usePaste } from './paste/use-paste';
import { Toolbar } from './toolbar/Toolbar';
import { useHtmlEditor } from './use-html-editor';

interface HtmlInputProps {
  name: string;
  label?: string;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** The edit-view input of `plugin::rich-text.html`. */
export const HtmlInput = ({ name, label, labelAction, hint, required = false, disabled = false }: HtmlInputProps) => {
  const field = useField<string | null>(name);
  const latest = useRef<Editor | null>(null);
  const paste = usePaste(() => latest.current);
  const editor = useHtmlEditor({
    value: field.value ?? '',
    label: label ?? name,
    disabled,
    required,
    invalid: Boolean(field.error),
    onChange: (html) => field.onChange(name, html),
    onPasted: paste.take,
  });
  latest.current = editor;

  return (
    <Field.Root name={name} error={field.error} hint={hint} required={required}>
      <Field.Label action={labelAction} onClick={() => editor?.commands.focus()}>
        {label}
      </Field.Label>
      <EditorFrame $disabled={disabled} $invalid={Boolean(field.error)}>
        {editor && <Toolbar editor={editor} disabled={disabled} />}
        <PasteNotice busy={paste.busy} decoded={paste.decoded} />
        <EditorContent editor={editor} />
      </EditorFrame>
      {paste.dialogs}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

interface PasteNoticeProps {
  busy: string | null;
  decoded: { undo: () => void; close: () => void } | null;
}

const PasteNotice = ({ busy, decoded }: PasteNoticeProps) => (
  <Box role="status" background="primary100" paddingLeft={4} paddingRight={4}>
    {busy && <Typography>{busy}</Typography>}
    {decoded && (
      <Flex gap={4}>
        <Typography>Đã chuyển chữ phông cũ sang Unicode.</Typography>
        <TextButton onClick={decoded.undo}>Hoàn tác</TextButton>
        <TextButton onClick={decoded.close}>Đóng</TextButton>
      </Flex>
    )}
  </Box>
);
