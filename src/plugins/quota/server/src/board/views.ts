import { kindOfPeriod } from '../rules/periods';
import { periodInWords } from '../rules/sentences';
import type { Clause, CountedItem, WaiverLine } from '../rules/types';
import type { CellVerdict } from './cell-verdict';

/** A clause as anybody may see it. */
export const clauseView = (clause: Clause) => {
  const { key, version, name, quote, document, section, fields, channels, kinds, period, minimum } = clause;
  const { ownWorkOnly, cooperatingUnitsCount, inForceFrom, inForceTo } = clause;
  return {
    key,
    version,
    name,
    quote,
    document: { title: document.title, url: document.url },
    period,
    minimum,
    section: section?.name ?? null,
    fields: fields?.map((field) => field.name) ?? null,
    kinds,
    channels,
    ownWorkOnly,
    cooperatingUnitsCount,
    inForceFrom,
    inForceTo,
  };
};

const itemView = ({ title, url, publishedAt, plannedAt, imported }: CountedItem) => ({
  title,
  url,
  publishedAt,
  plannedAt,
  imported,
});

/** Counted items, each with whether it left after the close ("Đã gỡ sau khi chốt"). */
const countedView = ({ counted, afterClose }: CellVerdict) =>
  counted.map((item) => ({
    ...itemView(item),
    withdrawnAfterClose: afterClose.some(({ documentId }) => documentId === item.documentId),
  }));

/** What readers can no longer see keeps its place and its date only. */
const publicItems = (cell: CellVerdict) =>
  countedView(cell).map((item, index) => {
    const { documentId } = cell.counted[index];
    const gone = cell.afterClose.some((note) => note.documentId === documentId && (note.type === 'withdrawn' || note.type === 'deleted'));
    return gone ? { ...item, title: null, url: null } : item;
  });

const waiverView = ({ id, type, reason, document, actor, at }: WaiverLine) => ({ id, type, reason, document, actor, at });

/** A verdict as anybody may see it: what counts and counted, no reasons and no persons. */
export const publicView = (cell: CellVerdict) => ({
  ...(kindOfPeriod(cell.period) === 'month' && { month: cell.period }),
  period: cell.period,
  periodName: periodInWords(cell.period),
  clause: clauseView(cell.clause),
  unit: { slug: cell.unit.slug, name: cell.unit.name },
  required: cell.required,
  counted: cell.counted.length,
  status: cell.status,
  running: cell.running,
  upcoming: cell.upcoming,
  owed: cell.owed,
  daysLeft: cell.daysLeft,
  closed: cell.closing && { asOf: cell.closing.asOf, closedAt: cell.closing.closedAt, status: cell.closing.status },
  articles: publicItems(cell),
});

/** A verdict as staff see it: with what was not counted, what left later, waivers, and why. */
export const staffView = (cell: CellVerdict) => ({
  ...publicView(cell),
  articles: countedView(cell).map((item, index) => ({
    ...item,
    documentId: cell.counted[index].documentId,
    resembles: cell.counted[index].resembles,
  })),
  rejected: cell.rejected.map((item) => ({ ...itemView(item), documentId: item.documentId, code: item.code, reason: item.reason })),
  closed: cell.closing,
  waiver: cell.waiver && waiverView(cell.waiver),
  waiverLines: cell.waiverLines.map(waiverView),
  withdrawnAfterClose: cell.afterClose,
});

export type PublicVerdict = ReturnType<typeof publicView>;
export type StaffVerdict = ReturnType<typeof staffView>;
