import type { Core } from '@strapi/strapi';
import { calendarOf, localDay } from '../../calendar';
import { addDays } from '../../calendar/working-days';
import { clockOf as serverClock } from '../../clock';
import { PROCEDURE, PROCEDURE_POPULATE, type ProcedureRow } from '../versions/snapshot';
import { versionsOf, type Version } from '../versions/versions';
import { clocksOf, worstOf, type Clock, type ClockState, type Milestones } from './clocks';
import { displayDays, displayKey, placesOn, type PlaceRow } from './displays';
import { deadlineRules } from './rules';

export interface BoardRow {
  documentId: string;
  code: string | null;
  name: string;
  subjectArea: string | null;
  version: number;
  isAbolished: boolean;
  /** Only an entry of a list is public, so the term of the site still runs. */
  isListed: boolean;
  decision: string | null;
  state: ClockState;
  clocks: Clock[];
}

export interface Board {
  /** The day that is counted to. */
  today: string;
  /** After this day the moving days off are not announced yet. */
  calendarUntil: string;
  rows: BoardRow[];
  places: { placeId: string; name: string }[];
  /** How many clocks run past their day, by who answers for them. */
  late: { unit: string; count: number }[];
}

const NO_UNIT = 'Chưa phân công';

interface PublishedRow extends ProcedureRow {
  unit: { name: string } | null;
}

/** Where every published procedure stands, the worst first. */
export async function clockBoard(strapi: Core.Strapi): Promise<Board> {
  const today = localDay(serverClock(strapi).now());
  const calendar = await calendarOf(strapi);
  const rules = deadlineRules(strapi);
  const [procedures, versions, places, displays] = await Promise.all([
    strapi.db.query(PROCEDURE).findMany({
      where: { publishedAt: { $notNull: true } },
      populate: { ...PROCEDURE_POPULATE, filingWays: false, dossier: false, forms: false, unit: { select: ['name'] } },
    }) as Promise<PublishedRow[]>,
    versionsOf(strapi),
    placesOn(strapi, today),
    displayDays(strapi),
  ]);
  const latest = new Map<string, Version>(versions.map((version) => [version.documentId, version]));
  const rows = procedures.flatMap((procedure) => {
    const version = latest.get(procedure.documentId);
    return version ? [rowOf(procedure, version, clocksOf(milestonesOf(procedure, version, places, displays), rules, calendar, today))] : [];
  });
  rows.sort((a, b) => lateness(b) - lateness(a) || (a.code ?? '').localeCompare(b.code ?? '') || a.name.localeCompare(b.name, 'vi'));
  return {
    today,
    calendarUntil: calendar.announcedUntil,
    rows,
    places: places.map(({ documentId, name }) => ({ placeId: documentId, name })),
    late: lateByUnit(rows),
  };
}

const isLate = ({ state }: Clock): boolean => state === 'overdue';

const lateness = ({ state, clocks }: BoardRow): number => (state === 'overdue' ? 1e6 : 0) + clocks.filter(isLate).reduce((sum, { days }) => sum + days, 0);

function rowOf(procedure: PublishedRow, version: Version, clocks: Clock[]): BoardRow {
  return {
    documentId: procedure.documentId,
    code: procedure.code,
    name: procedure.name,
    subjectArea: procedure.subjectArea?.name ?? null,
    version: version.version,
    isAbolished: version.announcement === 'abolished',
    isListed: version.fullAt === null,
    decision: version.decisionNumber,
    state: worstOf(clocks),
    clocks,
  };
}

function milestonesOf(procedure: PublishedRow, version: Version, places: PlaceRow[], displays: Map<string, string>): Milestones {
  const area = procedure.subjectArea?.name;
  return {
    decidedOn: version.decidedOn,
    siteOn: version.fullAt && localDay(version.fullAt),
    nationalDatabaseOn: procedure.nationalDatabaseOn,
    basisEffect: newestBasis(procedure, version.decidedOn),
    shortened: procedure.shortened === true,
    unit: procedure.unit?.name ?? null,
    places: places
      .filter(({ subjectAreas }) => subjectAreas.length === 0 || subjectAreas.some(({ name }) => name === area))
      .map(({ documentId, name, unit }) => ({
        placeId: documentId,
        name,
        unit: unit?.name ?? null,
        displayedOn: displays.get(displayKey(procedure.documentId, version.version, documentId)) ?? null,
      })),
  };
}

/** A decision is made for a document that takes effect about then; what took effect long before prompted an earlier one. */
const PROMPTS_DAYS = 90;

/** The document of the legal basis that took effect last, when it can be what the decision was made for. */
function newestBasis({ legalBasis }: ProcedureRow, decidedOn: string | null): Milestones['basisEffect'] {
  let newest: Milestones['basisEffect'] = null;
  for (const { effectiveOn, number } of legalBasis) {
    if (effectiveOn && (!newest || effectiveOn > newest.day)) newest = { day: effectiveOn, document: number ?? 'văn bản không số' };
  }
  return newest && decidedOn && newest.day >= addDays(decidedOn, -PROMPTS_DAYS) ? newest : null;
}

function lateByUnit(rows: BoardRow[]): Board['late'] {
  const counts = new Map<string, number>();
  for (const { unit } of rows.flatMap(({ clocks }) => clocks.filter(isLate))) counts.set(unit ?? NO_UNIT, (counts.get(unit ?? NO_UNIT) ?? 0) + 1);
  return [...counts].map(([unit, count]) => ({ unit, count })).sort((a, b) => b.count - a.count);
}
