import type { Numbering } from './blocks';
import { type DomNode, type ElementNode, textOf } from './dom';
import { type PreviousNumber, readListMarker } from './list-marker';
import { parseStyle } from './style-attribute';

/** A paragraph that Word draws as a list item. */
interface WordItem {
  readonly paragraph: ElementNode;
  readonly level: number;
  readonly marker: string;
  /** The paragraph's contents without the marker. */
  readonly body: readonly DomNode[];
}

/** A list being built at one level. */
interface OpenList {
  readonly level: number;
  readonly numbering: Numbering | null;
  lastValue: number;
  readonly items: OpenItem[];
  readonly start: number;
}

interface OpenItem {
  readonly source: ElementNode;
  readonly body: readonly DomNode[];
  readonly sublists: OpenList[];
}

const MAX_LEVEL = 9;

/**
 * Word has no list elements: an item is a paragraph with `mso-list:l0 level1 lfo1`, its bullet or number a piece of text.
 * Turns each row of such paragraphs into nested ul/ol elements. Numbers that a list cannot show, and numbered headings,
 * keep their number as text. The same tree with lists in place of paragraphs is returned.
 */
export function liftWordLists(nodes: readonly DomNode[]): readonly DomNode[] {
  const lifted: DomNode[] = [];
  let top: OpenList[] = [];
  const close = (): void => {
    lifted.push(...top.map(toElement));
    top = [];
  };
  for (const node of nodes) {
    const item = node.kind === 'element' && node.name === 'p' ? readWordItem(node) : null;
    if (item && !addItem(top, item)) {
      close();
      lifted.push(withLiteralMarker(item));
    } else if (!item) {
      if (isBetweenItems(node)) continue;
      close();
      lifted.push(node.kind === 'element' ? { ...node, children: liftWordLists(node.children) } : node);
    }
  }
  close();
  return lifted;

  function isBetweenItems(node: DomNode): boolean {
    return top.length > 0 && (node.kind === 'condition' || (node.kind === 'text' && node.data.trim() === ''));
  }
}

function readWordItem(paragraph: ElementNode): WordItem | null {
  const style = parseStyle(paragraph.attribs.style).get('mso-list') ?? '';
  const level = /\blevel(\d)\b/i.exec(style)?.[1];
  // The style is lost on some roads through the clipboard; the class and the marker are not.
  const isListClass = /\bMsoListParagraph/i.test(paragraph.attribs.class ?? '');
  if (level === undefined && !isListClass) return null;
  const cut = cutMarker(paragraph.children);
  if (level === undefined && cut.marker === null) return null;
  return {
    paragraph,
    level: Math.min(Math.max(Number(level ?? 1), 1), MAX_LEVEL),
    marker: cut.marker ?? '',
    body: cut.rest,
  };
}

/**
 * Takes the marker out: the element with `mso-list:Ignore`, or what stands between the borders of
 * `[if !supportLists]`. `marker` is null when there is neither.
 */
function cutMarker(nodes: readonly DomNode[]): { marker: string | null; rest: DomNode[] } {
  const rest: DomNode[] = [];
  let marker: string | null = null;
  let inCondition = false;
  for (const node of nodes) {
    if (node.kind === 'condition') {
      inCondition = node.test?.trim().toLowerCase() === '!supportlists' && marker === null;
    } else if (inCondition) {
      marker = (marker ?? '') + textOf([node]);
    } else if (node.kind === 'text' || marker !== null) {
      rest.push(node);
    } else if (/^ignore$/i.test(parseStyle(node.attribs.style).get('mso-list') ?? '')) {
      marker = textOf([node]);
    } else {
      const inner = cutMarker(node.children);
      marker = inner.marker;
      rest.push(inner.marker === null ? node : { ...node, children: inner.rest });
    }
  }
  return { marker, rest };
}

/** Adds the item to the lists that are open, or opens one for it; false when a list cannot show its number. */
function addItem(top: OpenList[], item: WordItem): boolean {
  let lists = top;
  let list = lists[lists.length - 1];
  while (list && item.level > list.level) {
    const last: OpenItem | undefined = list.items[list.items.length - 1];
    if (!last) break;
    lists = last.sublists;
    list = lists[lists.length - 1];
  }
  return addAtLevel(lists, item, list);
}

function addAtLevel(lists: OpenList[], item: WordItem, current: OpenList | undefined): boolean {
  const marker = readListMarker(item.marker, previousNumber(current));
  if (marker.kind === 'literal') return false;
  const added: OpenItem = { source: item.paragraph, body: item.body, sublists: [] };
  const numbering = marker.kind === 'number' ? marker.numbering : null;
  const value = marker.kind === 'number' ? marker.value : 0;
  if (current && current.numbering === numbering && (numbering === null || value === current.lastValue + 1)) {
    current.items.push(added);
    current.lastValue = value;
  } else {
    lists.push({ level: item.level, numbering, lastValue: value, start: value, items: [added] });
  }
  return true;
}

function previousNumber(list: OpenList | undefined): PreviousNumber {
  return list?.numbering ? { numbering: list.numbering, value: list.lastValue } : null;
}

function withLiteralMarker(item: WordItem): ElementNode {
  const marker = readListMarker(item.marker, null);
  const text = marker.kind === 'literal' ? `${marker.text} ` : '';
  return { ...item.paragraph, children: [{ kind: 'text', data: text }, ...item.body] };
}

function toElement(list: OpenList): ElementNode {
  const attribs: Record<string, string> = list.numbering ? { type: list.numbering, start: String(list.start) } : {};
  return element(list.numbering ? 'ol' : 'ul', attribs, list.items.map(itemElement));
}

function itemElement(item: OpenItem): ElementNode {
  // The paragraph's own attributes stay: its font decides how its text is decoded.
  return element('li', item.source.attribs, [...item.body, ...item.sublists.map(toElement)]);
}

function element(name: string, attribs: Readonly<Record<string, string>>, children: readonly DomNode[]): ElementNode {
  return { kind: 'element', name, attribs, children };
}
