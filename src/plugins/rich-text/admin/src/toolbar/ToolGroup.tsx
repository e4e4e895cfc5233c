import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import { ToolButton } from './ToolButton';
import type { Tool } from './tools';

interface ToolGroupProps {
  editor: Editor;
  label: string;
  tools: Tool[];
  disabled: boolean;
  children?: ReactNode;
}

const Group = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem;
  padding-inline: 0.4rem;

  & + & {
    border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
`;

/** Buttons of one kind; drawn again only when one of them changes its state. */
export const ToolGroup = ({ editor, label, tools, disabled, children }: ToolGroupProps) => {
  const states = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      tools.map(({ isOn, isEnabled }) => ({ isOn: isOn?.(current), isEnabled: isEnabled?.(current) ?? true })),
  });

  return (
    <Group role="group" aria-label={label}>
      {children}
      {tools.map((tool, index) => (
        <ToolButton
          key={tool.label}
          label={tool.label}
          Icon={tool.Icon}
          isOn={states[index].isOn}
          isEnabled={states[index].isEnabled && !disabled}
          onPress={() => tool.run(editor)}
        />
      ))}
    </Group>
  );
};
