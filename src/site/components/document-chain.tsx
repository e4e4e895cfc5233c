import type { ChainView } from '../../publication/legal-document-view';

/** The chain of execution as a tree from the resolution at its top down to units' plans. */
export const DocumentChain = ({ chain }: { chain: readonly ChainView[] }) =>
  chain.length === 0 ? null : (
    <section aria-labelledby="chuoi">
      <h2 id="chuoi">Chuỗi triển khai</h2>
      <Level nodes={chain} isTop />
    </section>
  );

const Level = ({ nodes, isTop = false }: { nodes: readonly ChainView[]; isTop?: boolean }) => (
  <ul class={isTop ? 'chain' : undefined}>
    {nodes.map(({ document, typeName, isCurrent, carriedOutBy }) => {
      const name = [typeName, document.number].filter(Boolean).join(' ');
      return (
        <li>
          {isCurrent ? (
            <strong aria-current="page">{name} (văn bản đang xem)</strong>
          ) : (
            <a href={document.url}>{name || document.abstract}</a>
          )}
          <span class="meta">: {document.abstract}</span>
          {carriedOutBy.length > 0 && <Level nodes={carriedOutBy} />}
        </li>
      );
    })}
  </ul>
);
