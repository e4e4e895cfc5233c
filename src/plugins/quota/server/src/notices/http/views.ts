import { dayOf } from '../../rules/calendar';
import { standingOfRow, type NoticeRow, type NoticeState } from '../outbox';
import type { Standing } from '../standing';
import { stepInWords } from '../steps';

export const STATES: Record<NoticeState, string> = {
  pending: 'Chờ gửi',
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  failed: 'Không gửi được',
  cancelled: 'Không cần gửi',
};

const subjectOf = ({ clause, unit, period, periodInWords }: Standing) => ({
  clause: { key: clause.key, name: clause.name },
  unit,
  period,
  periodInWords,
});

/** A row of the log. */
export const logView = (row: NoticeRow) => ({
  id: row.id,
  kind: row.kind,
  step: row.step,
  stepInWords: stepInWords(row.step),
  ...subjectOf(standingOfRow(row)),
  recipient: row.recipient || null,
  state: row.state,
  stateInWords: STATES[row.state],
  dueAt: row.due_at,
  createdAt: row.created_at,
  sentAt: row.sent_at,
  attempts: row.attempts,
  nextTryAt: row.state === 'pending' ? row.next_try_at : null,
  error: row.note,
});

/** A notice as its reader sees it in the panel; `current` is where the unit stands now. */
export function panelView(row: NoticeRow, current: Standing | undefined, zone: string) {
  const standing = current ?? standingOfRow(row);
  const settled = row.kind === 'reminder' ? current?.state !== 'owed' : current?.state !== 'missed';
  return {
    kind: row.kind,
    step: row.step,
    stepInWords: stepInWords(row.step),
    ...subjectOf(standing),
    dueAt: row.due_at,
    lastDay: dayOf(standing.dueBefore - 1, zone),
    missing: standing.missing,
    /** Nothing remains to be done. */
    settled,
  };
}
