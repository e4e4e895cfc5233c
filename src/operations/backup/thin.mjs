const DAY = 24 * 60 * 60 * 1000;

/** How many of each are kept: the newest of every day, week and month. "7,5,12" in BACKUP_KEEP. */
export const DEFAULT_KEEP = '7,5,12';

/**
 * Which backups may go. Pure: instants in milliseconds UTC, periods counted in Vietnamese days (UTC+7).
 *
 * @param {{ name: string, at: number }[]} backups
 * @param {string} keep days, weeks and months, as "7,5,12"
 * @returns {string[]} names to delete
 */
export function superfluous(backups, keep = DEFAULT_KEEP) {
  const newestFirst = [...backups].sort((one, other) => other.at - one.at);
  const [days, weeks, months] = keep.split(',').map(Number);
  const kept = new Set(newestFirst.slice(0, 1).map(({ name }) => name));
  const keepNewestOf = (limit, periodOf) => {
    const seen = new Set();
    for (const { name, at } of newestFirst) {
      const period = periodOf(at + 7 * 60 * 60 * 1000);
      if (seen.has(period)) continue;
      if (seen.size === limit) break;
      seen.add(period);
      kept.add(name);
    }
  };
  keepNewestOf(days, (local) => Math.floor(local / DAY));
  // Day 0 was a Thursday; weeks begin on Monday.
  keepNewestOf(weeks, (local) => Math.floor((Math.floor(local / DAY) + 3) / 7));
  keepNewestOf(months, (local) => new Date(local).toISOString().slice(0, 7));
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
}

export const isKeepRule = (text) => /^\d{1,3},\d{1,3},\d{1,3}$/.test(text);
