/** Syllables ("tiếng") from which a sentence is hard to follow at first reading. */
export const LONG = 50;

export interface LongSentence {
  text: string;
  syllables: number;
}

/** "TP. Kon Tum", "ThS. Nguyễn", "v.v.": a full stop that ends no sentence. */
const AFTER_SHORT_FORM = /(?:^|\s)(?:TP|TX|TT|P|Q|Tr|Gs|GS|PGS|TS|ThS|BS|BSCK\p{Lu}*|CN|ĐD|DS|Ths|v\.v|\d+|\p{Lu})\.$/u;

/** The sentences of more than `LONG` syllables, the longest first. A semicolon and the border of a cell end one too. */
export function longSentences(text: string): LongSentence[] {
  return text
    .split(/[\n\t]/)
    .flatMap(sentencesOf)
    .map((sentence) => ({ text: sentence, syllables: sentence.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length }))
    .filter(({ syllables }) => syllables > LONG)
    .sort((a, b) => b.syllables - a.syllables);
}

function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  for (const part of line.split(/(?<=[.!?…;])["”’)]*\s+/u)) {
    const last = sentences[sentences.length - 1];
    if (last !== undefined && AFTER_SHORT_FORM.test(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences.map((sentence) => sentence.trim()).filter(Boolean);
}
