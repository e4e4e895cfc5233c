import { AlignmentType, Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../../../src/text/docx/read-docx';
import { cleanHtml } from '../../../../src/text/html/clean-html';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const packed = (children: (Paragraph | Table)[], styles?: object) =>
  Packer.toBuffer(new Document({ numbering: { config: [NUMBERS] }, styles, sections: [{ children }] } as never));

const NUMBERS = { reference: 'so', levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: AlignmentType.START }] };
const bold = (text: string) => new TextRun({ text, bold: true });
const cell = (text: string, span = {}) => new TableCell({ ...span, children: [new Paragraph(text)] });
const picture = (description: string) =>
  new Paragraph({
    children: [new ImageRun({ type: 'png', data: PNG, transformation: { width: 10, height: 10 }, altText: { title: '', description, name: 'a' } })],
  });

test('tiêu đề, đề mục, danh sách, bảng gộp ô, căn giữa, hình có mô tả', async () => {
  const bytes = await packed([
    new Paragraph({ children: [bold('Hội nghị cải cách hành chính')] }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Nội dung' }),
    new Paragraph({ text: 'Việc một', bullet: { level: 0 } }),
    new Paragraph({ text: 'Bước một', numbering: { reference: 'so', level: 0 } }),
    new Paragraph({ text: 'Ảnh dưới đây', alignment: AlignmentType.CENTER }),
    new Table({ rows: [new TableRow({ children: [cell('Gộp', { columnSpan: 2 })] }), new TableRow({ children: [cell('Đơn vị'), cell('Số')] })] }),
    picture('Đại biểu dự hội nghị'),
    picture('Picture 2'),
  ]);
  const document = await readDocx(bytes);
  expect(document.title).toBe('Hội nghị cải cách hành chính');
  expect(document.pictures.map(({ bytes: { length }, alt }) => [length, alt])).toEqual([
    [PNG.length, 'Đại biểu dự hội nghị'],
    [PNG.length, ''],
  ]);
  const html = cleanHtml(document.html((index) => (index === 0 ? '/uploads/a.png' : null)));
  expect(html).toBe(
    '<h2>Nội dung</h2><ul><li>Việc một</li></ul><ol><li>Bước một</li></ol><p style="text-align:center">Ảnh dưới đây</p>' +
      '<table><tbody><tr><td colspan="2"><p>Gộp</p></td></tr><tr><td><p>Đơn vị</p></td><td><p>Số</p></td></tr></tbody></table>' +
      '<p><img src="/uploads/a.png" alt="Đại biểu dự hội nghị" /></p>',
  );
});

test('đoạn mang kiểu “Title” của Word là tiêu đề, dù căn giữa và không in đậm', async () => {
  const bytes = await packed([
    new Paragraph({ heading: HeadingLevel.TITLE, text: 'Hội nghị giao ban', alignment: AlignmentType.CENTER }),
    new Paragraph('Đã tiếp nhận 25 hồ sơ.'),
  ]);
  const document = await readDocx(bytes);
  expect([document.title, document.html(() => null)]).toEqual(['Hội nghị giao ban', '<p>Đã tiếp nhận 25 hồ sơ.</p>']);
});

test.each([
  ['phông ghi ngay ở đoạn chữ', { font: '.VnTime' }, undefined],
  ['phông chỉ ghi ở kiểu mặc định', {}, { default: { document: { run: { font: '.VnTime' } } } }],
])('chữ TCVN3, %s, thành Unicode; ư là U+00AD', async (_case, run, styles) => {
  const bytes = await packed([new Paragraph({ children: [new TextRun({ text: 'Sè ng\u00ADêi ®\u00ADîc h\u00ADíng dÉn', ...run })] })], styles);
  expect((await readDocx(bytes)).html(() => null)).toContain('Số người được hướng dẫn');
});

describe('tệp không dùng được: một câu nói rõ vì sao', () => {
  const refusal = (bytes: Uint8Array) =>
    readDocx(bytes).then(
      () => '',
      (error: Error) => error.message,
    );
  test('dạng .doc cũ hoặc có mật khẩu, tệp khác đội tên, tệp cụt, sổ Excel', async () => {
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatch(/^là dạng \.doc đời cũ hoặc có mật khẩu/);
    expect(await refusal(Buffer.from('<html><body>Không phải Word</body></html>'))).toMatch(/^không phải là văn bản Word/);
    expect(await refusal(new Uint8Array())).toMatch(/^không phải là văn bản Word/);
    const whole = await packed([new Paragraph('Nội dung')]);
    expect(await refusal(whole.subarray(0, whole.length / 2))).toMatch(/^bị hỏng/);
    expect(await refusal(zipSync({ '[Content_Types].xml': strToU8('<Types spreadsheetml.sheet.main+xml/>') }))).toMatch(/^không phải là văn bản Word/);
    const empty = { '[Content_Types].xml': strToU8('<Types>wordprocessingml.document.main+xml</Types>') };
    expect(await refusal(zipSync(empty))).toMatch(/^bị hỏng/);
  });
  test('bung ra quá lớn thì dừng lại giữa chừng', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(155 * 1024 * 1024) }, { level: 1 });
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    expect(await refusal(bomb)).toMatch(/^quá lớn sau khi giải nén/);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });
});
