import type { DocumentInput } from '../DocumentField';
import { dayFromWords, dayInWords } from '../dates';
import type { PeriodKind } from '../answers/verdict';
import type { ClauseVersion, Ref } from './clause-version';

/** A clause as the form holds it: lists by id, days and channels as people type them. */
export interface ClauseDraft {
  name: string;
  quote: string;
  document: DocumentInput;
  units: string[];
  unitsUnder: string;
  unitsExcept: string[];
  period: PeriodKind;
  minimum: number | undefined;
  kinds: string[];
  section: string;
  fields: string[];
  channels: string;
  ownWorkOnly: boolean;
  cooperatingUnitsCount: boolean;
  inForceFrom: string;
  inForceTo: string;
}

const NEW: ClauseDraft = {
  name: '',
  quote: '',
  document: { id: null, title: '', url: '' },
  units: [],
  unitsUnder: '',
  unitsExcept: [],
  period: 'month',
  minimum: 1,
  kinds: [],
  section: '',
  fields: [],
  channels: '',
  ownWorkOnly: true,
  cooperatingUnitsCount: false,
  inForceFrom: '',
  inForceTo: '',
};

const idsOf = (refs: Ref[] | null) => (refs ?? []).map(({ id }) => id);

/** Where the form begins: empty, or from the last wording; when the new one begins must then be said anew. */
export function draftOf(last: ClauseVersion | null): ClauseDraft {
  if (!last) return NEW;
  const { name, quote, document, period, minimum, ownWorkOnly, cooperatingUnitsCount } = last;
  return {
    name,
    quote,
    document: { id: document.id ?? null, title: document.title, url: document.url ?? '' },
    units: idsOf(last.units),
    unitsUnder: last.unitsUnder?.id ?? '',
    unitsExcept: idsOf(last.unitsExcept),
    period,
    minimum,
    kinds: last.kinds ?? [],
    section: last.section?.id ?? '',
    fields: idsOf(last.fields),
    channels: last.channels.join('\n'),
    ownWorkOnly,
    cooperatingUnitsCount,
    inForceFrom: '',
    inForceTo: last.inForceTo ? dayInWords(last.inForceTo) : '',
  };
}

/** What the server is sent. */
export function inputOf(draft: ClauseDraft, key: string | null) {
  const refs = (ids: string[]) => ids.map((id) => ({ id }));
  const one = (id: string) => (id ? { id } : null);
  return {
    ...draft,
    ...(key !== null && { key }),
    document: { ...draft.document, url: draft.document.url || null },
    units: refs(draft.units),
    unitsUnder: one(draft.unitsUnder),
    unitsExcept: refs(draft.unitsExcept),
    kinds: draft.kinds.length > 0 ? draft.kinds : null,
    section: one(draft.section),
    fields: draft.fields.length > 0 ? refs(draft.fields) : null,
    channels: draft.channels.split('\n'),
    inForceFrom: dayFromWords(draft.inForceFrom),
    inForceTo: draft.inForceTo.trim() ? dayFromWords(draft.inForceTo) : null,
  };
}
