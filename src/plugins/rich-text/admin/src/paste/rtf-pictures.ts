/** A picture out of the RTF that Word puts on the clipboard beside its HTML. */
export interface RtfPicture {
  type: 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
}

const PICT = '{\\pict';
const CONTROL_WORD = /\\(?:\*|[a-z]+-?\d*) ?/gi;

/**
 * The PNG and JPEG pictures of an RTF text in their order. Word's HTML only names files on the author's disk, which no
 * browser may read; here are their contents. The metafile copies for older programs are passed over (RTF 1.9.1, "Pictures").
 */
export function rtfPictures(rtf: string): RtfPicture[] {
  const pictures: RtfPicture[] = [];
  for (let start = rtf.indexOf(PICT); start >= 0; start = rtf.indexOf(PICT, start + 1)) {
    const end = closingBrace(rtf, start);
    const group = rtf.slice(start + 1, end);
    const type = /\\pngblip/.test(group) ? 'image/png' : /\\jpegblip/.test(group) ? 'image/jpeg' : null;
    const hex = withoutGroups(group).replace(CONTROL_WORD, '').replace(/\s+/g, '');
    if (type && /^(?:[0-9a-f]{2})+$/i.test(hex)) pictures.push({ type, bytes: bytesOf(hex) });
  }
  return pictures;
}

function closingBrace(rtf: string, start: number): number {
  let depth = 0;
  for (let at = start; at < rtf.length; at += 1) {
    if (rtf[at] === '{') depth += 1;
    else if (rtf[at] === '}' && (depth -= 1) === 0) return at;
  }
  return rtf.length;
}

/** Properties stand in groups of their own; the data stands outside them, after the control words. */
function withoutGroups(group: string): string {
  let depth = 0;
  let text = '';
  for (const part of group.split(/([{}])/)) {
    if (part === '{') depth += 1;
    else if (part === '}') depth -= 1;
    else if (depth === 0) text += `${part} `;
  }
  return text;
}

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
