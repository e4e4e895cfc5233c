const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);

/** A chart that stands for itself: drawn in its own units, with words for who cannot see it. */
export interface Chart {
  svg: string;
  width: number;
  height: number;
  /** What the picture shows, in a sentence. */
  alt: string;
}

interface TextStyle {
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  weight?: 'bold' | 'normal';
  fill?: string;
}

export const text = (x: number, y: number, words: string, { size = 11, anchor = 'start', weight = 'normal', fill = '#000000' }: TextStyle = {}): string =>
  `<text x="${x}" y="${y}" font-family="Tinos" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${escapeXml(words)}</text>`;

export const rect = (x: number, y: number, width: number, height: number, fill: string, stroke = 'none'): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${stroke}"/>`;

export const line = (x1: number, y1: number, x2: number, y2: number, stroke = '#808080'): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="0.7"/>`;

export function chart(width: number, height: number, alt: string, parts: string[]): Chart {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(alt)}">` +
    `${rect(0, 0, width, height, '#ffffff')}${parts.join('')}</svg>`;
  return { svg, width, height, alt };
}

/** Cuts words that would run over, at about half the size of a letter each. */
export function shortened(words: string, width: number, size: number): string {
  const most = Math.floor(width / (size * 0.47));
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}
