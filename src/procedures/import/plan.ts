import { procedureReasons, type ProcedureRecord } from '../requirements';
import { slugify } from '../../text/slug';
import { textToHtml } from '../../text/html/text-to-html';
import { stepLines } from '../steps';
import { PART_LABELS } from '../parts';
import { changesBetween } from '../versions/changes';
import { partsOf, type ProcedureRow } from '../versions/snapshot';
import { fieldLabel } from './field-names';
import type { Links } from './links';
import type { ImportedProcedure, Remark } from './imported-procedure';

export type Action = 'create' | 'update' | 'same' | 'refused';

/** What a row would do. */
export interface PlannedRow {
  row: number;
  code: string | null;
  name: string;
  action: Action;
  /** The record it changes. */
  documentId: string | null;
  /** What would have to be filled in before readers may see it in full, as sentences. */
  missing: string[];
  /** Whether readers may see it as an entry of a list. */
  listable: boolean;
  /** Labels of the parts whose columns could not be told apart for certain. */
  uncertain: string[];
  /** Labels of the parts that change. */
  changes: string[];
  remarks: Remark[];
  /** The name of a subject area that is not in the list yet. */
  newArea: string | null;
  /** For the document service; null when nothing is to be written. */
  data: Record<string, unknown> | null;
}

/** The draft rows of the procedures that exist, with their forms' files. */
export interface ExistingProcedure extends Omit<ProcedureRow, 'forms'> {
  sourceId: string | null;
  internalNote: string | null;
  forms: { name: string; file: { id: number } | null }[];
}

