import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { contrast, ENOUGH_FOR_TEXT, isColour } from '../colour/contrast';

export const STYLESHEET_PATH = '/assets/site.css';
/** For the pages without the site's frame. */
export const SHEETS_PATH = '/assets/sheets.css';
export const SCRIPT_PATH = '/assets/site.js';

const WHITE = '#ffffff';

/** A file of the site's own that every page names, with the hash of its content in the address. */
export interface Asset {
  body: string;
  type: 'css' | 'js';
  version: string;
  href: string;
}

/** Reads one file, once, when the server starts. @throws when it is missing */
export function loadAsset(publicDirectory: string, file: string): Asset {
  const body = fs.readFileSync(path.join(publicDirectory, file), 'utf8');
  const version = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { body, type: file.endsWith('.js') ? 'js' : 'css', version, href: `${file}?v=${version}` };
}

/** The stylesheet's address in a department's colour; the colour is part of the address, so both change together. */
export const colouredHref = ({ href }: Asset, colour: string | null): string =>
  colour && isReadable(colour) ? `${href}&mau=${colour.slice(1).toLowerCase()}` : href;

/** The stylesheet in the colour that its address names; one on which white text cannot be read is passed over. */
export function coloured(stylesheet: Asset, colour: unknown): Asset {
  const brand = `#${String(colour ?? '')}`;
  if (!isReadable(brand)) return stylesheet;
  return { ...stylesheet, body: `${stylesheet.body}:root{--brand:${brand}}\n`, version: `${stylesheet.version}-${brand.slice(1)}` };
}

const isReadable = (colour: string) => isColour(colour) && contrast(colour, WHITE) >= ENOUGH_FOR_TEXT;
