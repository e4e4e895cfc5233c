import { Parser } from 'htmlparser2';
import type { DomNode } from './dom';
import { isDropped } from './dropped';
import { isBlockElement } from './elements';

export interface ParsedHtml {
  readonly nodes: readonly DomNode[];
  /** The text of every style element: Word keeps the names of legacy fonts there. */
  readonly css: string;
}

/**
 * Elements nested deeper than this are opened up: their text stays, in the element above.
 * Real pages stay below 100; old portals and attacks nest thousands, which would exhaust the stack.
 */
const MAX_DEPTH = 250;

/** Word's `<![if x]>`, `<!--[if x]-->` and `<!--[if x]><!-->`; group 1 is the test. */
const CONDITION_OPEN = /^!?\[if ([^\]]*)\](?:><!)?$/;
const CONDITION_CLOSE = /^(?:<)?!?\[endif\]$/;

/** A tree under construction; its public face is `DomNode`. */
interface OpenElement {
  kind: 'element';
  name: string;
  attribs: Record<string, string>;
  children: DomNode[];
}

/**
 * Parses any input, however broken, without throwing. Comments, and elements that are dropped with their contents,
 * are not in the tree; frames are, empty, because a video frame still becomes a link.
 */
export function parseHtml(html: string): ParsedHtml {
  const root: DomNode[] = [];
  const open: OpenElement[] = [];
  let css = '';
  let inStyle = false;
  let depth = 0;
  /** Depth of the outermost dropped element we are in, 0 for none. */
  let droppedAt = 0;

  const siblings = (): DomNode[] => open[open.length - 1]?.children ?? root;
  const append = (name: string, attribs: Record<string, string>): OpenElement => {
    const element: OpenElement = { kind: 'element', name, attribs, children: [] };
    siblings().push(element);
    return element;
  };
  const condition = (data: string): void => {
    if (droppedAt) return;
    const opening = CONDITION_OPEN.exec(data);
    if (opening) siblings().push({ kind: 'condition', test: opening[1] ?? '' });
    else if (CONDITION_CLOSE.test(data)) siblings().push({ kind: 'condition', test: null });
  };

  const parser = new Parser(
    {
      onopentag(name, attribs) {
        depth += 1;
        inStyle = name === 'style';
        if (droppedAt) return;
        if (isDropped(name, attribs)) {
          droppedAt = depth;
          if (name === 'iframe' || name === 'embed') append(name, attribs);
        } else if (depth <= MAX_DEPTH) {
          open.push(append(name, attribs));
        } else if (isBlockElement(name)) {
          append('p', {}); // keeps the border of the block that is opened up
        }
      },
      onclosetag(name) {
        inStyle = false;
        if (droppedAt === depth) droppedAt = 0;
        else if (!droppedAt && depth <= MAX_DEPTH) open.pop();
        else if (!droppedAt && isBlockElement(name)) append('p', {});
        depth -= 1;
      },
      ontext(data) {
        if (inStyle) css += data;
        if (droppedAt) return;
        const list = siblings();
        const last = list[list.length - 1];
        if (last?.kind === 'text') list[list.length - 1] = { kind: 'text', data: last.data + data };
        else list.push({ kind: 'text', data });
      },
      oncomment: condition,
      onprocessinginstruction: (_name, data) => condition(data),
    },
    // Word and XHTML portals close empty elements with "/>"; read otherwise, `<v:shape/>` would swallow the page.
    { recognizeSelfClosing: true },
  );
  parser.end(html);
  return { nodes: root, css };
}
