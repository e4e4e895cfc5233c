import type { ComponentChildren } from 'preact';
import type { ListEntry as Entry } from '../../publication/procedure-view';

/** In lists, where there is no place for the whole sentence. */
export const LIST_ENTRY_MARK = 'Mục danh mục';

/**
 * Before anything else of a record that is only an entry of a list: what it is and what is not known; `children` say
 * where to look.
 */
export const ListEntry = ({ entry, children }: { entry: Entry | null; children: ComponentChildren }) =>
  entry && (
    <section class="notice" aria-label="Phạm vi công khai">
      <p>
        <strong>Mục trong danh mục.</strong> {entry.note}
      </p>
      {entry.unknownParts.length > 0 && <p>Chưa có trong nguồn: {entry.unknownParts.map(({ label }) => label).join('; ')}.</p>}
      {children}
    </section>
  );

const NAMED_ADDRESS = /^(?:(.+):\s+)?(https?:\/\/\S+)$/i;

/** Sources are parted by " ; "; each is words, an address, or words and the address they stand for ("Tên: https://…"). */
export const Sources = ({ source }: { source: string }) => (
  <p>
    Nguồn:{' '}
    {source.split(/\s+;\s+/).map((part, index) => (
      <>
        {index > 0 && '; '}
        <Source part={part} />
      </>
    ))}
  </p>
);

function Source({ part }: { part: string }) {
  const [, name, address] = NAMED_ADDRESS.exec(part) ?? [];
  if (!address || !URL.canParse(address)) return <>{part}</>;
  const { hostname } = new URL(address);
  return (
    <>
      <a href={address}>{name ?? hostname}</a>
      {name && ` (${hostname})`}
    </>
  );
}
