/** Whether an "if any" part of a procedure exists (Nghị định 63/2010/NĐ-CP Điều 8 khoản 2 điểm h). */
export type Presence = 'yes' | 'no';

/** What sources write where there is nothing. "Miễn phí" is none of these: it says what a service costs. */
const NOTHING = /^(?:không(?: có| yêu cầu| quy định| áp dụng)?|\(?không có\)?)\s*[.;]?$/i;

export const saysNothing = (text: string): boolean => NOTHING.test(text.normalize('NFC').trim());

const TEXT_PARTS = [
  ['hasResult', 'result'],
  ['hasConditions', 'conditions'],
  ['hasFees', 'fees'],
] as const;

/**
 * A writer that gives a part's content without Có or Không has said it with the content: "Không" is Không, any other
 * text Có. A form's choice is left as it is, and so are fields that are not being written. Returns a new object.
 */
export function withPresence(data: Record<string, unknown>): Record<string, unknown> {
  const result = { ...data };
  for (const [presence, part] of TEXT_PARTS) {
    const text = data[part];
    if (typeof text !== 'string' || !text.trim()) continue;
    if (saysNothing(text)) {
      result[part] = null;
      result[presence] ??= 'no';
    } else result[presence] ??= 'yes';
  }
  if (Array.isArray(data.forms) && data.forms.length > 0) result.hasForms ??= 'yes';
  return result;
}
