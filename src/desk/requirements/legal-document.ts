import { checkNumber } from '../../registry/number-checks';
import type { NumberRule } from '../../registry/reference';
import type { Reason } from '../../refusals/refusal';
import { collectorFor } from '../../refusals/collector';

export interface DocumentRecord {
  number: string | null;
  abstract: string | null;
  type: { name: string; abbreviation: string | null } | null;
  issuer: object | null;
  level: string | null;
  issuedOn: string | null;
  effectiveOn: string | null;
  expiresOn: string | null;
  planFrom: string | null;
  planTo: string | null;
}

/**
 * What a legal document must have before it becomes public. Number and dates may be blank: the registry also
 * holds copies on which they could not be read, and saying nothing is better than inventing. A number may not break a
 * rule in force on its day of issue; an unusual form is no fault, old offices had their own.
 */
export function documentReasons(document: DocumentRecord, rules: readonly NumberRule[]): Reason[] {
  const { reasons, need, refuse } = collectorFor('api::legal-document.legal-document', document);
  const { effectiveOn, expiresOn, planFrom, planTo } = document;
  need('abstract');
  need('type', 'chưa chọn.');
  need('issuer', 'chưa chọn.');
  need('level', 'chưa chọn.');
  if (effectiveOn && expiresOn && expiresOn < effectiveOn) refuse('expiresOn', 'invalid', 'không thể trước ngày có hiệu lực.');
  if (planFrom && planTo && planTo < planFrom) refuse('planTo', 'invalid', 'không thể trước ngày bắt đầu.');
  for (const { code, message, isCertain } of checkNumber(document, rules)) if (isCertain) refuse('number', code, message);
  return reasons;
}
