import type { ArticleDraft } from '../../../../../desk/checklist';

type Values = Record<string, unknown>;

const TEXTS = [
  'title',
  'summary',
  'body',
  'kind',
  'coverAlt',
  'origin',
  'sourceName',
  'sourceUrl',
  'sourceDate',
  'sourcePermission',
] as const;

export const EMPTY_DRAFT: ArticleDraft = {
  documentId: '',
  title: null,
  summary: null,
  body: null,
  kind: null,
  section: null,
  unit: null,
  reformFields: [],
  cover: null,
  coverAlt: null,
  origin: null,
  sourceName: null,
  sourceUrl: null,
  sourceDate: null,
  sourcePermission: null,
  relatedDocuments: [],
};

/** What the form says of a relation: the items it adds to the stored ones, and those it takes away. */
export interface RelationChange {
  connect: string[];
  disconnect: string[];
}

/** The stored draft with what stands in the form laid over it. Values of another type than the form's are ignored. */
export function withFormValues(draft: ArticleDraft, values: Values): ArticleDraft {
  const changed: Values = { ...draft };
  for (const name of TEXTS) {
    const value = values[name];
    if (typeof value === 'string' || value === null) changed[name] = value;
  }
  if ('cover' in values) changed.cover = values.cover ? {} : null;
  return changed as unknown as ArticleDraft;
}

/** How the form changes one relation; empty when it says nothing of it. */
export function relationChange(value: unknown): RelationChange {
  const { connect, disconnect } = (value ?? {}) as { connect?: unknown; disconnect?: unknown };
  return { connect: documentIds(connect), disconnect: documentIds(disconnect) };
}

const documentIds = (items: unknown): string[] =>
  Array.isArray(items) ? items.map((item) => (item as { documentId?: unknown } | null)?.documentId).filter((id) => typeof id === 'string') : [];
