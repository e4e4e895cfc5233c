import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { clockOf } from '../clock';
import { configOf } from '../config';
import { kindOfPeriod, periodOf, PERIOD_KINDS, type PeriodKey, type PeriodKind } from '../rules/periods';
import { refused } from '../refusal';
import type { Unit } from '../rules/types';
import { readUnits } from '../units';

/** Reads what requests ask for, or says in Vietnamese which parameter is wrong. */
export const questionsOf = (strapi: Core.Strapi) => ({
  thisPeriod: (kind: PeriodKind): PeriodKey => periodOf(clockOf(strapi).now().getTime(), kind, configOf(strapi).timeZone),

  year(value: unknown): number {
    if (value === undefined) return Number(this.thisPeriod('year'));
    if (typeof value === 'string' && /^(19|20|21)\d\d$/.test(value)) return Number(value);
    throw refused({ field: 'year', message: 'Năm (year): phải là bốn chữ số, ví dụ 2026.' });
  },

  /** Months when nothing is said; "all" for every kind. */
  kinds(value: unknown): PeriodKind[] {
    if (value === undefined) return ['month'];
    if (value === 'all') return PERIOD_KINDS;
    const kind = PERIOD_KINDS.find((candidate) => candidate === value);
    if (kind) return [kind];
    throw refused({ field: 'period', message: 'Kỳ (period): phải là month, quarter, year hoặc all.' });
  },

  period(value: unknown): PeriodKey {
    if (typeof value === 'string' && kindOfPeriod(value)) return value;
    throw refused({ field: 'period', message: 'Kỳ (period): ghi như 2026-01, 2026-Q1 hoặc 2026.' });
  },

  /** The key of a clause, whether or not there is one of that key. */
  clause(value: unknown): string {
    if (typeof value === 'string' && value !== '') return value;
    throw refused({ field: 'clause', message: 'Chỉ tiêu (clause): chưa có. Hãy ghi mã của chỉ tiêu.' });
  },

  async unit(slug: unknown): Promise<Unit> {
    if (typeof slug !== 'string' || slug === '') {
      throw refused({ field: 'unit', message: 'Đơn vị (unit): chưa có. Hãy ghi đường dẫn của đơn vị.' });
    }
    const unit = (await readUnits(strapi)).find((candidate) => candidate.slug === slug);
    if (!unit) {
      throw new errors.NotFoundError(`Đơn vị (unit): không có đơn vị “${slug.slice(0, 120)}”.`, { code: 'quota-unknown-unit' });
    }
    return unit;
  },

  /** Refuses parameters that nobody reads: a misspelt one must not pass for a filter. */
  only(query: Record<string, unknown>, known: string[]): void {
    const unknown = Object.keys(query).find((name) => !known.includes(name));
    if (unknown) {
      throw refused({ field: unknown, message: `Tham số “${unknown}” không được hỗ trợ. ${known.length > 0 ? `Dùng: ${known.join(', ')}.` : 'Địa chỉ này không có tham số.'}` });
    }
  },
});
