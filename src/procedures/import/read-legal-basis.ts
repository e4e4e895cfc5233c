import { normalizeText } from '../../text/unicode';
import { splitLegalBasis } from '../portal/legal-basis';
import { isBlank } from '../portal/split';
import { listOf, wordsOf } from './cell-values';
import type { ImportedProcedure, Uncertain } from './imported-procedure';

const NUMBER_IN_TEXT = /\d{1,5}\/(?:(?:19|20)\d{2}\/)?[A-ZĐ][A-ZĐa-z0-9]*(?:-[A-ZĐ][A-ZĐa-z]*)*/;

/** The documents that a procedure rests on: a list or lines of texts, or the portal's glued table. */
export function readLegalBasis(value: unknown, procedure: ImportedProcedure, uncertain: Uncertain): void {
  const list = listOf(value)?.map(wordsOf) ?? (typeof value === 'string' && !value.startsWith('Tên văn bản pháp lý') ? value.split('\n') : null);
  if (list) {
    const lines = list.map(normalizeText).filter((line) => !isBlank(line));
    if (lines.length === 0) return;
    procedure.legalBasis = lines.flatMap((text) => (NUMBER_IN_TEXT.test(text) ? [{ number: (NUMBER_IN_TEXT.exec(text) as RegExpExecArray)[0], text }] : []));
    procedure.legalBasisRest = lines.filter((text) => !NUMBER_IN_TEXT.test(text));
    return;
  }
  if (typeof value !== 'string' || isBlank(value)) return;
  const { items, leftovers, doubts } = splitLegalBasis(value.normalize('NFC'));
  uncertain('legalBasis', 'legalBasis', doubts, []);
  procedure.legalBasis = items.map(({ name, number }) => ({ number, text: normalizeText(name.endsWith(number) ? name : [name, number].filter(Boolean).join(' – ')) }));
  procedure.legalBasisRest = leftovers.map(normalizeText).filter(Boolean);
}
