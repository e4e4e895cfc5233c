export const MAX_BYTES = 20 * 1024 * 1024;
/** More than the whole country has. */
export const MAX_ROWS = 10_000;
/** A page of text in one field is much; ten times that is no procedure any more. */
export const MAX_FIELD = 200_000;
/** As many rows as an answer can carry and a person can read. */
export const MAX_LISTED = 1000;
