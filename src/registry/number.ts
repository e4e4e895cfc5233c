import { normalizeText } from '../text/unicode';

/** The number of a legal document ("số, ký hiệu") taken apart. */
export interface DocumentNumber {
  /** As it is to be written: NFC, no spaces, short dashes. "31/2015/TT-BYT" */
  text: string;
  /** The running number without leading zeros: "31", "30c"; null while it is blank ("/KH-SYT" in a draft). */
  serial: string | null;
  year: number | null;
  /** Abbreviation of the type of document as written: "TT"; null where the form has none (104/2016/QH13, 5948/BYT-VP1). */
  abbreviation: string | null;
  /** What follows the type: the issuer's sign, "BYT"; for an official letter also its unit, "BYT-VP1". */
  issuerSign: string;
  /** Equal for spellings of the same number: "02/CT-UBND" and "2/CT-UBND". Not a key of a document. */
  key: string;
}

const SERIAL = '\\d{1,5}[a-dđ]?';
const YEAR = '(?:19|20)\\d{2}';
const TOKEN = '[A-ZĐ][A-Za-zĐđƯư&.]*\\d{0,2}';
const SIGN = `${TOKEN}(?:[-/]${TOKEN})*`;

const FORMS = [
  new RegExp(`^(?<serial>${SERIAL})?/(?:(?<year>${YEAR})/)?(?<sign>${SIGN})$`, 'u'),
  // The Party's form and that of the old State Council: 27-NQ/TW, 21-LCT/HĐNN8.
  new RegExp(`^(?<serial>${SERIAL})-(?<sign>${TOKEN}/${TOKEN})$`, 'u'),
];

/**
 * Abbreviations that begin a sign: those of Nghị định 30/2020/NĐ-CP (Phụ lục III) and of normative documents. Copied
 * numbers sometimes lose the dash behind one ("118/2025/NĐCP").
 */
export const SIGN_ABBREVIATIONS = [
  'NĐ', 'QĐ', 'TT', 'TTLT', 'NQ', 'CT', 'KH', 'CTr', 'ĐA', 'PA', 'BC', 'TTr', 'TB', 'HD', 'QC', 'QyĐ', 'TC', 'DA', 'BB',
  'HĐ', 'CĐ', 'BGN', 'BTT', 'GUQ', 'GM', 'GGT', 'GNP', 'PG', 'PC', 'PB', 'SY', 'TrS', 'SL', 'KL', 'PL', 'L', 'LCT', 'NQLT',
  'TTg', 'VBHN', 'PLUBTVQH',
] as const;

const LOST_DASH = /^(NĐ|TTLT|TT)(?=(?:CP|[A-ZĐ]{2,})$)/u;

/** Spaces and dashes as they belong in a number; the sign's lost dash is put back. */
export function tidyNumber(raw: string): string {
  return normalizeText(raw)
    .replace(/^(?:số|so)\s*:?\s*/iu, '')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/\s*([-/])\s*/g, '$1')
    .replace(/[^/]+$/u, (sign) => sign.replace(LOST_DASH, '$1-'));
}

/** Reads a number in any of the forms in use; null when it is none. Terms D2. */
export function parseNumber(raw: string): DocumentNumber | null {
  const text = tidyNumber(raw);
  const groups = FORMS.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  if (!groups) return null;
  const sign = groups.sign as string;
  const first = /^[^-/]+/u.exec(sign)?.[0] ?? '';
  const isAbbreviation = first !== sign && (SIGN_ABBREVIATIONS as readonly string[]).includes(first);
  const serial = groups.serial ? groups.serial.replace(/^0+(?=\d)/, '') : null;
  const year = groups.year ? Number(groups.year) : null;
  return {
    text,
    serial,
    year,
    abbreviation: isAbbreviation ? first : null,
    issuerSign: isAbbreviation ? sign.slice(first.length + 1) : sign,
    key: `${serial ?? ''}/${year ?? ''}/${sign.toUpperCase()}`,
  };
}

/** The key of a number as a registry record holds it; null when it has none that can be read. */
export const numberKey = (number: string | null | undefined): string | null =>
  number ? (parseNumber(number)?.key ?? null) : null;
