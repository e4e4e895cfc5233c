/** Vietnamese spelling of one syllable without its tone: onset, nucleus, coda. Loose on rare pairs, strict on shape. */
const SYLLABLE = new RegExp(
  '^(?:ngh|ng|nh|gh|gi|g|kh|k|ph|p|qu|th|tr|t|ch|c|b|d|đ|h|l|m|n|r|s|v|x)?' +
    '(?:uyê|uya|uyu|oai|oay|oao|oeo|uây|iêu|yêu|uôi|ươi|ươu|uêu|iê|yê|ia|ya|uô|ươ|ua|ưa|oa|oă|oe|uâ|uê|uơ|uy' +
    '|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)' +
    '(ch|nh|ng|c|m|n|p|t)?$',
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ACUTE_OR_DOT_BELOW = /[\u0301\u0323]/;

/**
 * True when the word can be one Vietnamese syllable: a known shape, at most one tone,
 * and the tone sắc or nặng when it ends in c, ch, p or t (the other tones cannot be spoken there).
 */
export function isVietnameseSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const match = SYLLABLE.exec(parts.replace(TONES, '').normalize('NFC'));
  if (!match) return false;
  const stopped = ['c', 'ch', 'p', 't'].includes(match[1] ?? '');
  return !stopped || ACUTE_OR_DOT_BELOW.test(tones[0] ?? '');
}
