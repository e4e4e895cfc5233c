import { findCitations } from '../../registry/citations/find-citations';
import { numberKey } from '../../registry/number';
import { VALIDITIES } from '../../words/enumerations';

/** A document's number as a text names it, with the date of issue when the text gives one ("2021-07-15"). */
export interface Citation {
  number: string;
  issuedOn: string | null;
}

/** What the registry knows of a document. Dates are calendar dates. */
export interface KnownDocument {
  documentId: string;
  number: string;
  issuedOn: string | null;
  expiresOn: string | null;
  validity: keyof typeof VALIDITIES;
  /** The number of the document that replaces it, when the registry has one. */
  replacedBy: string | null;
}

export interface OutdatedCitation {
  number: string;
  /** Why the document may not be quoted as living law, e.g. "Hết hiệu lực toàn bộ". */
  state: string;
  replacedBy: string | null;
}

const OUT_OF_FORCE = ['expired', 'suspended', 'no-longer-suitable', 'partly-expired', 'partly-suspended'];

/** Every document number in a text, once, with the date of issue wherever the text gives it. */
export function citationsIn(text: string): Citation[] {
  const found = new Map<string, Citation>();
  for (const { number, key, date } of findCitations(text)) {
    if (number === null || key === null || found.get(key)?.issuedOn) continue;
    found.set(key, { number, issuedOn: date });
  }
  return [...found.values()];
}

/**
 * The citations of documents that are no longer (wholly) in force on `today`. A number is no key: two provinces have
 * issued the same one, so without its date a citation is held against the text only when every document of
 * that number is out of force.
 */
export function outdatedCitations(citations: readonly Citation[], known: readonly KnownDocument[], today: string): OutdatedCitation[] {
  return citations.flatMap(({ number, issuedOn }) => {
    const same = known.filter((document) => numberKey(document.number) === numberKey(number));
    const dated = same.filter((document) => issuedOn !== null && document.issuedOn === issuedOn);
    const meant = dated.length > 0 ? dated : same;
    if (meant.length === 0 || !meant.every((document) => stateOf(document, today))) return [];
    const [document] = meant;
    return [{ number, state: stateOf(document, today) ?? '', replacedBy: document.replacedBy }];
  });
}

/** Null while the document is in force, as far as the registry knows. */
function stateOf({ validity, expiresOn }: KnownDocument, today: string): string | null {
  if (OUT_OF_FORCE.includes(validity)) return VALIDITIES[validity];
  return expiresOn !== null && expiresOn < today && validity !== 'period-ended' ? VALIDITIES.expired : null;
}
