const DATE = /ngày\s*(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|,?\s*năm)\s*((?:19|20)\d{2})/iu;

/** A day in words or figures at the start of `text` ("ngày 15 tháng 7 năm 2021", "ngày 15/7/2021") as yyyy-MM-dd. */
export function dateAt(text: string): { date: string; length: number } | null {
  const found = DATE.exec(text);
  if (found?.index !== 0) return null;
  const date = calendarDate(found[3] as string, found[2] as string, found[1] as string);
  return date ? { date, length: found[0].length } : null;
}

/** yyyy-MM-dd of a day that exists; null for 31/02. */
export function calendarDate(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date ? null : date;
}
