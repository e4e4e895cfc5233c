import { isListed, PARTS_IF_ANY, type ProcedureScope } from './scope';
import type { Reason } from '../refusals/refusal';
import { collectorFor } from '../refusals/collector';

type Presence = 'yes' | 'no' | null;

export interface ProcedureRecord {
  scope?: ProcedureScope | null;
  name: string | null;
  agency: string | null;
  steps: string | null;
  filingWays: object[];
  dossier: object[];
  dossierSets: number | null;
  timeLimit: string | null;
  applicants: string | null;
  hasResult: Presence;
  result: string | null;
  hasFees: Presence;
  fees: string | null;
  hasForms: Presence;
  forms: object[];
  hasConditions: Presence;
  conditions: string | null;
  announcement: string | null;
  publishingDecision: object | null;
  publishingDecisionNote: string | null;
  source: string | null;
  onlineLevel: string | null;
  partialReason: string | null;
  serviceNotice: { startsOn: string; endsOn: string | null } | null;
}

/**
 * The parts of an administrative procedure, Nghị định 63/2010/NĐ-CP Điều 8 khoản 2: a to g are compulsory; each
 * "if any" part of point h says Có or Không, and has its content only with Có, so that an empty field is never
 * ambiguous. A procedure that is only partly online says why (Nghị định 224/2026/NĐ-CP Điều 14). An abolished one
 * stays as it last was and needs only the decision that abolished it. An entry of a list needs its name, and the
 * decision or the source in which the list stands.
 */
export function procedureReasons(procedure: ProcedureRecord): Reason[] {
  const { reasons, need, refuse } = collectorFor('api::procedure.procedure', procedure);
  need('name');
  const notice = procedure.serviceNotice;
  if (notice?.endsOn && notice.endsOn < notice.startsOn) refuse('serviceNotice', 'invalid', 'ngày kết thúc trước ngày bắt đầu.');
  if (procedure.announcement === 'abolished') {
    if (!procedure.publishingDecision) need('publishingDecisionNote', 'chưa ghi quyết định công bố bãi bỏ.');
    return reasons;
  }
  if (isListed(procedure)) {
    if (!procedure.publishingDecision && !procedure.publishingDecisionNote && !procedure.source) {
      refuse('publishingDecision', 'missing', 'mục trong danh mục phải có quyết định công bố hoặc nguồn.');
    }
    return reasons;
  }
  need('steps');
  need('filingWays', 'chưa có cách nào.');
  need('dossier', 'chưa có giấy tờ nào.');
  need('dossierSets', 'chưa ghi số bộ.');
  need('timeLimit');
  need('applicants');
  need('agency');
  for (const [presence, content] of PARTS_IF_ANY) {
    const value = procedure[content];
    const isEmpty = Array.isArray(value) ? value.length === 0 : !value;
    if (!procedure[presence]) refuse(presence, 'missing', 'chưa chọn “Có” hay “Không”.');
    else if (procedure[presence] === 'yes') need(content, 'đã chọn “Có” nhưng chưa ghi nội dung.');
    else if (!isEmpty) refuse(presence, 'contradiction', 'đã ghi nội dung nên không thể chọn “Không”.');
  }
  if (procedure.onlineLevel === 'partial') need('partialReason', 'dịch vụ công trực tuyến một phần phải công khai lý do.');
  return reasons;
}
