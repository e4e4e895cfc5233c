import { unzipSync } from 'fflate';
import { escapeXml } from '../../charts/svg';
import { streamZip, type Chunk } from '../zip-stream';

/** The rows of a table that is too long to be made of the library's objects. */
export interface LongTable {
  columns: number;
  rows: string[][];
}

/** A table of more rows than this is set in afterwards. */
export const MOST_ROWS = 60;

const DOCUMENT = 'word/document.xml';

/** Words that stand in the one row of a long table for what its cells will say; nobody writes them by chance. */
export const markersOf = (place: number, columns: number): string[] => Array.from({ length: columns }, (_, column) => `\u27E6${place}:${column}\u27E7`);

/** Writes a document that the library made, with the rows of its long tables in their places. */
export function writeWithLongTables(made: Uint8Array, long: LongTable[], emit: Chunk): void {
  const parts = unzipSync(made);
  const xml = Buffer.from(parts[DOCUMENT]).toString('utf8');
  streamZip(
    Object.entries(parts).map(([name, bytes]): [string, Iterable<string | Uint8Array>] => [name, name === DOCUMENT ? withRows(xml, long) : [bytes]]),
    emit,
  );
}

function* withRows(xml: string, long: LongTable[]): Iterable<string> {
  let written = 0;
  for (const [place, { columns, rows }] of long.entries()) {
    const markers = markersOf(place, columns);
    const inside = xml.indexOf(markers[0], written);
    const start = Math.max(xml.lastIndexOf('<w:tr>', inside), xml.lastIndexOf('<w:tr ', inside));
    const end = xml.indexOf('</w:tr>', inside) + '</w:tr>'.length;
    yield xml.slice(written, start);
    const between = piecesOf(xml.slice(start, end), markers);
    for (const row of rows) yield between.map((piece, index) => piece + (index < columns ? escapeXml(writable(row[index])) : '')).join('');
    written = end;
  }
  yield xml.slice(written);
}

/** What stands before, between and after the markers of a row. */
function piecesOf(row: string, markers: string[]): string[] {
  const pieces: string[] = [];
  let rest = row;
  for (const marker of markers) {
    const at = rest.indexOf(marker);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at + marker.length);
  }
  return [...pieces, rest];
}

/** XML has no place for control characters. */
const writable = (text: string): string => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
