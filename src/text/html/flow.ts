import type { Alignment, Block, TextTag } from './blocks';
import { splitAtBlankLines } from './blank-lines';
import { type Inline, hasContent } from './inline';
import { normalizeInline } from './normalize-inline';
import { normalizePreformatted } from './normalize-preformatted';

/** The element that text stands in when no block element opens another one. */
export interface TextFrame {
  readonly tag: TextTag | null;
  readonly align: Alignment | null;
}

const LINE_BREAK: Inline = { kind: 'break', marks: [], href: null };

/** Collects a flow of text and blocks: text gathers into a line, which is closed whenever a block begins or ends. */
export class Flow {
  private readonly done: Block[] = [];
  private line: Inline[] = [];
  /** Lines without an element of their own; neighbours become one line, as nothing would keep them apart. */
  private bare: Inline[][] = [];

  constructor(private frame: TextFrame) {}

  add(item: Inline): void {
    this.line.push(item);
  }

  /** Closes the line; what follows stands in `frame`. */
  open(frame: TextFrame): void {
    this.closeLine();
    this.frame = frame;
  }

  addBlock(block: Block): void {
    this.closeLine();
    this.closeBare();
    this.done.push(block);
  }

  blocks(): readonly Block[] {
    this.closeLine();
    this.closeBare();
    return this.done;
  }

  private closeLine(): void {
    const line = this.line;
    if (line.length === 0) return;
    this.line = [];
    const { tag, align } = this.frame;
    if (tag === null) {
      this.bare.push(line);
      return;
    }
    for (const part of tag === 'p' ? splitAtBlankLines(line) : [line]) {
      const clean = tag === 'pre' ? normalizePreformatted(part) : normalizeInline(part);
      if (!hasContent(clean)) continue;
      this.closeBare();
      this.done.push({ kind: 'text', tag, align: tag === 'pre' ? null : align, line: clean });
    }
  }

  private closeBare(): void {
    const clean = normalizeInline(joinLines(this.bare));
    this.bare = [];
    if (hasContent(clean)) this.done.push({ kind: 'text', tag: null, align: null, line: clean });
  }
}

/** All text of the blocks as one line with breaks between the blocks: for captions, which hold no blocks. */
export function asOneLine(blocks: readonly Block[]): Inline[] {
  return normalizeInline(joinLines(blocks.flatMap(innerLines)));
}

function joinLines(lines: readonly (readonly Inline[])[]): Inline[] {
  return lines.filter((line) => line.length > 0).flatMap((line, i) => (i === 0 ? line : [LINE_BREAK, ...line]));
}

function innerLines(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'text':
      return [block.line];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(innerLines));
    case 'quote':
      return block.blocks.flatMap(innerLines);
    case 'figure':
      return [...block.blocks.flatMap(innerLines), block.caption];
    case 'table':
      return [
        block.caption,
        ...block.sections.flatMap((section) =>
          section.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap(innerLines))),
        ),
      ];
    case 'rule':
      return [];
  }
}
