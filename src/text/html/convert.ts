import { alignmentOf, intAttribute } from './attributes';
import type { Block, Figure, TextTag } from './blocks';
import type { DomNode, ElementNode } from './dom';
import { isBlockElement } from './elements';
import { Flow, type TextFrame, asOneLine } from './flow';
import { type FontRules, encodingWithin } from './font-context';
import { convertList } from './lists';
import { safeHref, safeImageSrc, youTubePage } from './links';
import { type Mark, marksWithin } from './marks';
import { convertTable } from './tables';
import { type LegacyEncoding, decodeLegacy } from '../legacy-fonts/decode';
import { normalizeText } from '../unicode';

/** What holds for the text at one place of the input. */
export interface Context {
  readonly frame: TextFrame;
  readonly marks: readonly Mark[];
  readonly href: string | null;
  readonly encoding: LegacyEncoding | null;
  /** How many lists, quotes, tables and figures are around it. */
  readonly depth: number;
  readonly fonts: FontRules;
  readonly mediaOrigins: readonly string[];
}

/** Containers nested deeper are opened up, which also keeps the output far below the parser's own limit. */
const MAX_CONTAINERS = 12;

/** The title of a page is its only h1; below h4 nothing is told apart. */
const HEADINGS: ReadonlyMap<string, TextTag> = new Map([
  ['h1', 'h2'], ['h2', 'h2'], ['h3', 'h3'], ['h4', 'h4'], ['h5', 'h4'], ['h6', 'h4'],
]);
const PREFORMATTED = new Set(['pre', 'listing', 'xmp']);
const LISTS = new Set(['ul', 'ol', 'dir', 'menu']);
const VIDEO_LABEL = 'Xem video trên YouTube';
const MAX_IMAGE_SIDE = 10_000;

/** The document as blocks. `context.frame` is the element for text that stands in none. */
export function convertNodes(nodes: readonly DomNode[], context: Context): readonly Block[] {
  const flow = new Flow(context.frame);
  addNodes(nodes, context, flow);
  return flow.blocks();
}

function addNodes(nodes: readonly DomNode[], context: Context, flow: Flow): void {
  let strayItems: ElementNode[] = [];
  const closeStrayItems = (): void => {
    if (strayItems.length > 0) addList({ kind: 'element', name: 'ul', attribs: {}, children: strayItems }, context, flow);
    strayItems = [];
  };
  for (const node of nodes) {
    if (node.kind === 'element' && node.name === 'li' && context.depth < MAX_CONTAINERS) {
      strayItems.push(node);
    } else if (strayItems.length === 0 || node.kind === 'element' || (node.kind === 'text' && node.data.trim() !== '')) {
      closeStrayItems();
      if (node.kind === 'element') addElement(node, context, flow);
      else if (node.kind === 'text') addText(node.data, context, flow);
    }
  }
  closeStrayItems();
}

function addText(data: string, context: Context, flow: Flow): void {
  // Decoded before anything is stripped: in TCVN3 the soft hyphen is the letter ư.
  const text = context.encoding ? decodeLegacy(data, context.encoding) : data;
  flow.add({ kind: 'text', text, marks: context.marks, href: context.href });
}

function addElement(element: ElementNode, around: Context, flow: Flow): void {
  const context = contextWithin(element, around);
  switch (element.name) {
    case 'br':
      return flow.add({ kind: 'break', marks: context.marks, href: context.href });
    case 'img':
      return addImage(element, context, flow);
    case 'hr':
      return flow.addBlock({ kind: 'rule' });
    case 'iframe':
    case 'embed':
      return addVideo(element, context, flow);
    case 'blockquote':
    case 'table':
    case 'figure':
      if (context.depth < MAX_CONTAINERS) return addContainer(element, context, flow);
  }
  if (LISTS.has(element.name) && context.depth < MAX_CONTAINERS) return addList(element, context, flow);
  if (!isBlockElement(element.name)) return addNodes(element.children, context, flow);

  flow.open(context.frame);
  addNodes(element.children, context, flow);
  flow.open(around.frame);
}

