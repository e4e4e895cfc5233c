import type { Effect } from './reference';
import { provisionsIn } from './citations/provision';

/** The official states (vbpl.vn) and, for documents with a period of execution, "Đã hết kỳ thực hiện". Terms D3. */
export type Validity =
  | 'in-force'
  | 'not-yet-in-force'
  | 'partly-expired'
  | 'expired'
  | 'suspended'
  | 'partly-suspended'
  | 'no-longer-suitable'
  | 'period-ended'
  | 'unknown';

export type EventKind = 'expired' | 'suspended' | 'no-longer-suitable';

/** Something that befell the document and that no document of the registry states. Days are yyyy-MM-dd, `until` exclusive. */
export interface ValidityEvent {
  kind: EventKind;
  on: string | null;
  until: string | null;
  /** "khoản 2 Điều 5"; null means the whole document. */
  scope: string | null;
  reason: string | null;
}

/** What a published document states about this one, by its relation of a kind that has an effect. */
export interface IncomingEffect {
  effect: Effect;
  /** The day on which it takes effect; null when that is not known: then it counts as past. */
  on: string | null;
  scope: string | null;
  /** documentId of the stating document. */
  by: string;
}

/** All that the state of one document on any day follows from. */
export interface ValidityFacts {
  issuedOn: string | null;
  effectiveOn: string | null;
  /** The first day on which it no longer holds. */
  expiresOn: string | null;
  planFrom: string | null;
  /** The last day of its period of execution. */
  planTo: string | null;
  /** Whether it binds from its issue when it names no other day. */
  begins: 'issue' | 'stated';
  hasPeriod: boolean;
  events: readonly ValidityEvent[];
  incoming: readonly IncomingEffect[];
}

export interface Cause {
  kind: 'effective' | 'expiry-date' | 'event' | 'relation' | 'period';
  on: string | null;
  scope: string | null;
  /** documentId of the document that brought it about; null when no document of the registry did. */
  by: string | null;
  effect: Effect | null;
  reason: string | null;
}

export interface State {
  validity: Validity;
  causes: Cause[];
}

/** A state and the first day on which it held; `from` null means "as long as the registry knows". */
export interface Stage extends State {
  from: string | null;
}

/**
 * The state of a document on a day (yyyy-MM-dd, Vietnam). A whole end goes before a suspension, a suspension before the
 * end of a period, and that before the loss of parts. An amendment leaves the amended parts without effect in their old
 * wording, which the national database calls "Hết hiệu lực một phần".
 */
export function stateOn(facts: ValidityFacts, day: string): State {
  const begin = beginOf(facts);
  if (begin && day < begin) return { validity: 'not-yet-in-force', causes: [cause('effective', { on: begin })] };

  const past = (on: string | null) => on === null || on <= day;
  const events = facts.events.filter(({ on, until }) => past(on) && (until === null || day < until));
  const incoming = facts.incoming.filter(({ on }) => past(on));
  const whole = <T extends { scope: string | null }>(list: readonly T[]) => list.filter(({ scope }) => !scope);
  const eventsOf = (kind: EventKind) => events.filter((event) => event.kind === kind);
  const effectsOf = (effect: Effect) => incoming.filter((item) => item.effect === effect);

  const ends = [
    ...whole(effectsOf('ends')).map(causeOfRelation),
    ...(facts.expiresOn && facts.expiresOn <= day ? [cause('expiry-date', { on: facts.expiresOn })] : []),
    ...whole(eventsOf('expired')).map(causeOfEvent),
  ];
  if (ends.length > 0) return { validity: 'expired', causes: earliestFirst(ends) };

  const suspensions = [...whole(eventsOf('suspended')).map(causeOfEvent), ...whole(effectsOf('suspends')).map(causeOfRelation)];
  if (suspensions.length > 0) return { validity: 'suspended', causes: suspensions };

  const unsuitable = eventsOf('no-longer-suitable').map(causeOfEvent);
  if (unsuitable.length > 0) return { validity: 'no-longer-suitable', causes: unsuitable };

  if (facts.hasPeriod && facts.planTo && facts.planTo < day) {
    return { validity: 'period-ended', causes: [cause('period', { on: dayAfter(facts.planTo) })] };
  }

  const lostParts = [
    ...[...effectsOf('ends').filter(({ scope }) => scope), ...effectsOf('amends')].map(causeOfRelation),
    ...eventsOf('expired').filter(({ scope }) => scope).map(causeOfEvent),
  ];
  if (lostParts.length > 0) return { validity: 'partly-expired', causes: earliestFirst(lostParts) };

  const heldParts = [
    ...eventsOf('suspended').filter(({ scope }) => scope).map(causeOfEvent),
    ...effectsOf('suspends').filter(({ scope }) => scope).map(causeOfRelation),
  ];
  if (heldParts.length > 0) return { validity: 'partly-suspended', causes: heldParts };

  if (!begin) return { validity: 'unknown', causes: [] };
  return { validity: 'in-force', causes: [cause('effective', { on: begin })] };
}

