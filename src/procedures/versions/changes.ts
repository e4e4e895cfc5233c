import { diffWordsWithSpace } from 'diff';
import { PART_LABELS, PART_NAMES, partText, type PartName, type ProcedureParts } from '../parts';

/** A run of text that both sides have, or that only one has. */
export interface Piece {
  text: string;
  kind: 'same' | 'removed' | 'added';
}

export interface Change {
  part: PartName;
  label: string;
  before: string;
  after: string;
  /** Both texts word by word; absent when they are too long to be compared in good time. */
  pieces: Piece[] | null;
}

/** Beyond this many edits the two texts have little in common and a word-by-word view helps nobody. */
const MOST_EDITS = 2000;

/** What differs between two versions, part by part in the order of the law. Both ends are plain text. */
export function changesBetween(before: ProcedureParts, after: ProcedureParts): Change[] {
  return PART_NAMES.flatMap((part) => {
    const [old, current] = [partText(before, part), partText(after, part)];
    if (old === current) return [];
    return [{ part, label: PART_LABELS[part], before: old, after: current, pieces: piecesOf(old, current) }];
  });
}

function piecesOf(before: string, after: string): Piece[] | null {
  const found = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  return found?.map(({ value, added, removed }) => ({ text: value, kind: added ? 'added' : removed ? 'removed' : 'same' })) ?? null;
}
