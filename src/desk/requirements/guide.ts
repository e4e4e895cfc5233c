import type { Reason } from '../../refusals/refusal';
import { collectorFor } from '../../refusals/collector';

export interface GuideRecord {
  title: string | null;
  summary: string | null;
  steps: { title: string | null; body: string | null }[];
  unit: object | null;
  actionLabel: string | null;
  actionUrl: string | null;
}

/** A guide that readers can follow: what for, whose, and at least one step. */
export function guideReasons(guide: GuideRecord): Reason[] {
  const { reasons, need, refuse } = collectorFor('api::guide.guide', guide);
  need('title');
  need('summary', 'chưa có. Hãy nói ai cần hướng dẫn này và để làm gì.');
  need('steps', 'chưa có bước nào.');
  need('unit', 'chưa chọn.');
  if (guide.actionUrl && !/^(?:https?:\/\/[^\s]+|\/(?![/\\])[^\s]*)$/i.test(guide.actionUrl)) {
    refuse('actionUrl', 'invalid', 'phải bắt đầu bằng https:// hoặc “/”.');
  }
  if (Boolean(guide.actionUrl) !== Boolean(guide.actionLabel)) {
    refuse(guide.actionUrl ? 'actionLabel' : 'actionUrl', 'missing', 'nút cần cả chữ và địa chỉ.');
  }
  return reasons;
}
