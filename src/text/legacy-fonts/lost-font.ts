import { decodeLegacy, type LegacyEncoding } from './decode';
import { legacyEncodingOf } from './detect';

/**
 * The text with every line that reads as TCVN3 or VNI decoded; null when no line does. The font's name is lost, so
 * this is a guess to be shown to a person first. Capitals of the .VnTimeH fonts come out as small letters.
 */
export function decodeLostFont(text: string): string | null {
  let hasChanged = false;
  const lines = text.split('\n').map((line) => {
    const encoding: LegacyEncoding | null = legacyEncodingOf(line);
    if (!encoding) return line;
    hasChanged = true;
    return decodeLegacy(line, encoding);
  });
  return hasChanged ? lines.join('\n') : null;
}
