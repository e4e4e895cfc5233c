import type { useWords, Word } from '../words';

export interface Change {
  part: string;
  label: string;
  before: string;
  after: string;
  pieces: { text: string; kind: 'same' | 'removed' | 'added' }[] | null;
}

export interface Version {
  version: number;
  revision: number;
  announcement: 'new' | 'amended' | 'abolished' | null;
  decisionNumber: string | null;
  decidedOn: string | null;
  effectiveOn: string | null;
  publicAt: string;
  changes: Change[];
}

export interface History {
  draftChanges: Change[];
  versions: Version[];
}

export const kindOf = ({ announcement }: Version, words: ReturnType<typeof useWords>): string =>
  words(`announcement.${announcement ?? 'unknown'}` as Word);
