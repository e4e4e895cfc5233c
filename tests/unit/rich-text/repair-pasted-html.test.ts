import fs from 'node:fs';
import path from 'node:path';

import { repairPastedHtml } from '../../../src/plugins/rich-text/admin/src/paste/repair-pasted-html';
import { cleanHtml } from '../../../src/text/html/clean-html';

const folder = path.resolve(__dirname, '../../fixtures/html');
const fixture = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');
const fixtures = fs.readdirSync(folder).filter((name) => name.endsWith('.html'));

describe('HTML pasted into the editor', () => {
  test.each(fixtures)('%s looks in the editor as the server will store it', (name) => {
    const html = fixture(name);
    expect(cleanHtml(repairPastedHtml(html))).toBe(cleanHtml(html));
  });

  test('the list paragraphs of Word become a list', () => {
    expect(repairPastedHtml(fixture('01-word-desktop-mso.html'))).toMatch(/<ul><li>.*Mỗi tháng có ít nhất 01 tin\/bài/);
  });

  test('a text in TCVN3 is readable while its font is still known', () => {
    expect(repairPastedHtml(fixture('09-tcvn3-vntime-word.html'))).toContain('Mỗi tháng có ít nhất 01 tin/bài');
  });

  test('what was copied inside the editor is passed on untouched', () => {
    const html = '<p data-pm-slice="1 1 []">Sở Y tế  </p>';
    expect(repairPastedHtml(html)).toBe(html);
  });
});
