import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';

interface BlockKindSelectProps {
  editor: Editor;
  disabled: boolean;
}

const HEADINGS = [
  { level: 2, label: 'Đề mục cấp 2' },
  { level: 3, label: 'Đề mục cấp 3' },
  { level: 4, label: 'Đề mục cấp 4' },
] as const;

const PARAGRAPH = 'paragraph';

/** Paragraph or heading of the block at the caret. */
export const BlockKindSelect = ({ editor, disabled }: BlockKindSelectProps) => {
  const kind = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      String(HEADINGS.find(({ level }) => current.isActive('heading', { level }))?.level ?? PARAGRAPH),
  });

  const choose = (value: string | number) => {
    const level = HEADINGS.find((heading) => String(heading.level) === String(value))?.level;
    if (level) editor.chain().setHeading({ level }).run();
    else editor.chain().setParagraph().run();
  };

  // A field of its own: inside the editor's it would take over the name and the error of the text.
  return (
    <Field.Root width="16rem">
      <SingleSelect
        size="S"
        aria-label="Kiểu đoạn"
        disabled={disabled}
        value={kind}
        onChange={choose}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          editor.commands.focus();
        }}
      >
        <SingleSelectOption value={PARAGRAPH}>Đoạn văn</SingleSelectOption>
        {HEADINGS.map(({ level, label }) => (
          <SingleSelectOption key={level} value={String(level)}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
