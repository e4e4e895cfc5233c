/** The parsed input: only what the repairs and the conversion need to see. Trees are never changed in place. */
export type DomNode = ElementNode | TextNode | ConditionNode;

export interface ElementNode {
  readonly kind: 'element';
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly DomNode[];
}

export interface TextNode {
  readonly kind: 'text';
  readonly data: string;
}

/** A border of Word's conditional comments, in either spelling; `test` is null for the closing one. */
export interface ConditionNode {
  readonly kind: 'condition';
  readonly test: string | null;
}

/** All text below the nodes, in order, as it stands. */
export function textOf(nodes: readonly DomNode[]): string {
  return nodes
    .map((node) => (node.kind === 'text' ? node.data : node.kind === 'element' ? textOf(node.children) : ''))
    .join('');
}
