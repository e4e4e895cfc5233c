/** More passages than a record is known by: forty million letters. */
export const MOST_PASSAGES = 2 ** 16;

/** The id of a passage says whose it is and where in the text it stands, so that neither has to be looked up. */
export const passageId = (entryId: number, place: number): number => entryId * MOST_PASSAGES + place;

export const entryOf = (id: number): number => Math.floor(id / MOST_PASSAGES);