/** Decides for each row whether it is new, a change, nothing new, or refused. Pure; writes nothing. */
export function planImport(rows: ImportedProcedure[], existing: ExistingProcedure[], links: Links): PlannedRow[] {
  const find = finderOf(existing);
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = row.sourceId ?? `${row.code ?? slugify(row.name)} ${slugify(row.locality ?? 'x')}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) row.remarks.push({ level: 'error', field: null, message: `trùng với dòng ${earlier}.` });
    seen.set(key, earlier ?? row.row);
    return planRow(row, find(row), links);
  });
}

function finderOf(existing: ExistingProcedure[]) {
  const bySource = new Map(existing.filter(({ sourceId }) => sourceId).map((item) => [item.sourceId, item]));
  const byCode = groupBy(existing.filter(({ code }) => code), ({ code }) => code as string);
  const byName = groupBy(existing, ({ name }) => slugify(name ?? 'x'));
  return ({ sourceId, code, name, locality }: ImportedProcedure): ExistingProcedure | null => {
    const known = sourceId && bySource.get(sourceId);
    if (known) return known;
    const candidates = (code ? byCode.get(code) : byName.get(slugify(name))) ?? [];
    const here = candidates.filter((item) => slugify(item.locality ?? 'x') === slugify(locality ?? 'x') && !(sourceId && item.sourceId));
    if (here.length === 1) return here[0];
    // The portal knows no locality: its code alone must do when it means one record.
    return !locality && !sourceId && candidates.length === 1 ? candidates[0] : null;
  };
}

function groupBy<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function planRow(row: ImportedProcedure, existing: ExistingProcedure | null, links: Links): PlannedRow {
  const planned = {
    row: row.row,
    code: row.code ?? null,
    name: row.name,
    documentId: existing?.documentId ?? null,
    uncertain: row.uncertain.map((part) => PART_LABELS[part]),
    remarks: row.remarks,
    newArea: null,
    missing: [],
    listable: false,
    changes: [],
    data: null,
  };
  if (row.remarks.some(({ level }) => level === 'error')) return { ...planned, action: 'refused' };
  const newArea = row.subjectArea && !links.area(row.subjectArea) ? row.subjectArea : null;
  const data = dataOf(row, existing, links);
  const record = { ...BLANK, ...existing, ...data } as unknown as ProcedureRecord;
  const missing = procedureReasons({ ...record, scope: 'full' }).map(({ message }) => message);
  const listable = procedureReasons({ ...record, scope: 'listed' }).length === 0;
  const changes = existing ? changesOf(existing, row, data) : [];
  const isSame = existing && changes.length === 0;
  return { ...planned, missing, listable, changes, newArea, action: !existing ? 'create' : isSame ? 'same' : 'update', data: isSame ? null : data };
}

const BLANK = { filingWays: [], dossier: [], forms: [], legalBasis: [] };

const COPIED = [
  'sourceId',
  'code',
  'name',
  'level',
  'kind',
  'agency',
  'authority',
  'delegate',
  'coordinator',
  'receivingAddress',
  'filingWays',
  'dossier',
  'dossierSets',
  'timeLimit',
  'applicants',
  'announcement',
  'onlineLevel',
  'partialReason',
  'locality',
  'related',
  'keywords',
  'description',
  'portalUrl',
  'source',
  'decidedOn',
  'effectiveOn',
] as const;

function dataOf(row: ImportedProcedure, existing: ExistingProcedure | null, links: Links): Record<string, unknown> {
  const data: Record<string, unknown> = Object.fromEntries(COPIED.filter((field) => row[field] !== undefined).map((field) => [field, row[field]]));
  if (row.steps) data.steps = textToHtml(stepLines(row.steps));
  for (const [presence, part] of [['hasForms', 'forms'], ['hasResult', 'result'], ['hasConditions', 'conditions'], ['hasFees', 'fees']] as const) {
    if (!row[presence]) continue;
    data[presence] = row[presence];
    data[part] = row[presence] === 'yes' ? row[part] : part === 'forms' ? [] : null;
  }
  if (row.forms && data.hasForms === 'yes') data.forms = row.forms.map((name) => ({ name, file: existing?.forms.find((form) => form.name === name)?.file?.id ?? null }));
  const area = row.subjectArea && links.area(row.subjectArea);
  if (area) data.subjectArea = area;
  if (row.legalBasis || row.legalBasisRest) Object.assign(data, legalBasisOf(row, links));
  if (row.decision) Object.assign(data, decisionOf(row, row.decision, links));
  if (row.internalNote && !existing?.internalNote?.includes(row.internalNote)) {
    data.internalNote = [existing?.internalNote, row.internalNote].filter(Boolean).join('\n');
  }
  return data;
}

function legalBasisOf(row: ImportedProcedure, links: Links): Record<string, unknown> {
  const ids = new Set<string>();
  const words = [...(row.legalBasisRest ?? [])];
  for (const { number, text } of row.legalBasis ?? []) {
    const link = links.document(number, { locality: row.locality });
    if (link.documentId) ids.add(link.documentId);
    else {
      words.push(text);
      row.remarks.push({ level: 'warning', field: fieldLabel('legalBasis'), message: unlinked(number, link.found) });
    }
  }
  return { legalBasis: [...ids], legalBasisNote: words.length > 0 ? words.join('\n') : null };
}

function decisionOf(row: ImportedProcedure, number: string, links: Links): Record<string, unknown> {
  const link = links.document(number, { locality: row.locality, issuedOn: row.decidedOn });
  if (link.documentId) return { publishingDecision: link.documentId, publishingDecisionNote: null };
  row.remarks.push({ level: 'warning', field: fieldLabel('decision'), message: unlinked(number, link.found) });
  return { publishingDecisionNote: number };
}

const unlinked = (number: string, found: number): string =>
  found > 1 ? `có ${found} văn bản cùng số ${number} trong kho nên chưa nối; giữ ở dạng chữ.` : `văn bản ${number} chưa có trong kho; giữ ở dạng chữ.`;

function changesOf(existing: ExistingProcedure, row: ImportedProcedure, data: Record<string, unknown>): string[] {
  const before = partsOf(existing);
  const linksMoved = movedLinks(existing, data);
  const after = {
    ...before,
    ...(Object.fromEntries(Object.entries(data).filter(([field]) => field in before)) as Partial<typeof before>),
    forms: row.forms && data.hasForms === 'yes' ? row.forms : data.hasForms === 'no' ? [] : before.forms,
    subjectArea: row.subjectArea && slugify(row.subjectArea) !== slugify(before.subjectArea ?? 'x') ? row.subjectArea : before.subjectArea,
    legalBasis: linksMoved.legalBasis ? (row.legalBasis ?? []).map(({ text }) => text) : before.legalBasis,
  };
  const labels = changesBetween(before, after).map(({ label }) => label);
  if (linksMoved.decision) labels.push(fieldLabel('decision'));
  for (const field of ['decidedOn', 'effectiveOn', 'portalUrl'] as const) {
    if (data[field] !== undefined && data[field] !== existing[field]) labels.push(fieldLabel(field));
  }
  return labels;
}

function movedLinks(existing: ExistingProcedure, data: Record<string, unknown>): { legalBasis: boolean; decision: boolean } {
  const idsOf = (ids: string[]) => [...ids].sort().join(' ');
  const legalBasis =
    data.legalBasis !== undefined &&
    (idsOf(existing.legalBasis.map(({ documentId }) => documentId)) !== idsOf(data.legalBasis as string[]) ||
      (existing.legalBasisNote ?? null) !== data.legalBasisNote);
  const decision =
    (data.publishingDecision !== undefined && data.publishingDecision !== existing.publishingDecision?.documentId) ||
    (data.publishingDecisionNote !== undefined && data.publishingDecisionNote !== existing.publishingDecisionNote);
  return { legalBasis, decision };
}
