export type IntakeState = 'waiting' | 'reading' | 'ready' | 'failed' | 'registered';

export interface Fact<T = string> {
  value: T | null;
  start: number | null;
  end: number | null;
  confidence: number;
  note: string | null;
}

export interface CitedDocument {
  text: string;
  number: string | null;
  name: string | null;
  start: number;
  end: number;
  target: { documentId: string; number: string | null; title: string } | null;
}

export const FACT_NAMES = ['number', 'type', 'issuer', 'issuedOn', 'effectiveOn', 'planFrom', 'planTo', 'abstract', 'signer', 'signerTitle'] as const;
export type FactName = (typeof FACT_NAMES)[number];

export type Facts = Record<FactName, Fact> & { recipients: Fact<string[]>; legalBases: CitedDocument[]; citations: CitedDocument[] };

export interface IntakeLine {
  id: number;
  fileName: string;
  size: number;
  state: IntakeState;
  message: string | null;
  pages: number;
  pagesRead: number;
  receivedAt: string;
}

export interface Intake extends IntakeLine {
  mediaType: string;
  isScan: boolean;
  text: string | null;
  fields: Facts | null;
  warnings: { message: string; other: string | null }[];
}

export const isUnderWay = ({ state }: Pick<IntakeLine, 'state'>): boolean => state === 'waiting' || state === 'reading';
