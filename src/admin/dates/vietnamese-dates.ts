const ZONE = 'Asia/Ho_Chi_Minh';

type Options = Intl.DateTimeFormatOptions;

/**
 * What a date format of the panel becomes: dd/MM/yyyy and HH:mm, in Vietnam's time whatever the zone of the machine.
 * Formats without a whole date ("tháng 11 năm 2026", the days of a week) keep their words.
 */
export function vietnameseOptions({ dateStyle, timeStyle, ...options }: Options): Options {
  const hasDate = Boolean(dateStyle || (options.year && options.month && options.day));
  const hasTime = Boolean(timeStyle || options.hour);
  return {
    ...options,
    timeZone: options.timeZone ?? ZONE,
    ...(hasDate && { day: '2-digit', month: '2-digit', year: 'numeric' }),
    ...(hasTime && { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', hour12: undefined }),
  };
}

/**
 * Makes every date of the panel read as Vietnamese offices write it. Strapi asks the browser for "full" and "long" dates
 * in dozens of places and lets nobody choose, so the browser's answer is fitted here, once.
 */
export function writeVietnameseDates(): void {
  const Native = Intl.DateTimeFormat;
  const Fitted = function DateTimeFormat(locales?: string | string[], options: Options = {}) {
    const [locale = ''] = [locales ?? []].flat();
    const fitted = locale.startsWith('vi') ? vietnameseOptions(options) : { ...options, timeZone: options.timeZone ?? ZONE };
    return new Native(locales, fitted);
  };
  Fitted.prototype = Native.prototype;
  Fitted.supportedLocalesOf = Native.supportedLocalesOf.bind(Native);
  Intl.DateTimeFormat = Fitted as unknown as typeof Native;
}
