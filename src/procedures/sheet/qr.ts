import qrcode from 'qrcode-generator';

export interface QrSquare {
  /** Modules along one side, the quiet zone included. */
  size: number;
  /** An SVG path of the dark modules in units of one module. */
  path: string;
}

/** White space that a scanner needs around a code, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A text as a QR code that survives 15 % of damage: a sheet on a wall gets scratched. */
export function qrSquare(text: string): QrSquare {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`;
    }
  }
  return { size: count + 2 * QUIET_ZONE, path };
}