function contextWithin(element: ElementNode, around: Context): Context {
  const href = element.name === 'a' ? safeHref(element.attribs.href ?? '') ?? around.href : around.href;
  return {
    ...around,
    href,
    marks: marksWithin(element, around.marks),
    encoding: encodingWithin(element, around.encoding, around.fonts),
    frame: isBlockElement(element.name) ? frameWithin(element, around.frame) : around.frame,
  };
}

function frameWithin(element: ElementNode, around: TextFrame): TextFrame {
  const align = alignmentOf(element) ?? around.align;
  const heading = HEADINGS.get(element.name);
  if (heading) return { tag: heading, align };
  if (PREFORMATTED.has(element.name)) return { tag: 'pre', align: null };
  // A paragraph or div within a heading is part of the heading.
  return { tag: around.tag === null ? 'p' : around.tag, align };
}

/** The context for the text directly in a container: whatever frame was around it ends there. */
function contained(context: Context, tag: TextTag | null): Context {
  return { ...context, depth: context.depth + 1, frame: { tag, align: tag && context.frame.align } };
}

function addContainer(element: ElementNode, context: Context, flow: Flow): void {
  if (element.name === 'blockquote') {
    const blocks = convertNodes(element.children, contained(context, 'p'));
    if (blocks.length > 0) flow.addBlock({ kind: 'quote', blocks });
  } else if (element.name === 'figure') {
    for (const block of convertFigure(element, context)) flow.addBlock(block);
  } else {
    for (const block of convertTable(element, contained(context, null), convertNodes)) flow.addBlock(block);
  }
}

function convertFigure(element: ElementNode, context: Context): readonly Block[] {
  const isCaption = (node: DomNode): boolean => node.kind === 'element' && node.name === 'figcaption';
  const body = element.children.filter((node) => !isCaption(node));
  const captions = element.children.filter(isCaption);
  const figure: Figure = {
    kind: 'figure',
    blocks: convertNodes(body, contained(context, null)),
    caption: asOneLine(convertNodes(captions, contained(context, null))),
  };
  if (figure.blocks.length > 0) return [figure];
  // Its image was refused: the caption is still text worth keeping.
  return figure.caption.length > 0 ? [{ kind: 'text', tag: 'p', align: null, line: figure.caption }] : [];
}

function addList(element: ElementNode, context: Context, flow: Flow): void {
  const inner = contained(context, null);
  const list = convertList(element, (nodes, item) => convertNodes(nodes, item ? itemContext(item, inner) : inner));
  if (list) flow.addBlock(list);
}

function itemContext(item: ElementNode, list: Context): Context {
  return { ...contextWithin(item, list), frame: { tag: null, align: null } };
}

function addImage(element: ElementNode, context: Context, flow: Flow): void {
  const src = safeImageSrc(element.attribs.src ?? '', context.mediaOrigins);
  const width = intAttribute(element, 'width', 0, MAX_IMAGE_SIDE);
  const height = intAttribute(element, 'height', 0, MAX_IMAGE_SIDE);
  const isTracker = (width !== null && width <= 1) || (height !== null && height <= 1);
  if (!src || isTracker) return;
  const alt = normalizeText(element.attribs.alt ?? '');
  flow.add({ kind: 'image', src, alt, width, height, marks: [], href: context.href });
}

/** A player frame would load another company's code in our pages: it becomes a link to the same film. */
function addVideo(element: ElementNode, context: Context, flow: Flow): void {
  const page = youTubePage(element.attribs.src ?? '');
  if (!page) return;
  flow.open({ tag: 'p', align: null });
  flow.add({ kind: 'text', text: VIDEO_LABEL, marks: [], href: page });
  flow.open(context.frame);
}
