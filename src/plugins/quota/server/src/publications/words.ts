/** A text as a reader takes it in: tags and entities aside, NFC, lower case, without punctuation (rule 7). */
export function wordsOf(html: string): string[] {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z]+;|&#x?[0-9a-f]+;/gi, ' ')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
