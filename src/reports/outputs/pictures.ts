import { GlobalFonts, createCanvas, loadImage } from '@napi-rs/canvas';
import type { Chart } from '../charts/svg';
import { TINOS } from './fonts';

/** Dots to a chart's unit: sharp at 300 dots to the inch on A4. */
const SCALE = 3;

/** A chart as a PNG, for programs that draw no SVG. */
export async function pngOf({ svg, width, height }: Chart): Promise<Buffer> {
  if (!GlobalFonts.has('Tinos')) {
    GlobalFonts.registerFromPath(TINOS.normal, 'Tinos');
    GlobalFonts.registerFromPath(TINOS.bold, 'Tinos');
  }
  const large = svg.replace(`width="${width}" height="${height}"`, `width="${width * SCALE}" height="${height * SCALE}"`);
  const canvas = createCanvas(width * SCALE, height * SCALE);
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(large)), 0, 0);
  return canvas.toBuffer('image/png');
}
