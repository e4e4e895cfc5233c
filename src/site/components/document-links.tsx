import type { LegalDocumentLink } from '../../publication/targets';

/** One document by its number and what it is about. */
export const DocumentLink = ({ document }: { document: LegalDocumentLink }) => (
  <a href={document.url}>{document.number ? `${document.number}: ${document.abstract}` : document.abstract}</a>
);

export const DocumentLinks = ({ documents }: { documents: readonly LegalDocumentLink[] }) => (
  <ul>
    {documents.map((document) => (
      <li>
        <DocumentLink document={document} />
      </li>
    ))}
  </ul>
);
