export const MAX_BYTES = 20 * 1024 * 1024;
export const MAX_ROWS = 50_000;
/** A spreadsheet is a zip file: twenty megabytes of it can unfold to more than the machine can hold. */
export const MAX_UNPACKED_BYTES = 300 * 1024 * 1024;
/** As many as an answer can carry and a person can read. */
export const MAX_LISTED = 1000;
