import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { localDay } from '../calendar';
import { clockOf } from '../clock';
import { refusal, type Reason } from '../refusals/refusal';
import { impactsOf, type ImpactKind } from '../registry/impact';
import { freshnessOf } from '../freshness';
import { documentKey } from '../freshness/tables-in-sql';
import { citationIndexVersion, citationsOf } from './citation-index';
import { normalizeMultiline } from '../text/unicode';
import { DOCUMENT, registryOf, today, type Registry } from './registry';
import { resolveCitationsOf, resolvedCitations, type ResolvedCitation } from './resolved-citations';

const TASK = 'plugin::registry.impact-task';

/** How a task came to its end: the text was brought up to date, it stays as it is for a reason, or it no longer applies. */
export type Outcome = 'updated' | 'kept' | 'gone';

/** A text cites a document that has changed: somebody of its unit has to look. */
export interface ImpactTask {
  id: number;
  fingerprint: string;
  subjectType: UID.ContentType;
  subjectId: string;
  subjectTitle: string;
  unitId: string | null;
  citedId: string;
  kind: ImpactKind;
  /** documentId of what changed it; null when no document of the registry did. */
  causeId: string | null;
  eventOn: string | null;
  openedAt: string;
  outcome: Outcome | null;
  note: string | null;
  closedAt: string | null;
  closedBy: string | null;
}

type NewTask = Omit<ImpactTask, 'id' | 'outcome' | 'note' | 'closedAt' | 'closedBy' | 'openedAt'>;

interface Assessment {
  key: string;
  done: Promise<void>;
}

const last = new WeakMap<Core.Strapi, Assessment>();

/**
 * Makes the tasks agree with the registry, the texts and the day: opens what is missing, ends what no longer applies. Does
 * nothing while none of the three has changed since the last look, so every reader of tasks may call it.
 */
export async function bringTasksUpToDate(strapi: Core.Strapi): Promise<void> {
  const registry = await registryOf(strapi);
  const key = [registry.version, await citationIndexVersion(strapi), today(strapi)].join(' ');
  const known = last.get(strapi);
  if (known?.key === key) return known.done;
  const done = (known?.done ?? Promise.resolve()).catch(() => undefined).then(() => assess(strapi, registry));
  last.set(strapi, { key, done });
  done.catch(() => last.delete(strapi));
  return done;
}

async function assess(strapi: Core.Strapi, registry: Registry): Promise<void> {
  const needed = await neededTasks(strapi, registry, await resolvedCitations(strapi));
  const query = strapi.db.query(TASK);
  const stored: ImpactTask[] = await query.findMany();
  const have = new Map(stored.map((task) => [task.fingerprint, task]));
  const now = clockOf(strapi).now().toISOString();
  for (const task of needed.values()) {
    const existing = have.get(task.fingerprint);
    if (!existing) await createOnce(strapi, { ...task, openedAt: now });
    else if (existing.outcome === 'gone') await query.update({ where: { id: existing.id }, data: { outcome: null, closedAt: null, note: null } });
    else if (existing.unitId !== task.unitId || existing.subjectTitle !== task.subjectTitle) {
      await query.update({ where: { id: existing.id }, data: { unitId: task.unitId, subjectTitle: task.subjectTitle } });
    }
  }
  for (const task of stored) {
    if (task.outcome === null && !needed.has(task.fingerprint)) {
      await query.update({ where: { id: task.id }, data: { outcome: 'gone', closedAt: now, note: 'Không còn dẫn văn bản này, hoặc văn bản không còn thay đổi đó.' } });
    }
  }
}

/** Two servers may look at the same moment; the database keeps one of the two rows. */
async function createOnce(strapi: Core.Strapi, data: NewTask & { openedAt: string }): Promise<void> {
  try {
    await strapi.db.query(TASK).create({ data });
  } catch (error) {
    if (!(await strapi.db.query(TASK).findOne({ where: { fingerprint: data.fingerprint } }))) throw error;
  }
}

/** What is public and cites: its unit, and since when readers see it. */
interface Subject {
  unitId: string | null;
  /** yyyy-MM-dd, Vietnam */
  publicSince: string | null;
}

/** The tasks that these citations call for. */
async function neededTasks(strapi: Core.Strapi, registry: Registry, resolved: readonly ResolvedCitation[]): Promise<Map<string, NewTask>> {
  const day = today(strapi);
  const byPair = new Map<string, ResolvedCitation[]>();
  for (const one of resolved) {
    const key = pairKey(one.citation.subjectId, one.targetId);
    byPair.set(key, [...(byPair.get(key) ?? []), one]);
  }
  const touched = [...byPair.values()].flatMap((citations) => {
    const { citation, targetId } = citations[0] as ResolvedCitation;
    const state = targetId ? registry.stateOn(targetId, day) : null;
    if (!targetId || !state || targetId === citation.subjectId || !canBeUpdated(registry, citation.subjectType, citation.subjectId, day)) return [];
    const impacts = impactsOf(state, citations.map((one) => one.citation.provision));
    return impacts.length > 0 ? [{ citation, targetId, impacts }] : [];
  });
  const subjects = await readSubjects(strapi, touched.map(({ citation }) => citation));
  const needed = new Map<string, NewTask>();
  for (const { citation, targetId, impacts } of touched) {
    const { subjectType, subjectId, subjectTitle } = citation;
    const subject = subjects.get(subjectId);
    if (!subject) continue;
    for (const { kind, by, on } of impacts) {
      if (by === subjectId) continue;
      // Its author knew of an amendment that the text cites as well, or that was there before it was published.
      if (kind === 'amended' && (byPair.has(pairKey(subjectId, by)) || (subject.publicSince && on && on < subject.publicSince))) continue;
      const fingerprint = [subjectId, targetId, kind, by ?? '', on ?? ''].join('|');
      needed.set(fingerprint, { fingerprint, subjectType, subjectId, subjectTitle, unitId: subject.unitId, citedId: targetId, kind, causeId: by, eventOn: on });
    }
  }
  return needed;
}

