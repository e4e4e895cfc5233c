import type { Core } from '@strapi/strapi';
import { clausesOf } from '../clauses/clauses';
import { clockOf } from '../clock';
import { configOf, type PublicationSource } from '../config';
import { ledgerOf } from '../ledger/ledger';
import { textsOf } from '../ledger/texts';
import { observe } from '../publications/observe';
import { PERIOD_KINDS, periodOf } from '../rules/periods';
import { boundUnits } from '../rules/scope';
import { periodInWords } from '../rules/sentences';
import { shinglesOf } from '../rules/shingles';
import type { LedgerEvent } from '../rules/types';
import { judge } from '../rules/verdict';
import { clausesFor } from '../rules/versions';
import { readUnits } from '../units';
import { explained, type Explained, type Explanation } from './explanation';

/** "Nếu đăng bây giờ": what every clause in force now would make of a draft; null when there is no such draft. */
export async function explainDraft(
  strapi: Core.Strapi,
  source: PublicationSource,
  documentId: string,
): Promise<Explanation | null> {
  const seen = await observe(strapi, source, documentId, { draft: true });
  if (!seen) return null;
  const { timeZone: zone } = configOf(strapi);
  const { facts, words } = seen;
  const now = clockOf(strapi).now();
  const at = now.toISOString();
  const duplicateOf = facts.fingerprint ? await ledgerOf(strapi).earlierWithText(facts.fingerprint, documentId) : null;
  const resembles = duplicateOf ? null : await textsOf(strapi).resembled(shinglesOf(words), documentId);
  const event: LedgerEvent = {
    seq: Number.MAX_SAFE_INTEGER,
    type: 'published',
    at,
    recordedAt: at,
    documentType: source.contentType,
    documentId,
    firstAt: at,
    facts,
    duplicateOf,
    resembles,
    actor: '',
    reason: null,
  };
  const versions = await clausesOf(strapi).versions();
  const concerned = [...(facts.unit ? [facts.unit.id] : []), ...facts.cooperatingUnits.map(({ id }) => id)];
  const units = (await readUnits(strapi)).filter(({ id }) => concerned.includes(id));
  const cells: Explained[] = [];
  for (const period of PERIOD_KINDS.map((kind) => periodOf(now.getTime(), kind, zone))) {
    for (const clause of clausesFor(period, versions, zone)) {
      for (const unit of boundUnits(clause, units, zone)) {
        const verdict = judge({ clause, unit, period, events: [event], asOf: now.getTime(), zone });
        if (verdict.status === 'not-applicable') continue;
        const counts = verdict.counted.length > 0;
        const sentence = counts
          ? `Nếu đăng bây giờ: được tính vào ${periodInWords(period)} cho chỉ tiêu “${clause.name}” của ${unit.name}.`
          : `Nếu đăng bây giờ: chưa được tính cho chỉ tiêu “${clause.name}” của ${unit.name}. ${verdict.rejected[0].reason}`;
        cells.push(explained(verdict, counts, sentence));
      }
    }
  }
  return { published: false, firstPublishedAt: null, summary: summaryOf(cells, Boolean(facts.unit)), cells, resembles };
}

function summaryOf(cells: Explained[], hasUnit: boolean): string {
  if (!hasUnit) return 'Nếu đăng bây giờ: chưa được tính, vì bài chưa có đơn vị.';
  if (cells.length === 0) return 'Nếu đăng bây giờ: không có chỉ tiêu nào đang áp dụng cho đơn vị của bài.';
  const number = cells.filter(({ counts }) => counts).length;
  return number > 0 ? `Nếu đăng bây giờ: được tính cho ${number} chỉ tiêu.` : 'Nếu đăng bây giờ: chưa được tính cho chỉ tiêu nào.';
}
