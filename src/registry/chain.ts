/** A document and what carries it out, for drawing the chain from a resolution down to a unit's plan. */
export interface ChainNode {
  documentId: string;
  isCurrent: boolean;
  carriedOutBy: ChainNode[];
}

/** More than a page can show; the rest is left out. */
const MOST = 80;

/**
 * The chain of execution (triển khai) that a document stands in: from the documents at its top down, each with what
 * carries it out. Empty when it neither carries out nor is carried out. Relations that run in a circle are followed once.
 *
 * @param above what a document carries out; @param below what carries it out; both as documentIds, in order of showing
 */
export function executionChain(
  documentId: string,
  above: (documentId: string) => readonly string[],
  below: (documentId: string) => readonly string[],
): ChainNode[] {
  const own = ancestryOf(documentId, above);
  if (own.size === 1 && below(documentId).length === 0) return [];
  const tops = [...own].filter((id) => above(id).every((parent) => !own.has(parent)));
  const seen = new Set<string>();
  const node = (id: string): ChainNode => {
    seen.add(id);
    const children: ChainNode[] = [];
    // The way to the document itself first, so that a wide chain never pushes it out.
    const ordered = [...below(id)].sort((a, b) => Number(own.has(b)) - Number(own.has(a)));
    for (const child of ordered) if (!seen.has(child) && seen.size < MOST) children.push(node(child));
    return { documentId: id, isCurrent: id === documentId, carriedOutBy: children };
  };
  // A circle has no top: then the chain begins at the document itself.
  return (tops.length > 0 ? tops : [documentId]).flatMap((top) => (seen.has(top) ? [] : [node(top)]));
}

function ancestryOf(documentId: string, above: (documentId: string) => readonly string[]): Set<string> {
  const found = new Set([documentId]);
  for (const id of found) above(id).forEach((parent) => found.add(parent));
  return found;
}
