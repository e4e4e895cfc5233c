import type { Inline } from './inline';

export const ALIGNMENTS = ['left', 'center', 'right', 'justify'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** The clean document: the only shapes that can be written out. */
export type Block = TextBlock | List | Quote | Table | Figure | Rule;

export interface TextBlock {
  readonly kind: 'text';
  /** null: a line without an element of its own, directly in a list item, cell or figure. */
  readonly tag: TextTag | null;
  readonly align: Alignment | null;
  readonly line: readonly Inline[];
}

export type TextTag = 'p' | 'h2' | 'h3' | 'h4' | 'pre';

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** First number; 1 for an unordered list. */
  readonly start: number;
  readonly numbering: Numbering;
  readonly items: readonly (readonly Block[])[];
}

export const NUMBERINGS = ['1', 'a', 'A', 'i', 'I'] as const;
export type Numbering = (typeof NUMBERINGS)[number];

export interface Quote {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption: readonly Inline[];
  readonly sections: readonly TableSection[];
}

export interface TableSection {
  readonly tag: 'thead' | 'tbody' | 'tfoot';
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly tag: 'th' | 'td';
  readonly colspan: number;
  readonly rowspan: number;
  readonly scope: string | null;
  readonly align: Alignment | null;
  readonly blocks: readonly Block[];
}

export interface Figure {
  readonly kind: 'figure';
  readonly blocks: readonly Block[];
  readonly caption: readonly Inline[];
}

export interface Rule {
  readonly kind: 'rule';
}
