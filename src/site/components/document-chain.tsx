import type { ChainView } from '../../publication/legal-document-view';

/**
 * The chain of execution as a tree of boxes, from the resolution at its top down to units' plans: a list within lists,
 * whose lines are drawn by the stylesheet, so that it reads the same without it.
 */
export const DocumentChain = ({ chain }: { chain: readonly ChainView[] }) =>
  chain.length === 0 ? null : (
    <section aria-labelledby="chuoi">
      <h2 id="chuoi">Chuỗi triển khai</h2>
      <Level nodes={chain} isTop />
    </section>
  );

const Level = ({ nodes, isTop = false }: { nodes: readonly ChainView[]; isTop?: boolean }) => (
  <ul class={isTop ? 'chain' : undefined}>
    {nodes.map((node) => (
      <li>
        <Place node={node} />
        {node.carriedOutBy.length > 0 && <Level nodes={node.carriedOutBy} />}
      </li>
    ))}
  </ul>
);

function Place({ node: { document, typeName, levelName, isCurrent } }: { node: ChainView }) {
  const { number, abstract } = document;
  const name = number ? [typeName, number].filter(Boolean).join(' ') : abstract;
  const about = [levelName, !number && typeName].filter(Boolean).join(' · ');
  return (
    <div class={isCurrent ? 'chain-place current' : 'chain-place'}>
      {about && <span class="about">{about}</span>}
      {isCurrent ? <strong aria-current="page">{name} (văn bản đang xem)</strong> : <a href={document.url}>{name}</a>}
      {number && <p class="meta">{abstract}</p>}
    </div>
  );
}
