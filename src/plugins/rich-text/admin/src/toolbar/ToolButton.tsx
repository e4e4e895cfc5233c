import { Tooltip } from '@strapi/design-system';
import type { ComponentType } from 'react';
import { styled } from 'styled-components';

interface ToolButtonProps {
  label: string;
  Icon: ComponentType;
  isOn?: boolean;
  isEnabled?: boolean;
  onPress: () => void;
}

const Button = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 3.2rem;
  height: 3.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral700};

  svg {
    width: 1.6rem;
    height: 1.6rem;
    fill: currentColor;
  }

  &:hover:not([aria-disabled='true']) {
    background: ${({ theme }) => theme.colors.neutral150};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
  }

  &[aria-disabled='true'] {
    cursor: not-allowed;
    color: ${({ theme }) => theme.colors.neutral300};
  }
`;

/** One button of the toolbar. A disabled one can still be reached, so that its name can be read. */
export const ToolButton = ({ label, Icon, isOn, isEnabled = true, onPress }: ToolButtonProps) => (
  <Tooltip label={label}>
    <Button
      type="button"
      data-tool
      aria-label={label}
      aria-pressed={isOn}
      aria-disabled={!isEnabled}
      // The caret stays in the text while the mouse presses a button.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => isEnabled && onPress()}
    >
      <Icon />
    </Button>
  </Tooltip>
);
