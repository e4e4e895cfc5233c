import { useCallback, useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react';

const STEPS: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** The buttons, and the select of the design system, which takes no attribute of ours. */
const TOOL = '[data-tool], [role="combobox"]';

/**
 * One tab stop for a whole toolbar, arrow keys inside it (WAI-ARIA Authoring Practices, "Toolbar").
 */
export function useRovingFocus() {
  const ref = useRef<HTMLDivElement>(null);
  const tools = () => [...(ref.current?.querySelectorAll<HTMLElement>(TOOL) ?? [])];

  const makeTabStop = useCallback((stop: HTMLElement) => {
    for (const tool of tools()) tool.tabIndex = tool === stop ? 0 : -1;
  }, []);

  useLayoutEffect(() => {
    const [first] = tools();
    if (first) makeTabStop(first);
  }, [makeTabStop]);

  const onFocus = (event: FocusEvent) => {
    const tool = (event.target as HTMLElement).closest<HTMLElement>(TOOL);
    if (tool) makeTabStop(tool);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const members = tools();
    const index = members.indexOf(event.target as HTMLElement);
    const step = STEPS[event.key];
    if (!step || index < 0) return;
    event.preventDefault();
    members[step(index, members.length)].focus();
  };

  const focus = () => tools().find((tool) => tool.tabIndex === 0)?.focus();

  return { ref, onFocus, onKeyDown, focus };
}
