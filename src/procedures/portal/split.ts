/**
 * What could be told apart in a table of the national portal whose columns were glued together when it was copied.
 * No word is lost: the raw texts of the items and the leftovers, in order, are the whole source but its headings.
 */
export interface Split<Item> {
  items: (Item & { raw: string })[];
  /** What belongs to no item for certain. */
  leftovers: string[];
  /** Sentences for the editor: what could not be told apart for certain. Empty when everything could. */
  doubts: string[];
}

/** What the portal shows in an empty place. It does not say whether there is nothing or nothing was written. */
export const NO_INFORMATION = 'Không có thông tin';

export const isBlank = (text: string): boolean => {
  const trimmed = text.trim();
  return trimmed === '' || trimmed === NO_INFORMATION || trimmed === '--';
};

/** The first words of a text, to point at it. */
export const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
