/** Letters and marks that English does not have; also finds decomposed (NFD) text. */
const VIETNAMESE = /[\u00C0-\u024F\u1E00-\u1EFF\u0300-\u036F]/;

export function isVietnamese(text: string): boolean {
  return VIETNAMESE.test(text);
}
