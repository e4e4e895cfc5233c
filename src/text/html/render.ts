import type { Alignment, Block, Figure, List, Table, TableCell, TextBlock } from './blocks';
import type { Image, Inline } from './inline';
import { isExternal } from './links';

/** Writes the blocks as HTML; the same blocks always give the same text. */
export function renderBlocks(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join('');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return renderText(block);
    case 'list':
      return renderList(block);
    case 'quote':
      return `<blockquote>${renderBlocks(block.blocks)}</blockquote>`;
    case 'table':
      return renderTable(block);
    case 'figure':
      return renderFigure(block);
    case 'rule':
      return '<hr />';
  }
}

function renderText({ tag, align, line }: TextBlock): string {
  const text = renderLine(line);
  return tag === null ? text : `<${tag}${alignStyle(align)}>${text}</${tag}>`;
}

function renderList(list: List): string {
  const items = list.items.map((item) => `<li>${renderBlocks(item)}</li>`).join('');
  if (!list.ordered) return `<ul>${items}</ul>`;
  const type = list.numbering === '1' ? '' : ` type="${list.numbering}"`;
  const start = list.start === 1 ? '' : ` start="${list.start}"`;
  return `<ol${type}${start}>${items}</ol>`;
}

function renderTable(table: Table): string {
  const caption = table.caption.length > 0 ? `<caption>${renderLine(table.caption)}</caption>` : '';
  const sections = table.sections.map(({ tag, rows }) => {
    const body = rows.map((row) => `<tr>${row.map(renderCell).join('')}</tr>`).join('');
    return `<${tag}>${body}</${tag}>`;
  });
  return `<table>${caption}${sections.join('')}</table>`;
}

function renderCell(cell: TableCell): string {
  const colspan = cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '';
  const rowspan = cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '';
  const scope = cell.scope ? ` scope="${cell.scope}"` : '';
  return `<${cell.tag}${colspan}${rowspan}${scope}${alignStyle(cell.align)}>${renderBlocks(cell.blocks)}</${cell.tag}>`;
}

function renderFigure(figure: Figure): string {
  const caption = figure.caption.length > 0 ? `<figcaption>${renderLine(figure.caption)}</figcaption>` : '';
  return `<figure>${renderBlocks(figure.blocks)}${caption}</figure>`;
}

function alignStyle(align: Alignment | null): string {
  return align ? ` style="text-align:${align}"` : '';
}

/** Tags stay open across runs as long as the next run needs them, so a bold line with one italic word stays one strong. */
function renderLine(line: readonly Inline[]): string {
  let html = '';
  let open: string[] = [];
  const closeTo = (depth: number): void => {
    for (const tag of open.slice(depth).reverse()) html += `</${tag.split(' ')[0] ?? tag}>`;
    open = open.slice(0, depth);
  };
  for (const item of line) {
    const wanted = [...(item.href === null ? [] : [linkTag(item.href)]), ...item.marks];
    const differs = wanted.findIndex((tag, i) => tag !== open[i]);
    const common = differs < 0 ? wanted.length : differs;
    closeTo(common);
    for (const tag of wanted.slice(common)) html += `<${tag}>`;
    open = wanted;
    html += renderItem(item);
  }
  closeTo(0);
  return html;
}

function linkTag(href: string): string {
  return `a href="${escapeAttribute(href)}"${isExternal(href) ? ' rel="noopener noreferrer"' : ''}`;
}

function renderItem(item: Inline): string {
  if (item.kind === 'break') return '<br />';
  return item.kind === 'image' ? renderImage(item) : escapeText(item.text);
}

function renderImage({ src, alt, width, height }: Image): string {
  const size = `${width === null ? '' : ` width="${width}"`}${height === null ? '' : ` height="${height}"`}`;
  return `<img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt)}"${size} />`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function escapeAttribute(value: string): string {
  return escapeText(value).replace(/"/g, '&quot;');
}
