/**
 * Characters that draw nothing: format characters (soft hyphen, ZWSP, ZWJ, BOM, direction marks), control
 * characters other than tab and line breaks, lone surrogates, and the fillers that Unicode files as letters or marks.
 */
const INVISIBLE =
  /[\p{Cf}\p{Cs}\u0000-\u0008\u000E-\u001F\u007F-\u009F\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu;

const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;

/** Removes every invisible character. Legacy-font text must be decoded first: in TCVN3 the soft hyphen is the letter ư. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** One line in NFC: invisible characters gone, NBSP and every run of white space one space, no space at the ends. */
export function normalizeText(text: string): string {
  return stripInvisible(text.replace(LINE_BREAK, ' ')).replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** As `normalizeText`, line by line: every line break becomes "\n", blank lines stay, the ends are trimmed. */
export function normalizeMultiline(text: string): string {
  return text.replace(LINE_BREAK, '\n').split('\n').map(normalizeText).join('\n').trim();
}
