import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { clockOf } from '../../clock';
import { dayOf, isDay, type Day } from '../../text/days';
import { CORRECTION_CASES } from '../../words/enumerations';
import { actingNow, noteHappening } from '../audit/audit';
import { refusal, type Reason } from '../../refusals/refusal';
import { onTable } from '../table';
import { CORRECTIONS } from '../tables';
import type { DeskItem } from '../workflow/item';
import { lastDay, readDeadlines, ruleOn } from './deadlines';

export type CorrectionCause = keyof typeof CORRECTION_CASES;
export type Outcome = 'open' | 'corrected' | 'refused';

/** A request to put something right, or a correction that the desk made by itself, with its clock. */
export interface CorrectionLine {
  id: number;
  at: string;
  actor: string;
  documentType: UID.ContentType;
  documentId: string;
  title: string;
  cause: CorrectionCause;
  request: string;
  receivedOn: Day;
  dueOn: Day;
  rule: string;
  outcome: Outcome;
  answer: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
}

interface Row extends Pick<CorrectionLine, 'id' | 'at' | 'actor' | 'title' | 'cause' | 'request' | 'rule' | 'outcome' | 'answer'> {
  document_type: UID.ContentType;
  document_id: string;
  received_on: Day;
  due_on: Day;
  answered_at: string | null;
  answered_by: string | null;
}

const lineOf = ({ document_type, document_id, received_on, due_on, answered_at, answered_by, id, at, actor, title, cause, request, rule, outcome, answer }: Row) => ({
  ...{ id, at, actor, documentType: document_type, documentId: document_id, title, cause, request, receivedOn: received_on, dueOn: due_on, rule, outcome, answer },
  ...{ answeredAt: answered_at, answeredBy: answered_by },
});

/** Of the units given, or of all with null; open ones first, the nearest deadline first. */
export async function listCorrections(strapi: Core.Strapi, units: string[] | null): Promise<CorrectionLine[]> {
  const rows: Row[] = await onTable(strapi, CORRECTIONS, (table) =>
    table()
      .where((query) => {
        if (units) void query.whereIn('unit_id', units);
      })
      .orderByRaw(`case outcome when 'open' then 0 else 1 end`)
      .orderBy([{ column: 'due_on' }, { column: 'id' }])
      .limit(200),
  );
  return rows.map(lineOf);
}

export const correctionsOf = async (strapi: Core.Strapi, uid: string, documentId: string): Promise<CorrectionLine[]> =>
  (await onTable<Row[]>(strapi, CORRECTIONS, (table) => table().where({ document_type: uid, document_id: documentId }).orderBy('id', 'desc'))).map(lineOf);

/** Writes down a request with the last day for its answer. @throws ValidationError naming the field */
export async function receiveRequest(
  strapi: Core.Strapi,
  { uid, documentId, title, unit }: DeskItem,
  given: { cause?: unknown; request?: unknown; receivedOn?: unknown },
): Promise<void> {
  const today = dayOf(clockOf(strapi).now());
  const { cause, receivedOn } = given;
  const request = typeof given.request === 'string' ? given.request.normalize('NFC').trim().slice(0, 2000) : '';
  const reasons: Reason[] = [];
  if (!isCause(cause)) reasons.push({ code: 'missing', field: 'cause', message: 'Trường hợp: chưa chọn.' });
  if (request === '') reasons.push({ code: 'missing', field: 'request', message: 'Nội dung yêu cầu: chưa có.' });
  if (!isDay(receivedOn) || receivedOn > today) {
    reasons.push({ code: 'invalid', field: 'receivedOn', message: 'Ngày nhận: phải là một ngày đã đến, dạng ngày/tháng/năm.' });
  }
  if (reasons.length > 0) throw refusal(reasons);
  const rule = ruleOn(await readDeadlines(strapi), 'correction-answer', receivedOn as Day);
  const { id, name } = actingNow(strapi);
  await onTable(strapi, CORRECTIONS, (table) =>
    table().insert({
      ...{ at: clockOf(strapi).now().toISOString(), actor_id: id, actor: name },
      ...{ document_type: uid, document_id: documentId, title, unit_id: unit?.documentId ?? null },
      ...{ cause, request, received_on: receivedOn, due_on: lastDay(rule, receivedOn as Day), rule: rule.source, outcome: 'open' },
    }),
  );
  const subject = { type: uid as string, id: documentId, name: title };
  await noteHappening(strapi, { kind: 'workflow', action: 'ghi nhận yêu cầu đính chính', subject });
}

export const isCause = (value: unknown): value is CorrectionCause => typeof value === 'string' && Object.hasOwn(CORRECTION_CASES, value);

/** Answers an open request. @throws NotFoundError when it is not open; ValidationError without an answer */
export async function answerRequest(
  strapi: Core.Strapi,
  id: number,
  { uid, documentId, title }: DeskItem,
  { outcome, answer }: { outcome: 'corrected' | 'refused'; answer: string },
): Promise<void> {
  const changed = await onTable(strapi, CORRECTIONS, (table) =>
    table()
      .where({ id, document_type: uid, document_id: documentId, outcome: 'open' })
      .update({ outcome, answer, answered_at: clockOf(strapi).now().toISOString(), answered_by: actingNow(strapi).name }),
  );
  if (changed !== 1) throw new errors.NotFoundError('Yêu cầu đính chính này đã được trả lời.');
  const action = outcome === 'corrected' ? 'trả lời yêu cầu đính chính: đã sửa' : 'trả lời yêu cầu đính chính: không sửa';
  await noteHappening(strapi, { kind: 'workflow', action, subject: { type: uid, id: documentId, name: title }, reason: answer });
}
