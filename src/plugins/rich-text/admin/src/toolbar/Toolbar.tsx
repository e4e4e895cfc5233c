import { Image as ImageIcon, Link as LinkIcon } from '@strapi/icons';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';

import { ImageDialog } from '../image/ImageDialog';
import { LegacyTextTool } from '../legacy/LegacyTextTool';
import { LinkDialog } from '../link/LinkDialog';
import { BlockKindSelect } from './BlockKindSelect';
import { ToolButton } from './ToolButton';
import { ToolGroup } from './ToolGroup';
import { ALIGNMENT_TOOLS, BLOCK_TOOLS, CLEAR_TOOL, HISTORY_TOOLS, MARK_TOOLS, TABLE_TOOLS, UNLINK_TOOL } from './tools';
import { useRovingFocus } from './use-roving-focus';

interface ToolbarProps {
  editor: Editor;
  disabled: boolean;
}

const Bar = styled.div`
  position: sticky;
  top: 0;
  z-index: 2;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 0;
  padding: 0.6rem 0.4rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => `${theme.borderRadius} ${theme.borderRadius} 0 0`};
  background: ${({ theme }) => theme.colors.neutral100};
`;

const EDIT_TOOLS = [CLEAR_TOOL, ...HISTORY_TOOLS];
const LINK_TOOLS = [UNLINK_TOOL];

/** The toolbar of one editor: Alt+F10 leads from the text to it, Escape back. */
export const Toolbar = ({ editor, disabled }: ToolbarProps) => {
  const [dialog, setDialog] = useState<'link' | 'image' | null>(null);
  const { ref, onFocus, onKeyDown, focus } = useRovingFocus();
  const isOn = useEditorState({
    editor,
    selector: ({ editor: current }) => ({ link: current.isActive('link'), image: current.isActive('image') }),
  });

  useEffect(() => {
    const text = editor.view.dom;
    const onShortcut = (event: KeyboardEvent) => {
      if (event.key === 'F10' && event.altKey) {
        event.preventDefault();
        focus();
      }
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !disabled) {
        event.preventDefault();
        setDialog('link');
      }
    };
    text.addEventListener('keydown', onShortcut);
    return () => text.removeEventListener('keydown', onShortcut);
  });

  const close = () => setDialog(null);

  return (
    <>
      <Bar
        ref={ref}
        role="toolbar"
        aria-label="Định dạng văn bản"
        onFocus={onFocus}
        onKeyDown={(event) => {
          if (event.key === 'Escape') editor.commands.focus();
          else onKeyDown(event);
        }}
      >
        <BlockKindSelect editor={editor} disabled={disabled} />
        <ToolGroup editor={editor} label="Kiểu chữ" tools={MARK_TOOLS} disabled={disabled} />
        <ToolGroup editor={editor} label="Danh sách và trích dẫn" tools={BLOCK_TOOLS} disabled={disabled} />
        <ToolGroup editor={editor} label="Căn lề" tools={ALIGNMENT_TOOLS} disabled={disabled} />
        <ToolGroup editor={editor} label="Liên kết và hình ảnh" tools={LINK_TOOLS} disabled={disabled}>
          <ToolButton
            label="Hình ảnh từ Thư viện"
            Icon={ImageIcon}
            isOn={isOn.image}
            isEnabled={!disabled}
            onPress={() => setDialog('image')}
          />
          <ToolButton
            label="Liên kết (Ctrl+K)"
            Icon={LinkIcon}
            isOn={isOn.link}
            isEnabled={!disabled}
            onPress={() => setDialog('link')}
          />
        </ToolGroup>
        <ToolGroup editor={editor} label="Bảng" tools={TABLE_TOOLS} disabled={disabled} />
        <ToolGroup editor={editor} label="Xóa định dạng, hoàn tác" tools={EDIT_TOOLS} disabled={disabled}>
          <LegacyTextTool editor={editor} disabled={disabled} />
        </ToolGroup>
      </Bar>
      {dialog === 'link' && <LinkDialog editor={editor} onClose={close} />}
      {dialog === 'image' && <ImageDialog editor={editor} onClose={close} />}
    </>
  );
};
