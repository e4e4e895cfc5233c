const DAY_MS = 86_400_000;
/** Vietnam has kept UTC+7 without summer time since 1975. */
const OFFSET_MS = 7 * 3_600_000;

/** The instant at which Vietnam's calendar turns to the next day. */
export const nextMidnight = (now: Date): Date =>
  new Date((Math.floor((now.getTime() + OFFSET_MS) / DAY_MS) + 1) * DAY_MS - OFFSET_MS);
