import type { Block } from './blocks';
import { toBlocks } from './to-blocks';
import type { Inline } from './inline';

/**
 * The text of any HTML, clean or not: one line for each block and each break, a tab between the cells of a row.
 * Legacy fonts are decoded, images and everything unsafe or hidden are left out; NFC; '' when there is no text.
 */
export function htmlToText(html: string): string {
  return toBlocks(html, [])
    .flatMap(blockLines)
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return lineText(block.line).split('\n');
    case 'list':
      return block.items.flatMap((item) => item.flatMap(blockLines));
    case 'quote':
      return block.blocks.flatMap(blockLines);
    case 'figure':
      return [...block.blocks.flatMap(blockLines), ...lineText(block.caption).split('\n')];
    case 'table':
      return [
        ...lineText(block.caption).split('\n'),
        ...block.sections.flatMap(({ rows }) =>
          rows.map((row) => row.map((cell) => cell.blocks.flatMap(blockLines).join(' ')).join('\t')),
        ),
      ];
    case 'rule':
      return [];
  }
}

function lineText(line: readonly Inline[]): string {
  return line.map((item) => (item.kind === 'text' ? item.text : item.kind === 'break' ? '\n' : '')).join('');
}
