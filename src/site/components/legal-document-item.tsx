import type { Correction } from '../../publication/article-view';
import type { LegalDocumentSummary } from '../../publication/legal-document-view';
import { documentName } from '../document-name';
import { Corrected } from './corrected';
import { Day } from './day';
import { Item } from './item';

interface Props {
  document: LegalDocumentSummary;
  level: 2 | 3;
  /** Its latest correction, when it has one. */
  correction?: Correction;
}

export const LegalDocumentItem = ({ document, level, correction }: Props) => (
  <Item
    level={level}
    href={document.url}
    title={documentName(document)}
    facts={[
      correction && <Corrected correction={correction} />,
      document.issuedOn && (
        <>
          Ban hành ngày <Day value={document.issuedOn} />
        </>
      ),
      document.issuer?.name,
      document.validity !== 'unknown' && document.validityLabel,
    ]}
    text={document.abstract}
  />
);
