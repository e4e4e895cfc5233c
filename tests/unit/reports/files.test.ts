import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import readExcelFile from 'read-excel-file/node';
import { checksumOf } from '../../../src/reports/content/report-content';
import { canonicalJson } from '../../../src/plugins/quota/server/src/closings/freeze';
import { verifyEvidence } from '../../../src/reports/evidence/verify';
import { writeEvidence } from '../../../src/reports/evidence/write-evidence';
import { render, type Format } from '../../../src/reports/outputs/render';
import { samplePrinting, sampleReport } from '../../support/reports/sample';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thu-bao-cao-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const report = sampleReport({ articles: 12 });
report.items[0] = { ...report.items[0], title: '=1+1; Đẩy mạnh “một cửa”, ư ơ ễ ặ' };
const printing = samplePrinting(report);
const listed = report.items.filter(({ withdrawn }) => !withdrawn);

async function file(format: Format): Promise<string> {
  const name = path.join(folder, `bao-cao.${format}`);
  if (!fs.existsSync(name)) await render(format, printing, name);
  return name;
}

const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, '');

test('DOCX đọc bằng mammoth: đủ quốc hiệu, số để trống, số liệu, phụ lục, ký, nơi nhận', async () => {
  const { value } = await mammoth.extractRawText({ path: await file('docx') });
  for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'UBND TỈNH KON TUM', '/BC-SYT', 'BÁO CÁO', 'Kết quả tuyên truyền công tác cải cách hành chính năm 2025', 'TL. GIÁM ĐỐC', 'Nơi nhận:', 'Lưu: VT.', 'Phụ lục 1']) {
    expect(squeezed(value)).toContain(squeezed(words));
  }
  expect(value).not.toMatch(/Số:\s*\d/);
  expect(value).toContain(`đã đăng ${listed.length} tin, bài`);
  for (const { title } of listed) expect(squeezed(value)).toContain(squeezed(title));
});

