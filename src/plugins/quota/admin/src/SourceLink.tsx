import type { SourceDocument } from './answers/verdict';

/** Addresses are typed by people: only those of web pages become links. */
const WEB = /^(https?:\/\/|\/)/i;

/** The title of a document, a link where it has an address. */
export function SourceLink({ document: { title, url } }: { document: SourceDocument }) {
  if (!url || !WEB.test(url)) return title;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}
