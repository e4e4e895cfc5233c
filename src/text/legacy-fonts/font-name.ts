import type { LegacyEncoding } from './decode';

/**
 * The encoding behind a CSS font-family list or a `<font face>`; null for a font of today.
 * Only the first family counts: the others are fallbacks. Word writes a leading dot as "\.VnTime".
 */
export function encodingOfFont(fontFamily: string): LegacyEncoding | null {
  const first = (fontFamily.split(',')[0] ?? '').replace(/["'\\]/g, '').trim();
  if (/^\.vn/i.test(first)) return /h$/i.test(first) ? 'tcvn3-upper' : 'tcvn3';
  if (/^vni[-\s]/i.test(first)) return 'vni';
  return null;
}
