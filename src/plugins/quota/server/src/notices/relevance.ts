import type { Standing } from './standing';
import type { NoticeKind } from './steps';

/**
 * Why a notice that waited need not be sent any more, as a sentence for the log; null when it must be sent.
 * `standing` is where the unit stands now; undefined when the clause no longer binds it.
 */
export function reasonNotToSend(kind: NoticeKind, standing: Standing | undefined, now: number): string | null {
  if (!standing) return 'Không gửi: chỉ tiêu không còn áp dụng với đơn vị trong kỳ này.';
  if (standing.state === 'waived') return 'Không gửi: đơn vị đã được miễn trong kỳ này.';
  if (kind === 'escalation') return standing.state === 'missed' ? null : 'Không gửi: kỳ này không còn ở mức Chưa đạt.';
  if (standing.state === 'met') return 'Không gửi: đơn vị đã đăng đủ bài.';
  if (standing.state === 'missed' || now >= standing.dueBefore) return 'Không gửi: đã quá hạn của kỳ.';
  return null;
}
