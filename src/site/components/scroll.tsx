import type { ComponentChildren } from 'preact';

/** What may be wider than a telephone scrolls within its own frame; the frame takes focus so that keys can scroll it. */
export const Scroll = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div class="scroll" role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
