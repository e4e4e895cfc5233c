import { intAttribute } from './attributes';
import { NUMBERINGS, type Block, type List } from './blocks';
import type { DomNode, ElementNode } from './dom';

/** How the contents of an item are converted; `item` is null for what stands in the list outside every item. */
type ConvertItem = (nodes: readonly DomNode[], item: ElementNode | null) => readonly Block[];

const MAX_LIST_START = 9_999;

/**
 * The list, or null when no item holds anything. What stands between the items becomes an item,
 * but a list directly in a list belongs to the item before it.
 */
export function convertList(list: ElementNode, convert: ConvertItem): List | null {
  const items: (readonly Block[])[] = [];
  let stray: DomNode[] = [];
  const closeStray = (): void => {
    const blocks = convert(stray, null);
    const last = items[items.length - 1];
    if (last && blocks.length > 0 && blocks.every((block) => block.kind === 'list')) {
      items[items.length - 1] = [...last, ...blocks];
    } else if (blocks.length > 0) {
      items.push(blocks);
    }
    stray = [];
  };
  for (const node of list.children) {
    if (node.kind === 'element' && node.name === 'li') {
      closeStray();
      const blocks = convert(node.children, node);
      if (blocks.length > 0) items.push(blocks);
    } else {
      stray.push(node);
    }
  }
  closeStray();
  return items.length > 0 ? { kind: 'list', items, ...listStyle(list) } : null;
}

function listStyle(element: ElementNode): Pick<List, 'ordered' | 'start' | 'numbering'> {
  if (element.name !== 'ol') return { ordered: false, start: 1, numbering: '1' };
  return {
    ordered: true,
    start: intAttribute(element, 'start', 0, MAX_LIST_START) ?? 1,
    numbering: NUMBERINGS.find((numbering) => numbering === element.attribs.type) ?? '1',
  };
}
