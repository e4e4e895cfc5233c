import { TCVN3_MAP } from './tcvn3-map';
import { VNI_MAP } from './vni-map';

/** How a legacy Vietnamese font draws Latin-1 text; the "upper" fonts (.VnTimeH…) draw small letters as capitals. */
export type LegacyEncoding = 'tcvn3' | 'tcvn3-upper' | 'vni';

/** Letters that no legacy text can hold, as its letters are all Latin-1: such text is Unicode already. */
const UNICODE_VIETNAMESE = /[\u0102-\u01B0\u0300-\u036F\u1EA0-\u1EF9]/;

/** Two-letter spellings first, or "ôï" would be read as ơ and a stray mark instead of ợ. */
const VNI_SPELLINGS = new RegExp([...VNI_MAP.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** The text in Unicode. Text that is Unicode already (typed later, under an old font name) is returned unchanged. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  if (UNICODE_VIETNAMESE.test(text)) return text;
  switch (encoding) {
    case 'tcvn3':
      return decodeTcvn3(text);
    case 'tcvn3-upper':
      return decodeTcvn3(text).toLocaleUpperCase('vi');
    case 'vni':
      return decodeVni(text);
  }
}

function decodeTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/g, (letter) => TCVN3_MAP.get(letter) ?? letter);
}

function decodeVni(text: string): string {
  return text.replace(VNI_SPELLINGS, (spelling) => VNI_MAP.get(spelling) ?? spelling);
}
