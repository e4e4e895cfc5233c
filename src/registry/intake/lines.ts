/** A line of text without its decoration, where it stands, and how many blank lines come before it. */
export interface Line {
  /** Single spaces, no Markdown marks. */
  words: string;
  start: number;
  end: number;
  gap: number;
  /** A rule drawn with characters: "-------". */
  isRule: boolean;
}

/** The lines of a text that hold anything. */
export function layOut(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let offset = 0;
  for (const raw of text.split('\n')) {
    const bare = raw.replace(/^[\s#*_>|]+|[\s*_|]+$/gu, '');
    const words = bare.replace(/\*{2,3}/g, '').replace(/\s+/g, ' ').normalize('NFC');
    if (words === '') gap += 1;
    else {
      const start = offset + raw.indexOf(bare);
      lines.push({ words, start, end: start + bare.length, gap, isRule: /^[-–—_=.\s]{3,}$/.test(words) });
      gap = 0;
    }
    offset += raw.length + 1;
  }
  return lines;
}
