import { localDay } from '../../calendar';
import type { WorkingCalendar } from '../../calendar/working-days';
import { shortNotice, termInWords, type NoticeTerm } from '../../outages/notice-term';
import { formatDate } from '../../text/dates';
import type { Reason } from '../../refusals/refusal';
import { collectorFor } from '../../refusals/collector';

export interface OutageRecord {
  title: string | null;
  affected: string | null;
  kind: 'planned' | 'incident';
  startsAt: string | Date;
  recoversAt: string | Date;
  announcedAt: string | Date;
}

/** A planned outage is announced as many working days ahead as the law in force asks, with its expected end. */
export function outageReasons(outage: OutageRecord, terms: readonly NoticeTerm[], calendar: WorkingCalendar): Reason[] {
  const { reasons, need, refuse } = collectorFor('api::outage.outage', outage);
  need('title');
  need('affected');
  if (new Date(outage.recoversAt) <= new Date(outage.startsAt)) {
    refuse('recoversAt', 'invalid', 'phải sau thời điểm bắt đầu.');
  }
  if (outage.kind !== 'planned') return reasons;
  const late = shortNotice(localDay(outage.announcedAt), localDay(outage.startsAt), terms, calendar);
  if (late) {
    refuse(
      'startsAt',
      'short-notice',
      `phải báo trước ít nhất ${termInWords(late.term)} (${late.term.basis}), nên sớm nhất là ngày ${formatDate(late.earliest)}. ` +
        'Nếu là sự cố không báo trước được, hãy chọn loại “Sự cố đột xuất”.',
    );
  }
  return reasons;
}
