import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { verdictsOf } from '../board/verdicts';
import { clausesOf } from '../clauses/clauses';
import { documentOf, type DocumentInput } from '../clauses/source-document';
import { clockOf } from '../clock';
import { lockLedger } from '../database';
import { refused, type Fault } from '../refusal';
import { kindOfPeriod } from '../rules/periods';
import { periodInWords } from '../rules/sentences';
import type { WaiverLine } from '../rules/types';
import { standingWaiver } from '../rules/waiver';
import { readUnits } from '../units';
import { cellOf, waiversOf } from './waivers';

/** A waiver as somebody sends it. */
export interface WaiverInput {
  clause?: string;
  /** The unit's address name. */
  unit?: string;
  period?: string;
  reason?: string;
  document?: DocumentInput | null;
}

/** Grants and cancels waivers (miễn); each act is one line that stays. */
export const waiverActions = (strapi: Core.Strapi) => ({
  lines: () => waiversOf(strapi).all(),

  /** @throws ValidationError naming each field that is wrong */
  async grant(input: WaiverInput, actor: string): Promise<void> {
    const faults: Fault[] = [];
    const fault = (field: string, message: string) => {
      faults.push({ field, message });
    };
    const clause = (await clausesOf(strapi).versions()).find(({ key }) => key === input.clause);
    if (!clause) fault('clause', 'Chỉ tiêu: chưa chọn, hoặc không có chỉ tiêu này.');
    const unit = (await readUnits(strapi)).find(({ slug }) => slug === input.unit);
    if (!unit) fault('unit', 'Đơn vị: chưa chọn, hoặc không có đơn vị này.');
    const period = input.period ?? '';
    if (!kindOfPeriod(period)) fault('period', 'Kỳ: chưa có, hoặc sai cách ghi (ví dụ 2026-01, 2026-Q1, 2026).');
    const reason = wordsIn(input.reason);
    if (!reason) fault('reason', 'Lý do miễn: chưa có.');
    const document = await documentOf(strapi, input.document);
    if (!document) fault('document', 'Văn bản cho phép miễn: chưa có, hoặc không có trong danh mục văn bản.');
    if (faults.length > 0 || !clause || !unit || !reason || !document) throw refused(...faults);

    await strapi.db.transaction(async ({ trx }) => {
      await lockLedger(strapi, trx);
      const cells = await verdictsOf(strapi, { periods: [period], only: [unit.id], trx });
      const cell = cells.find((candidate) => candidate.clause.key === clause.key);
      if (!cell || cell.status === 'not-applicable') {
        const message = `Kỳ: chỉ tiêu “${clause.name}” không áp dụng cho ${unit.name} trong ${periodInWords(period)}.`;
        throw refused({ field: 'period', message });
      }
      if (cell.waiver) {
        throw refused({ field: 'period', message: `Kỳ: ${unit.name} đã được miễn chỉ tiêu này trong ${periodInWords(period)}.` });
      }
      await waiversOf(strapi, trx).append({
        type: 'granted',
        clauseKey: clause.key,
        unit: { id: unit.id, name: unit.name },
        period,
        reason,
        document,
        actor,
        at: clockOf(strapi).now().toISOString(),
      });
    });
  },

  /**
   * Takes a grant back; both lines stay visible.
   *
   * @throws NotFoundError, ValidationError
   */
  async cancel(id: number, input: { reason?: string }, actor: string): Promise<void> {
    const reason = wordsIn(input.reason);
    if (!reason) throw refused({ field: 'reason', message: 'Lý do hủy miễn: chưa có.' });
    await strapi.db.transaction(async ({ trx }) => {
      await lockLedger(strapi, trx);
      const waivers = waiversOf(strapi, trx);
      const line = await waivers.line(id);
      if (!line) throw new errors.NotFoundError('Không có lần miễn này.');
      const lines = (await waivers.byCell([line.period], [line.unit.id])).get(cellOf(line)) ?? [];
      if (standingWaiver(lines)?.id !== line.id) {
        throw refused({ field: 'id', message: 'Lần miễn này đã được hủy, hoặc không phải là một lần miễn.' });
      }
      const { clauseKey, unit, period } = line;
      const cancelled: Omit<WaiverLine, 'id'> = {
        type: 'cancelled',
        clauseKey,
        unit,
        period,
        reason,
        document: null,
        actor,
        at: clockOf(strapi).now().toISOString(),
      };
      await waivers.append(cancelled);
    });
  },
});

const wordsIn = (text: unknown): string => (typeof text === 'string' ? text.normalize('NFC').trim().slice(0, 2000) : '');
