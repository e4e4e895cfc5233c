import qrcode from 'qrcode-generator';
import type { ResourceMaker } from './resource';

/** Modules of white that readers of codes need around one (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as an SVG picture: one path, so that it stays small and prints sharp. */
export function qrSvg(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const count = code.getModuleCount();
  const size = count + 2 * QUIET;
  let path = '';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
  );
}

/** The code of one page of the site; `slug` is its path without the first slash. */
export const pageQr: ResourceMaker = async ({ site, slug }) => ({ type: 'image/svg+xml', body: qrSvg(`${site}/${slug}`) });
