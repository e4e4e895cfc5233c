import { addDays, daysBetween, type Day, type WorkingCalendar } from '../../calendar/working-days';

type Milestone = 'basis-effect' | 'decision' | 'site' | 'display' | 'national-database';

/** A term that law or rule sets, with its dates of validity; database/reference/procedure-deadlines.json. */
export interface DeadlineRule {
  code: string;
  label: string;
  from: Milestone;
  to: Milestone;
  /** Last day allowed, counted from the day after `from`; negative: that many days before it. */
  days: number;
  unit: 'working' | 'calendar';
  /** Only for rules made by the shortened procedure, or only for the others; null for both. */
  shortened: boolean | null;
  basis: string;
  validFrom: Day;
  validTo: Day | null;
}

export interface Place {
  placeId: string;
  name: string;
  unit: string | null;
  displayedOn: Day | null;
}

/** What happened to one version of a procedure, as days in Vietnam; null: it did not, or nobody recorded it. */
export interface Milestones {
  decidedOn: Day | null;
  /** When its full content came onto the site; an entry of a list is not the procedure. */
  siteOn: Day | null;
  nationalDatabaseOn: Day | null;
  /** When the newest document of the legal basis took effect. */
  basisEffect: { day: Day; document: string } | null;
  shortened: boolean;
  places: Place[];
  /** Who answers for the site's own part. */
  unit: string | null;
}

/** unknown: the start is not recorded, so nothing can be said. */
export type ClockState = 'on-time' | 'late' | 'running' | 'overdue' | 'unknown';

export interface Clock {
  code: string;
  label: string;
  basis: string;
  place: { placeId: string; name: string } | null;
  unit: string | null;
  start: Day | null;
  due: Day | null;
  done: Day | null;
  state: ClockState;
  /** Days late (late, overdue) or left (running), in the rule's unit. */
  days: number;
  daysUnit: 'working' | 'calendar';
}

/** Every term that runs for a version, by the rules in force on the day its decision was signed. */
export function clocksOf(milestones: Milestones, rules: DeadlineRule[], calendar: WorkingCalendar, today: Day): Clock[] {
  const reference = milestones.decidedOn ?? milestones.siteOn ?? today;
  return rules
    .filter(({ validFrom, validTo }) => validFrom <= reference && (!validTo || reference <= validTo))
    .filter(({ shortened }) => shortened === null || shortened === milestones.shortened)
    .flatMap((rule) => {
      // No newer document in the legal basis: no term of announcement to speak of.
      if (rule.from === 'basis-effect' && !milestones.basisEffect) return [];
      if (rule.to !== 'display') return [clockOf(rule, milestones, null, calendar, today)];
      return milestones.places.map((place) => clockOf(rule, milestones, place, calendar, today));
    });
}

function clockOf(rule: DeadlineRule, milestones: Milestones, place: Place | null, calendar: WorkingCalendar, today: Day): Clock {
  const start = rule.from === 'basis-effect' ? (milestones.basisEffect?.day ?? null) : milestones.decidedOn;
  const done = doneOn(rule.to, milestones, place);
  const due = start && dueOn(start, rule, calendar);
  const common = {
    code: rule.code,
    label: rule.label,
    basis: rule.from === 'basis-effect' ? `${rule.basis} (${milestones.basisEffect?.document})` : rule.basis,
    place: place && { placeId: place.placeId, name: place.name },
    unit: place ? place.unit : milestones.unit,
    start,
    due,
    done,
    daysUnit: rule.unit,
  };
  if (!due) return { ...common, state: 'unknown', days: 0 };
  const count = (from: Day, to: Day) => (rule.unit === 'working' ? calendar.workingDaysBetween(from, to) : Math.max(0, daysBetween(from, to)));
  if (done) return { ...common, state: done <= due ? 'on-time' : 'late', days: count(due, done) };
  if (today <= due) return { ...common, state: 'running', days: count(today, due) };
  return { ...common, state: 'overdue', days: count(due, today) };
}

function doneOn(to: Milestone, { decidedOn, siteOn, nationalDatabaseOn }: Milestones, place: Place | null): Day | null {
  if (to === 'site') return siteOn;
  if (to === 'decision') return decidedOn;
  if (to === 'display') return place?.displayedOn ?? null;
  return nationalDatabaseOn;
}

const dueOn = (start: Day, { days, unit }: DeadlineRule, calendar: WorkingCalendar): Day =>
  unit === 'working' && days >= 0 ? calendar.addWorkingDays(start, days) : addDays(start, days);

const ORDER: ClockState[] = ['overdue', 'late', 'unknown', 'running', 'on-time'];

/** The worst of several clocks; on-time when there is none. */
export const worstOf = (clocks: readonly Pick<Clock, 'state'>[]): ClockState =>
  ORDER.find((state) => clocks.some((clock) => clock.state === state)) ?? 'on-time';
