import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';

/** A file as an attacker would send it: its name, its bytes, and what its sender says it is. */
export interface HostileFile {
  what: string;
  name: string;
  type: string;
  bytes: Buffer;
}

const text = (words: string) => Buffer.from(words);
const SCRIPT = '<script>window.__ran = true</script>';
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const PDF = text('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction 3 0 R>>endobj\n3 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj\ntrailer<</Root 1 0 R>>\n');

const zip = (files: Record<string, string>) => Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, words]) => [name, text(words)]))));

const CONTENT_TYPES = '[Content_Types].xml';
const types = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main === 'xlsx' ? 'xl/workbook.xml' : 'word/document.xml'}" ContentType="application/vnd.openxmlformats-officedocument.${main === 'xlsx' ? 'spreadsheetml.sheet' : 'wordprocessingml.document'}.main+xml"/></Types>`;
const relations = (target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
const word = (body: string, head = '') =>
  `<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${body}</w:t></w:r></w:p></w:body></w:document>`;
const docx = (document: string, more: Record<string, string> = {}) =>
  zip({ [CONTENT_TYPES]: types('docx'), '_rels/.rels': relations('word/document.xml'), 'word/document.xml': document, ...more });
const sheet = (cells: string, head = '') =>
  `<?xml version="1.0"?>${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${cells}</t></is></c></row></sheetData></worksheet>`;
const WORKBOOK =
  '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>';
const WORKBOOK_RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
const workbook = (worksheet: string, more: Record<string, string> = {}) => ({
  [CONTENT_TYPES]: types('xlsx'),
  '_rels/.rels': relations('xl/workbook.xml'),
  'xl/workbook.xml': WORKBOOK,
  'xl/_rels/workbook.xml.rels': WORKBOOK_RELATIONS,
  'xl/worksheets/sheet1.xml': worksheet,
  ...more,
});

/** Nested entities: a few lines that stand for gigabytes (CWE-776). */
const LAUGHS = `<!DOCTYPE a [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};&a${n};&a${n};">`).join('')}]>`;
/** An entity that is somebody's file (CWE-611). */
const FILE_ENTITY = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>';

const UNFOLDED = 320 * 1024 * 1024;

/**
 * A zip file of one part more, which unfolds to 320 MB. `claimed` is what its directory says of that: a liar says less.
 * ZIP application note, 4.3.7, 4.3.12 and 4.3.16.
 */
function bomb(parts: Record<string, string>, name: string, claimed = UNFOLDED): Buffer {
  const packed = deflateRawSync(Buffer.alloc(UNFOLDED, 0x20));
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  const add = (fileName: string, data: Buffer, size: number) => {
    const file = text(fileName);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(file.length, 22);
    const local = Buffer.concat([text('PK\x03\x04'), common, file, data]);
    const entry = Buffer.concat([text('PK\x01\x02\x14\x00'), common, Buffer.alloc(10), Buffer.alloc(4), file]);
    entry.writeUInt32LE(at, 42);
    locals.push(local);
    entries.push(entry);
    at += local.length;
  };
  for (const [fileName, words] of Object.entries(parts)) add(fileName, deflateRawSync(text(words)), text(words).length);
  add(name, packed, claimed);
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX_PARTS = { [CONTENT_TYPES]: types('docx'), '_rels/.rels': relations('word/document.xml') };
const { 'xl/worksheets/sheet1.xml': _sheet, ...XLSX_PARTS } = workbook('');

/** Made anew at each call: the bombs are large only while they are made. */
export function hostileFiles(): HostileFile[] {
  const named = (what: string, name: string, type: string, bytes: Buffer): HostileFile => ({ what, name, type, bytes });
  return [
    named('GIF that is JavaScript', 'anh.gif', 'image/gif', text('GIF89a/*\x01\x00\x01\x00*/=1;window.__ran=true;//')),
    named('GIF named .html', 'anh.html', 'image/gif', text(`GIF89a${SCRIPT}`)),
    named('PNG with HTML behind it', 'anh.png', 'image/png', Buffer.concat([PNG, text(`<html>${SCRIPT}</html>`)])),
    named('PNG named .svg', 'anh.svg', 'image/png', PNG),
    named('HTML named .png', 'trang.png', 'image/png', text(`<!doctype html>${SCRIPT}`)),
    named('HTML named .pdf', 'trang.pdf', 'application/pdf', text(`<!doctype html>${SCRIPT}`)),
    named('HTML named .txt', 'trang.txt', 'text/plain', text(`<!doctype html>${SCRIPT}`)),
    named('HTML', 'trang.html', 'text/html', text(`<!doctype html>${SCRIPT}`)),
    named('HTML said to be a picture', 'trang.html', 'image/jpeg', text(`<!doctype html>${SCRIPT}`)),
    named('XHTML', 'trang.xhtml', 'application/xhtml+xml', text(`<html xmlns="http://www.w3.org/1999/xhtml">${SCRIPT}</html>`)),
    named('HTML component', 'trang.htc', 'text/x-component', text(SCRIPT)),
    named('web archive', 'trang.mhtml', 'multipart/related', text(`MIME-Version: 1.0\n\n${SCRIPT}`)),
    named('SVG with script', 'hinh.svg', 'image/svg+xml', text(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`)),
    named('SVG said to be PNG', 'hinh.svg', 'image/png', text(`<svg xmlns="http://www.w3.org/2000/svg" onload="window.__ran=true"/>`)),
    named('SVG named .png', 'hinh.png', 'image/png', text(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`)),
    named('SVG, UTF-16', 'hinh.png', 'image/png', Buffer.from(`\ufeff<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`, 'utf16le')),
    named('XML with a style sheet', 'a.xml', 'application/xml', text(`<?xml-stylesheet href="javascript:alert(1)"?><a/>`)),
    named('PDF with JavaScript', 'van-ban.pdf', 'application/pdf', PDF),
    named('PDF that is HTML', 'van-ban.pdf', 'application/pdf', Buffer.concat([PDF, text(`<html>${SCRIPT}</html>`)])),
    named('PDF named .html', 'van-ban.html', 'application/pdf', PDF),
    named('HTML before a PDF', 'van-ban.pdf', 'application/pdf', Buffer.concat([text(`<html>${SCRIPT}\n`), PDF])),
    named('JavaScript', 'a.js', 'text/javascript', text('window.__ran = true')),
    named('JavaScript said to be text', 'a.mjs', 'text/plain', text('window.__ran = true')),
    named('programme', 'a.exe', 'application/octet-stream', text('MZ\x90\x00\x03')),
    named('programme named .pdf', 'a.pdf', 'application/pdf', text('MZ\x90\x00\x03')),
    named('shell script', 'a.sh', 'text/x-sh', text('#!/bin/sh\nid')),
    named('PHP', 'a.php', 'application/x-php', text('<?php phpinfo();')),
    named('PHP behind a picture', 'a.php.png', 'image/png', Buffer.concat([PNG, text('<?php phpinfo();')])),
    named('server page named .csv', 'a.csv', 'text/csv', text(`"${SCRIPT}"\n=cmd|'/c calc'!A0`)),
    named('shortcut', 'a.url', 'application/internet-shortcut', text('[InternetShortcut]\nURL=javascript:alert(1)')),
    named('Word with macros', 'mau.docm', 'application/vnd.ms-word.document.macroEnabled.12', docx(word('a'), { 'word/vbaProject.bin': 'x' })),
    named('Word with macros named .docx', 'mau.docx', DOCX, docx(word('a'), { 'word/vbaProject.bin': 'x' })),
    named('Excel with macros', 'so.xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.12', zip(workbook(sheet('a'), { 'xl/vbaProject.bin': 'x' }))),
    named('old Word', 'cu.doc', 'application/msword', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])),
    named('old Word named .docx', 'cu.docx', DOCX, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])),
    named('Word with a remote template', 'mau.docx', DOCX, docx(word('a'), {
      'word/_rels/document.xml.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://169.254.169.254/a" TargetMode="External"/></Relationships>',
    })),
    named('Word whose entity is a file', 'mau.docx', DOCX, docx(word('&b;', FILE_ENTITY))),
    named('Word of nested entities', 'mau.docx', DOCX, docx(word('&a30;', LAUGHS))),
    named('Word nested 20,000 deep', 'mau.docx', DOCX, docx(word('').replace('<w:p>', '<w:p>'.repeat(20_000)))),
    named('Word without its text', 'mau.docx', DOCX, zip(DOCX_PARTS)),
    named('Word cut short', 'mau.docx', DOCX, docx(word('a')).subarray(0, 300)),
    named('Word bomb', 'mau.docx', DOCX, bomb(DOCX_PARTS, 'word/document.xml')),
    named('Word bomb that says it is small', 'mau.docx', DOCX, bomb(DOCX_PARTS, 'word/document.xml', 1000)),
    named('Excel whose entity is a file', 'so.xlsx', XLSX, zip(workbook(sheet('&b;', FILE_ENTITY)))),
    named('Excel of nested entities', 'so.xlsx', XLSX, zip(workbook(sheet('&a30;', LAUGHS)))),
    named('Excel bomb', 'so.xlsx', XLSX, bomb(XLSX_PARTS, 'xl/worksheets/sheet1.xml')),
    named('Excel bomb that says it is small', 'so.xlsx', XLSX, bomb(XLSX_PARTS, 'xl/worksheets/sheet1.xml', 1000)),
    named('Excel with parts outside', 'so.xlsx', XLSX, zip(workbook(sheet('a'), { '../../../../tmp/x': 'x', '/etc/x': 'x', 'C:\\x': 'x' }))),
    named('zip', 'a.zip', 'application/zip', zip({ 'a.html': SCRIPT })),
    named('zip named .docx', 'a.docx', DOCX, zip({ '../../a.html': SCRIPT })),
    named('JSON nested 100,000 deep', 'a.json', 'application/json', text('['.repeat(100_000))),
    named('JSON that would change every object', 'a.json', 'application/json', text('[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]')),
    named('nothing', 'rong.pdf', 'application/pdf', Buffer.alloc(0)),
    named('nothing, a picture', 'rong.png', 'image/png', Buffer.alloc(0)),
    named('nothing, a table', 'rong.csv', 'text/csv', Buffer.alloc(0)),
    named('nothing, a sheet', 'rong.xlsx', XLSX, Buffer.alloc(0)),
    named('one octet', 'mot.docx', DOCX, Buffer.from([0])),
    named('too large', 'lon.pdf', 'application/pdf', Buffer.concat([PDF, Buffer.alloc(26 * 1024 * 1024)])),
    named('too large, a table', 'lon.csv', 'text/csv', Buffer.alloc(26 * 1024 * 1024, 'a,b\n')),
    named('a table of one endless line', 'dai.csv', 'text/csv', Buffer.alloc(4 * 1024 * 1024, ',')),
    named('a table with an open quote', 'mo.csv', 'text/csv', text(`"${'a'.repeat(100_000)}`)),
    named('a table of zeros', 'khong.csv', 'text/csv', Buffer.alloc(1000)),
    ...hostileNames().map((name) => named(`name ${JSON.stringify(name.slice(0, 40))}`, name, 'image/png', PNG)),
    ...hostileNames().map((name) => named(`text named ${JSON.stringify(name.slice(0, 40))}`, `${name}.txt`, 'text/plain', text('Chữ thường.'))),
  ];
}

const hostileNames = (): string[] => [
  '../../../../etc/passwd.png',
  '..\\..\\windows\\win.png',
  '/etc/cron.d/a.png',
  'C:\\a.png',
  '....//....//a.png',
  '%2e%2e%2f%2e%2e%2fa.png',
  'a%00.html.png',
  `${'a'.repeat(300)}.png`,
  `${'ệ'.repeat(200)}.png`,
  '\u202Egnp.html',
  'a\u2028b.png',
  'a.png;.html',
  'a.png .html',
  '.htaccess',
  '.png',
  'CON.png',
  '"><img src=x onerror=alert(1)>.png',
  "'; drop table files; --.png",
  '$(id).png',
  '{{7*7}}.png',
  '=cmd|calc.png',
  '🙂🙂.png',
  '...',
];
