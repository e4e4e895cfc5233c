import fc from 'fast-check';
import { normalizeMultiline, normalizeText, stripInvisible } from '../../../src/text/unicode';

describe('normalizeText', () => {
  it('composes letters and marks (NFC)', () => {
    expect(normalizeText('Hồ sơ'.normalize('NFD'))).toBe('Hồ sơ');
  });

  it('removes soft hyphen, zero-width space, joiner, BOM and direction marks without leaving a space', () => {
    expect(normalizeText('chất l\u00ADượng\u200B c\uFEFFủa\u200D \u202Esở\u2060')).toBe('chất lượng của sở');
  });

  it('makes NBSP, line breaks and runs of white space one space and trims', () => {
    expect(normalizeText('\u00A0 Số\u00A0\u00A0 76\r\n\t/NQ-CP \u2003')).toBe('Số 76 /NQ-CP');
  });

  it('removes control characters and lone surrogates', () => {
    expect(normalizeText('a\u0000\u0007b\uD800c')).toBe('abc');
  });

  it('keeps emoji, which are pairs of surrogates', () => {
    expect(normalizeText('Vui 🎉')).toBe('Vui 🎉');
  });

  it('changes nothing when done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => normalizeText(normalizeText(s)) === normalizeText(s)));
  });
});

describe('normalizeMultiline', () => {
  it('keeps line breaks of every kind as "\\n" and normalises each line', () => {
    expect(normalizeMultiline(' Điều\u00A01. \r\nKhoản  1\r\rHết\u2028.\n')).toBe('Điều 1.\nKhoản 1\n\nHết\n.');
  });

  it('changes nothing when done twice', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\u0301', '\u00AD', '\u00A0', 'ê') });
    fc.assert(fc.property(text, (s) => normalizeMultiline(normalizeMultiline(s)) === normalizeMultiline(s)));
  });
});

describe('stripInvisible', () => {
  it('leaves white space as it is', () => {
    expect(stripInvisible('a \t\n\u00A0b\u200B')).toBe('a \t\n\u00A0b');
  });
});
