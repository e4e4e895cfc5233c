/** An address typed by an editor, if a reader may follow it: a web page, a mail address or a page of this site. */
export function webAddress(address: string | null | undefined): string | null {
  const trimmed = address?.trim() ?? '';
  return /^(?:https?:\/\/[^\s]+|mailto:[^\s]+|\/(?![/\\])[^\s]*)$/i.test(trimmed) ? trimmed : null;
}

/** What a telephone dials: "(0260) 3 862 351" → "tel:02603862351". */
export const telephone = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;
