import type { Core } from '@strapi/strapi';
import type { CellVerdict } from '../board/cell-verdict';
import { verdictsOf } from '../board/verdicts';
import { configOf, type PublicationSource } from '../config';
import { ledgerOf } from '../ledger/ledger';
import { dayOf } from '../rules/calendar';
import { PERIOD_KINDS, periodOf } from '../rules/periods';
import { dayInWords, periodInWords } from '../rules/sentences';
import type { LedgerEvent } from '../rules/types';
import { explainDraft } from './draft';
import { explained, type Explained, type Explanation } from './explanation';

/**
 * "Được tính vào đâu, vì sao": under every clause that binds a unit of the document, in every period of its first
 * publication. Before that: what would become of it if it were published now.
 */
export async function explainDocument(
  strapi: Core.Strapi,
  source: PublicationSource,
  documentId: string,
): Promise<Explanation | null> {
  const events = await ledgerOf(strapi).eventsOfDocument(source.contentType, documentId);
  return events.length > 0 ? explainPublished(strapi, events) : explainDraft(strapi, source, documentId);
}

async function explainPublished(strapi: Core.Strapi, events: LedgerEvent[]): Promise<Explanation> {
  const { timeZone: zone } = configOf(strapi);
  const [first] = events;
  const last = events[events.length - 1];
  const units = new Set(
    events.flatMap(({ facts }) => [...(facts.unit ? [facts.unit.id] : []), ...facts.cooperatingUnits.map(({ id }) => id)]),
  );
  const periods = PERIOD_KINDS.map((kind) => periodOf(Date.parse(first.firstAt), kind, zone));
  const verdicts = units.size > 0 ? await verdictsOf(strapi, { periods, only: [...units] }) : [];
  const cells = verdicts
    .filter(({ status, counted }) => status !== 'not-applicable' || counted.length > 0)
    .map((cell) => explainCell(cell, last));
  const number = cells.filter(({ counts }) => counts).length;
  const day = dayInWords(dayOf(Date.parse(first.firstAt), zone));
  const came = first.type === 'imported' ? `Đăng ngày ${day} trên trang cũ, được nhập vào sổ` : `Đăng lần đầu ngày ${day}`;
  return {
    published: last.type !== 'withdrawn' && last.type !== 'deleted',
    firstPublishedAt: first.firstAt,
    summary: `${came}. ${number > 0 ? `Được tính cho ${number} chỉ tiêu.` : 'Không được tính cho chỉ tiêu nào.'}`,
    cells,
    resembles: last.resembles,
  };
}

function explainCell(cell: CellVerdict, { documentId, facts }: LedgerEvent): Explained {
  const { clause, unit, period } = cell;
  const isThis = (item: { documentId: string }) => item.documentId === documentId;
  const counts = cell.counted.some(isThis);
  const rejected = cell.rejected.find(isThis);
  const gone = cell.afterClose.filter(isThis).pop();
  const left = gone ? ` Đã gỡ sau khi chốt: ${gone.reason}` : '';
  const sentence = counts
    ? `Được tính vào ${periodInWords(period)} cho chỉ tiêu “${clause.name}” của ${unit.name}.${left}`
    : (rejected?.reason ??
      (cell.closing
        ? `Không tính: ${periodInWords(period)} đã chốt khi sổ chưa có bài này cho ${unit.name}.`
        : `Không tính: bài thuộc ${facts.unit?.name ?? 'đơn vị khác'}.`));
  return explained(cell, counts, sentence);
}
