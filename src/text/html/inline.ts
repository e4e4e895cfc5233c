import type { Mark } from './marks';

/** A line of text as runs: which marks and which link hold for each piece. No nesting, so no nesting to repair. */
export type Inline = TextRun | LineBreak | Image;

export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly href: string | null;
}

export interface LineBreak {
  readonly kind: 'break';
  readonly marks: readonly Mark[];
  readonly href: string | null;
}

export interface Image {
  readonly kind: 'image';
  readonly src: string;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly marks: readonly Mark[];
  readonly href: string | null;
}

/** True when there is something to see in the line: a letter or an image. */
export function hasContent(line: readonly Inline[]): boolean {
  return line.some((item) => item.kind === 'image' || (item.kind === 'text' && item.text.trim() !== ''));
}

/** The item with its text changed; breaks and images as they are. */
export function withText(item: Inline, change: (text: string) => string): Inline {
  return item.kind === 'text' ? { ...item, text: change(item.text) } : item;
}
