import { diffWordsWithSpace } from 'diff';
import { labelOf } from '../../forms/labels';
import { htmlToText } from '../../text/html/html-to-text';
import { ARTICLE_KINDS, ORIGINS } from '../../words/enumerations';
import { changedFields, type Snapshot } from './snapshot';

export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface FieldDifference {
  field: string;
  label: string;
  /** The text of the two versions laid over each other. */
  pieces: Piece[];
}

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = { kind: ARTICLE_KINDS, origin: ORIGINS };
/** Above this the two texts have hardly a word in common, and a word-by-word comparison would take minutes. */
const MOST_EDITS = 20_000;

/** Field by field, the words that one version has and the other has not. Pure. */
export function compareVersions(uid: string, before: Snapshot, after: Snapshot): FieldDifference[] {
  return changedFields(before, after).map((field) => ({
    field,
    label: labelOf(uid, field),
    pieces: piecesBetween(textOf(field, before[field]), textOf(field, after[field])),
  }));
}

export function piecesBetween(before: string, after: string): Piece[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!parts) return [piece('removed', before), piece('added', after)].filter(({ text }) => text !== '');
  return parts.map(({ added, removed, value }) => piece(added ? 'added' : removed ? 'removed' : 'same', value));
}

const piece = (kind: Piece['kind'], text: string): Piece => ({ kind, text });

/** A value as staff read it: HTML as its text, links by their names, each line of a component on its own. */
function textOf(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'string') return WORDS[field]?.[value] ?? (/<[a-z]/i.test(value) ? htmlToText(value) : value);
  if (Array.isArray(value)) return value.map((item) => textOf(field, item)).join('\n');
  if (typeof value === 'object') {
    if ('name' in value && ('documentId' in value || 'id' in value)) return String((value as { name: string }).name);
    return Object.values(value as object)
      .map((item) => textOf(field, item))
      .filter(Boolean)
      .join(' · ');
  }
  return String(value);
}