test('DOCX đúng khổ A4, lề, cỡ chữ, số trang của Nghị định 30/2020/NĐ-CP', async () => {
  const parts = unzipSync(fs.readFileSync(await file('docx')));
  const text = (name: string) => Buffer.from(parts[name]).toString('utf8');
  const document = text('word/document.xml');
  const millimetres = (twips: string) => Math.round((Number(twips) / 1440) * 25.4);
  const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(document) ?? [];
  expect([millimetres(width), millimetres(height)]).toEqual([210, 297]);
  const margins = Object.fromEntries([...(/<w:pgMar ([^/]+)\/>/.exec(document)?.[1] ?? '').matchAll(/w:(\w+)="(\d+)"/g)].map(([, side, value]) => [side, millimetres(value)]));
  expect(margins).toMatchObject({ top: 20, bottom: 20, left: 30, right: 15 });
  expect(text('word/styles.xml')).toContain('w:ascii="Times New Roman"');
  expect(document.match(/<w:titlePg\/>/g)?.length).toBe(1 + 4);
  expect(document.match(/<w:pgNumType w:start="1"\/>/g)?.length).toBe(4);
  expect(document.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(5);
});

test('PDF đọc bằng pdf.js: chữ tiếng Việt liền dấu, số trang không in ở trang đầu, phông nhúng', async () => {
  const name = await file('pdf');
  const helper = path.resolve(__dirname, '../../support/reports/pdf-text.mjs');
  const pages: string[] = JSON.parse(execFileSync(process.execPath, ['--no-warnings', helper, name], { encoding: 'utf8' }));
  const whole = squeezed(pages.join(' '));
  for (const { title } of listed) expect(whole).toContain(squeezed(title));
  expect(whole).toContain(squeezed('Độc lập - Tự do - Hạnh phúc'));
  // The header is drawn last.
  expect(pages[0].trim()).not.toMatch(/\d$/);
  expect(pages[1].trim()).toMatch(/\b2$/);
  const raw = fs.readFileSync(name, 'latin1');
  expect(raw.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(3);
  expect(raw).toMatch(/\+Tinos-Bold/);
});

test('XLSX đọc bằng read-excel-file: ngày là ngày, số là số, đầu bảng đứng yên, có bộ lọc, chữ “=” không thành công thức', async () => {
  const name = await file('xlsx');
  const sheets = (await readExcelFile(name)) as unknown as { sheet: string; data: unknown[][] }[];
  const { data } = sheets.find(({ sheet }) => sheet === 'Tin, bài') as { data: unknown[][] };
  expect(data).toHaveLength(report.items.length + 1);
  expect(data[1].slice(0, 2)).toEqual([1, report.items[0].title]);
  expect((data[1][9] as Date).toISOString().slice(0, 10)).toBe(report.items[0].day);
  const parts = unzipSync(fs.readFileSync(name));
  const second = Buffer.from(parts['xl/worksheets/sheet2.xml']).toString('utf8');
  expect(second).toContain('state="frozen"');
  expect(second).toContain(`<autoFilter ref="A1:M${report.items.length + 1}"/>`);
  expect(second).not.toContain('<f>');
});

test('CSV có dấu UTF-8 cho Excel, không ô nào chạy thành công thức', async () => {
  const text = fs.readFileSync(await file('csv'), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = parse(text, { bom: true });
  expect(rows).toHaveLength(report.items.length + 1);
  expect(rows[1][1]).toBe(`'${report.items[0].title}`);
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

test('JSON giữ nguyên báo cáo', async () => {
  expect(JSON.parse(fs.readFileSync(await file('json'), 'utf8')).report).toEqual(JSON.parse(JSON.stringify(report)));
});

describe('hồ sơ minh chứng', () => {
  let archive: Uint8Array;
  beforeAll(async () => {
    const lay = (name: string, text: string) => {
      const at = path.join(folder, name);
      fs.writeFileSync(at, text);
      return at;
    };
    const content = { ...report, verdicts: report.verdicts.map((verdict) => ({ ...verdict, items: [] })) };
    const printed = { ...printing, content, frozen: { at: '2025-12-15T02:00:00.000Z', checksum: checksumOf(content) } };
    const output = path.join(folder, 'ho-so.zip');
    const prepared = [
      { path: '5-bai-viet/0001-bai.html', file: lay('bai.html', '<!doctype html><p>Bài</p>'), capturedAt: '2025-12-15T02:00:00.000Z', source: '/tin-bai/bai' },
      { path: '6-so-dang-bai/dong-so.jsonl', file: lay('dong.jsonl', '') },
      { path: '6-so-dang-bai/chuoi.csv', file: lay('chuoi.csv', 'seq,prev_hash,hash\n') },
      { path: '6-so-dang-bai/ket-qua-da-chot.jsonl', file: lay('chot.jsonl', '') },
    ];
    await writeEvidence({ printing: printed, body: canonicalJson(content), prepared, missing: [], createdAt: '2025-12-15T03:00:00.000Z', folder }, output, () => undefined);
    archive = fs.readFileSync(output);
  });

  test('nguyên vẹn thì qua mọi bước kiểm tra', () => {
    const { genuine, checks, manifest } = verifyEvidence(archive);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(genuine).toBe(true);
    expect(manifest?.files.map(({ path: name }) => name)).toEqual(expect.arrayContaining(['2-bao-cao/bao-cao.docx', '2-bao-cao/bao-cao.pdf', '3-phu-luc/tin-bai.csv', '7-cham-diem/cham-diem.csv', '5-bai-viet/0001-bai.html']));
  });

  test('đổi một byte ở bất cứ đâu thì bị phát hiện', () => {
    const places = [0, 10, 40, archive.length - 1, archive.length - 70, ...Array.from({ length: 20 }, (_, index) => Math.floor((archive.length * (index + 0.5)) / 20))];
    for (const place of places) {
      const changed = Uint8Array.from(archive);
      changed[place] ^= 1;
      expect([place, verifyEvidence(changed).genuine]).toEqual([place, false]);
    }
  });
});
