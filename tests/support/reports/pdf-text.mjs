import fs from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

// The words of each page and the fonts of a PDF, as a reader that did not write it understands them.
const document = await getDocument({ data: new Uint8Array(fs.readFileSync(process.argv[2])), verbosity: 0, useSystemFonts: false }).promise;
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  pages.push(items.map(({ str, hasEOL }) => str + (hasEOL ? ' ' : '')).join(''));
}
console.log(JSON.stringify(pages));
