/** How wide some words are, in points. */
export type WidthOf = (words: string) => number;

/** Parts of a text after which a line may break: after a space, or after the slash or dash of an address; dates stay whole. */
export const piecesOf = (text: string): string[] => text.split(BREAKS);

const BREAKS = /(?<=\s)(?=\S)|(?<=[/-])(?=[^\s\d/-])/u;

/** Letters, each with the marks that stand on it. */
export const lettersOf = (text: string): string[] => text.match(LETTERS) ?? [];

const LETTERS = /\P{M}\p{M}*|\p{M}+/gu;

/** Breaks a text into lines no wider than `room`; a piece that is wider by itself is broken between letters. */
export function linesOf(text: string, room: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = () => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const [index, paragraph] of text.split('\n').entries()) {
    if (index > 0) end();
    for (const piece of piecesOf(paragraph)) {
      const needed = widthOf(piece.trimEnd());
      if (used > 0 && used + needed > room) end();
      if (needed <= room) {
        line += piece;
        used += widthOf(piece);
        continue;
      }
      for (const letter of lettersOf(piece)) {
        const width = widthOf(letter);
        if (used > 0 && used + width > room) end();
        line += letter;
        used += width;
      }
    }
  }
  end();
  return lines;
}
