const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** What WCAG 2.2 asks of text of normal size (success criterion 1.4.3). */
export const ENOUGH_FOR_TEXT = 4.5;

export const isColour = (value: string): boolean => HEX.test(value);

/** The contrast ratio of two colours ("#0b3d6b"), from 1 to 21, as WCAG 2.2 defines it. @throws RangeError for what is no colour */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const parts = HEX.exec(colour);
  if (!parts) throw new RangeError(`Not a colour: ${colour}`);
  const [red, green, blue] = parts.slice(1).map((part) => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
