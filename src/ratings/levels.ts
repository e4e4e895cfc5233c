/** The three answers that readers know from public counters (Thông tư 32/2017/TT-BTTTT, Điều 12). */
export const RATING_LEVELS = {
  'rat-hai-long': 'Rất hài lòng',
  'hai-long': 'Hài lòng',
  'chua-hai-long': 'Chưa hài lòng',
} as const;

export type RatingLevel = keyof typeof RATING_LEVELS;

export const isRatingLevel = (value: unknown): value is RatingLevel =>
  typeof value === 'string' && Object.hasOwn(RATING_LEVELS, value);