/** Every state the document has had and, from what is known, will have; in order of time, neighbours differ. */
export function historyOf(facts: ValidityFacts): Stage[] {
  const begin = beginOf(facts);
  const days = [
    begin,
    facts.expiresOn,
    facts.hasPeriod && facts.planTo ? dayAfter(facts.planTo) : null,
    ...facts.events.flatMap(({ on, until }) => [on, until]),
    ...facts.incoming.map(({ on }) => on),
  ].filter((day): day is string => day !== null);
  const sorted = [...new Set(days)].sort();
  const stages: Stage[] = [];
  const note = (from: string | null, state: State) => {
    const last = stages[stages.length - 1];
    if (!last || last.validity !== state.validity || !sameCauses(last.causes, state.causes)) stages.push({ from, ...state });
  };
  const dayBeforeAll = '0001-01-01';
  note(null, stateOn(facts, dayBeforeAll));
  for (const day of sorted) note(day, stateOn(facts, day));
  return stages;
}

/** A part of a document without effect, or with its effect held up, on a day. */
export interface LostPart {
  article: string;
  clause: string | null;
  point: string | null;
  how: 'amended' | 'ended' | 'suspended';
  on: string | null;
  by: string | null;
}

/** The parts that the state "một phần" speaks of, as far as the scope names Điều, khoản and điểm. */
export function lostPartsOn(facts: ValidityFacts, day: string): LostPart[] {
  const { validity, causes } = stateOn(facts, day);
  if (validity !== 'partly-expired' && validity !== 'partly-suspended') return [];
  return causes.flatMap(({ scope, on, by, effect }) =>
    provisionsIn(scope ?? '').flatMap(({ article, clause, point }) => {
      const how = validity === 'partly-suspended' ? ('suspended' as const) : effect === 'amends' ? ('amended' as const) : ('ended' as const);
      return article ? [{ article, clause, point, how, on, by }] : [];
    }),
  );
}

const beginOf = ({ effectiveOn, begins, issuedOn, planFrom }: ValidityFacts): string | null =>
  effectiveOn ?? (begins === 'issue' ? (issuedOn ?? planFrom) : null);

const cause = (kind: Cause['kind'], rest: Partial<Cause>): Cause => ({
  kind,
  on: null,
  scope: null,
  by: null,
  effect: null,
  reason: null,
  ...rest,
});
const causeOfRelation = ({ on, scope, by, effect }: IncomingEffect): Cause => cause('relation', { on, scope, by, effect });
const causeOfEvent = ({ on, scope, reason }: ValidityEvent): Cause => cause('event', { on, scope, reason });

const earliestFirst = (causes: Cause[]): Cause[] => [...causes].sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));

const sameCauses = (a: Cause[], b: Cause[]): boolean => JSON.stringify(a) === JSON.stringify(b);

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
