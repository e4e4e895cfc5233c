import { escapeXml } from '../charts/svg';
import type { DataTable, Value } from '../tables/table';
import { streamZip, type Chunk } from './zip-stream';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cell formats by their place in {@link STYLES}. */
const STYLE = { plain: 0, head: 1, day: 2, wrapped: 3 };
const STYLES =
  `${HEADER}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6EDF3"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="4"><xf fontId="0"/><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
  '<xf fontId="0" numFmtId="164" applyNumberFormat="1"/><xf fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>';

/**
 * Writes a workbook piece by piece: a sheet for each table with a frozen head, filters, real numbers and real days.
 * Words are always words: a text that begins with "=" is no formula.
 */
export function writeXlsx(tables: DataTable[], emit: Chunk): void {
  streamZip(
    [
      ['[Content_Types].xml', [contentTypes(tables.length)]],
      ['_rels/.rels', [relations([['rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml']])]],
      ['xl/workbook.xml', [workbook(tables)]],
      [
        'xl/_rels/workbook.xml.rels',
        [
          relations([
            ...tables.map((_, index): [string, string, string] => [`rId${index + 1}`, `${RELATIONS}/worksheet`, `worksheets/sheet${index + 1}.xml`]),
            ['rIdStyles', `${RELATIONS}/styles`, 'styles.xml'],
          ]),
        ],
      ],
      ['xl/styles.xml', [STYLES]],
      ...tables.map((table, index): [string, Iterable<string>] => [`xl/worksheets/sheet${index + 1}.xml`, sheet(table)]),
    ],
    emit,
  );
}

function* sheet({ columns, rows }: DataTable): Iterable<string> {
  const last = letterOf(columns.length - 1);
  yield `${HEADER}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield `<cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  yield row(1, columns.map(({ title }) => title), STYLE.head);
  let number = 1;
  for (const values of rows) yield row((number += 1), values, STYLE.wrapped);
  yield `</sheetData><autoFilter ref="A1:${last}${number}"/></worksheet>`;
}

const row = (number: number, values: Value[], style: number): string =>
  `<row r="${number}">${values.map((value, index) => cell(`${letterOf(index)}${number}`, value, style)).join('')}</row>`;

function cell(place: string, value: Value, style: number): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === 'object') return `<c r="${place}" s="${STYLE.day}"><v>${serialOf(value.day)}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(writable(value))}</t></is></c>`;
}

/** XML has no place for control characters; a cell holds at most 32 767 letters. */
const writable = (text: string): string => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').slice(0, 32_767);

/** Days since 30/12/1899, as spreadsheets count them. */
const serialOf = (day: string): number => Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26);
}

const contentTypes = (sheets: number) =>
  `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
  Array.from({ length: sheets }, (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('') +
  '</Types>';

const relations = (list: [id: string, type: string, target: string][]) =>
  `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const workbook = (tables: DataTable[]) =>
  `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${tables
    .map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')}</sheets></workbook>`;