const pairKey = (subjectId: string, targetId: string | null) => `${subjectId} ${targetId ?? ''}`;

/** An issued document stays as it was signed; of documents only a plan that is still running can follow a change. */
function canBeUpdated(registry: Registry, type: UID.ContentType, documentId: string, day: string): boolean {
  if (type !== DOCUMENT) return true;
  const facts = registry.facts(documentId);
  const validity = registry.stateOn(documentId, day)?.validity;
  return Boolean(facts?.hasPeriod && facts.planTo) && (validity === 'in-force' || validity === 'not-yet-in-force');
}

/** Below what a statement may hold in SQLite and PostgreSQL. */
const MOST_IDS = 500;

async function readSubjects(strapi: Core.Strapi, citing: readonly { subjectType: UID.ContentType; subjectId: string }[]): Promise<Map<string, Subject>> {
  const subjects = new Map<string, Subject>();
  for (const uid of new Set(citing.map(({ subjectType }) => subjectType))) {
    const ids = [...new Set(citing.filter(({ subjectType }) => subjectType === uid).map(({ subjectId }) => subjectId))];
    for (let from = 0; from < ids.length; from += MOST_IDS) {
      const rows: { documentId: string; firstPublicAt: string | null; unit: { documentId: string } | null }[] = await strapi.db.query(uid).findMany({
        where: { documentId: { $in: ids.slice(from, from + MOST_IDS) }, publishedAt: { $notNull: true } },
        select: ['documentId', 'firstPublicAt'],
        populate: { unit: { select: ['documentId'] } },
      });
      for (const { documentId, firstPublicAt, unit } of rows) {
        subjects.set(documentId, { unitId: unit?.documentId ?? null, publicSince: firstPublicAt && localDay(firstPublicAt) });
      }
    }
  }
  return subjects;
}

/** A change of a cited document as the readers of the citing text have to know it. */
export type OpenImpact = Pick<ImpactTask, 'kind' | 'citedId' | 'causeId' | 'eventOn'>;

/**
 * What the readers of one text have to be told: what its tasks say or will say when they are next brought up to date,
 * without those that somebody has ended. It writes nothing, and what it costs does not grow with the other texts.
 */
export async function openImpactsOf(strapi: Core.Strapi, subjectType: UID.ContentType, subjectId: string): Promise<OpenImpact[]> {
  const { tableName } = strapi.db.metadata.get(subjectType);
  // The index of a text's citations is written with its publication, in one transaction.
  const citations = await freshnessOf(strapi).pieces.one(`citations of ${subjectType} ${subjectId}`, [documentKey(tableName, subjectId)], () =>
    citationsOf(strapi, subjectType, subjectId),
  );
  if (citations.length === 0) return [];
  const registry = await registryOf(strapi);
  const needed = [...(await neededTasks(strapi, registry, resolveCitationsOf(registry, citations))).values()];
  if (needed.length === 0) return [];
  const ended: { fingerprint: string }[] = await strapi.db.query(TASK).findMany({
    where: { fingerprint: { $in: needed.map(({ fingerprint }) => fingerprint) }, outcome: { $in: ['updated', 'kept'] } },
    select: ['fingerprint'],
  });
  const isEnded = new Set(ended.map(({ fingerprint }) => fingerprint));
  return needed.filter(({ fingerprint }) => !isEnded.has(fingerprint));
}

/** Tasks, open ones first, newest event first; of the given units, or of all. */
export async function listTasks(strapi: Core.Strapi, unitIds: readonly string[] | null): Promise<ImpactTask[]> {
  await bringTasksUpToDate(strapi);
  const where = unitIds ? { unitId: { $in: [...unitIds] } } : {};
  const tasks: ImpactTask[] = await strapi.db.query(TASK).findMany({ where, orderBy: [{ eventOn: 'desc' }, { id: 'desc' }] });
  return [...tasks.filter(({ closedAt }) => !closedAt), ...tasks.filter(({ closedAt }) => closedAt)];
}

/**
 * Ends a task by a person's decision.
 *
 * @throws NotFoundError, ValidationError (fields `outcome`, `note`)
 */
export async function closeTask(
  strapi: Core.Strapi,
  id: number,
  input: { outcome?: unknown; note?: unknown },
  by: { name: string; unitIds: readonly string[] | null },
): Promise<void> {
  const task: ImpactTask | null = await strapi.db.query(TASK).findOne({ where: { id } });
  if (!task || (by.unitIds && !(task.unitId && by.unitIds.includes(task.unitId)))) throw new errors.NotFoundError('Không có việc này.');
  const note = typeof input.note === 'string' ? normalizeMultiline(input.note).slice(0, 2000) : '';
  const reasons: Reason[] = [];
  if (task.closedAt) reasons.push({ code: 'closed', field: 'id', message: 'Việc này đã kết thúc.' });
  if (input.outcome !== 'updated' && input.outcome !== 'kept') {
    reasons.push({ code: 'missing', field: 'outcome', message: 'Kết quả: hãy chọn “Đã sửa” hoặc “Giữ nguyên”.' });
  }
  if (input.outcome === 'kept' && !note) reasons.push({ code: 'missing', field: 'note', message: 'Lý do: giữ nguyên thì phải ghi lý do.' });
  if (reasons.length > 0) throw refusal(reasons);
  const data = { outcome: input.outcome, note: note || null, closedAt: clockOf(strapi).now().toISOString(), closedBy: by.name };
  await strapi.db.query(TASK).update({ where: { id }, data });
}
