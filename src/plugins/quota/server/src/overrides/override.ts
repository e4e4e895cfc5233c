import type { Core } from '@strapi/strapi';
import { Carried } from '../../../../../carried';
import { actorMay, actorName } from '../actor';
import { OVERRIDE } from '../permissions';
import { refused } from '../refusal';

/** URI-encoded, because headers carry no Vietnamese. */
export const REASON_HEADER = 'x-quota-override-reason';

const LONGEST = 1000;

/** A reason that was given for an act, and whether it may also go against a clause. */
export interface Reason {
  words: string;
  actor: string;
  mayOverride: boolean;
}

const given = new Carried<{ reason: string; actor: string }>();

export const overrides = {
  /** Runs `work` with a reason that a person gave, from code. What it does may go against a clause and says why. */
  run<T>({ reason, actor }: { reason: string; actor: string }, work: () => Promise<T>): Promise<T> {
    return given.run({ reason: wordsIn(reason), actor }, work);
  },
};

/**
 * The reason given for the present act, by code or by the request's header; null when there is none.
 *
 * @throws ValidationError when there is one that cannot be read
 */
export function reasonOf(strapi: Core.Strapi): Reason | null {
  const run = given.get();
  if (run) return { words: run.reason, actor: run.actor, mayOverride: true };
  const header = strapi.requestContext.get()?.get?.(REASON_HEADER);
  if (!header) return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(header);
  } catch {
    throw refused({ field: 'reason', message: `Lý do: không đọc được. Tiêu đề “${REASON_HEADER}” phải được mã hóa theo URI.` });
  }
  return { words: wordsIn(decoded), actor: actorName(strapi), mayOverride: actorMay(strapi, OVERRIDE) };
}

function wordsIn(text: string): string {
  const words = text.normalize('NFC').trim();
  if (words === '') throw refused({ field: 'reason', message: 'Lý do: chưa có. Hãy ghi rõ vì sao.' });
  if (words.length > LONGEST) throw refused({ field: 'reason', message: `Lý do: dài quá ${LONGEST} ký tự.` });
  return words;
}
