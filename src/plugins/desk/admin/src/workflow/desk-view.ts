import type { EditViewContext } from '@strapi/content-manager/strapi-admin';
import { isWritten } from '../../../../../admin/written';
import { useAnswer } from '../../../../../admin/parts/use-answer';

export interface OfferedAct {
  act: string;
  /** Why it cannot be done now; empty when it can. */
  reasons: string[];
  overridable: boolean;
}

export interface CorrectionRequest {
  id: number;
  request: string;
  receivedOn: string;
  dueOn: string;
  rule: string;
  outcome: 'open' | 'corrected' | 'refused';
  answer: string | null;
}

/** A document on its way, as the server shows it to this person. */
export interface DeskView {
  state: string;
  stateName: string;
  isPublic: boolean;
  hasChanges: boolean;
  address: string | null;
  publishAt: string | null;
  expireAt: string | null;
  reviewOn: string | null;
  withdrawal: { at: string; reason: string } | null;
  approvals: { name: string; at: string }[];
  approvalsNeeded: number;
  needsChangeNote: boolean;
  mayReview: boolean;
  corrections: CorrectionRequest[];
  acts: OfferedAct[];
}

type Viewed = Pick<EditViewContext, 'model' | 'documentId' | 'document'>;

/** Anew after every save and publication; null for a new document and for other types. */
export function useDeskView({ model, documentId, document }: Viewed): { view: DeskView | null; reload: () => void } {
  const { updatedAt, publishedAt, status, state } = (document ?? {}) as Record<string, unknown>;
  const stamp = encodeURIComponent([updatedAt, publishedAt, status, state].join(' '));
  const path = isWritten(model) && documentId && document ? `/desk/documents/${model}/${documentId}?v=${stamp}` : null;
  const { answer, reload } = useAnswer<{ data: DeskView }>(path);
  return { view: path ? (answer?.data ?? null) : null, reload };
}
