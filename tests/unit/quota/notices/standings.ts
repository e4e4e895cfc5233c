import { spanOfPeriod } from '../../../../src/plugins/quota/server/src/rules/periods';
import type { Standing } from '../../../../src/plugins/quota/server/src/notices/standing';

export const ZONE = 'Asia/Ho_Chi_Minh';

/** CDC owes one article in the month, unless said otherwise. */
export function standing(month: string, changes: Partial<Standing> = {}, zone = ZONE): Standing {
  const { from, to } = spanOfPeriod(month, zone);
  return {
    clause: {
      key: 's2-34',
      name: 'Tin/bài CCHC hằng tháng',
      quote: 'mỗi tháng có ít nhất 01 tin/bài',
      source: 'Kế hoạch số 15/KH-SYT',
      sourceUrl: '/van-ban/ke-hoach-15',
      endsOn: null,
    },
    unit: { id: 'cdc', name: 'Trung tâm Kiểm soát bệnh tật' },
    period: month,
    periodInWords: `tháng ${month.slice(5)}/${month.slice(0, 4)}`,
    state: 'owed',
    required: 1,
    counted: 0,
    missing: 1,
    opensAt: from,
    dueBefore: to,
    closesAt: to,
    ...changes,
  };
}

/** "20/11/2026 08:00" in Vietnam as milliseconds. */
export function at(when: string): number {
  const [date, time] = when.split(' ');
  return Date.parse(`${date.split('/').reverse().join('-')}T${time}+07:00`);
}
