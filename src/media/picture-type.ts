/** A kind of picture that every browser shows. */
export interface PictureType {
  mime: string;
  extension: string;
}

const SIGNATURES: { type: PictureType; matches: (bytes: Buffer) => boolean }[] = [
  { type: { mime: 'image/png', extension: '.png' }, matches: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')) },
  { type: { mime: 'image/jpeg', extension: '.jpg' }, matches: (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')) },
  { type: { mime: 'image/gif', extension: '.gif' }, matches: (bytes) => /^GIF8[79]a/.test(bytes.subarray(0, 6).toString('latin1')) },
  {
    type: { mime: 'image/webp', extension: '.webp' },
    matches: (bytes) => bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP',
  },
];

/** What a picture is by its first bytes, whatever its name or its sender says; null when it is none that may be kept. */
export const pictureTypeOf = (bytes: Buffer): PictureType | null => SIGNATURES.find(({ matches }) => matches(bytes))?.type ?? null;
