import fs from 'node:fs';
import path from 'node:path';
import { GlobalFonts, createCanvas } from '@napi-rs/canvas';
import { AlignmentType, Document, Packer, Paragraph } from 'docx';
import pdfmake from 'pdfmake';
import request from 'supertest';
import { makeUnit, type Listed } from '../../support/server/section';
import { app, clock, unique } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const FONT = path.join(ROOT, 'node_modules', '@expo-google-fonts', 'tinos', '400Regular', 'Tinos_400Regular.ttf');
const plan = (number: number) => fs.readFileSync(path.join(ROOT, 'database', 'sample', 'fulltext', `plan-${number}.txt`));

const LETTER = [
  'BỘ Y TẾ',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 3574/QĐ-BYT',
  'Hà Nội, ngày 19 tháng 11 năm 2025',
  'QUYẾT ĐỊNH',
  'Công bố thủ tục hành chính trong lĩnh vực giám định',
  'Căn cứ Nghị định số 42/2025/NĐ-CP ngày 27/02/2025 của Chính phủ quy định chức năng, nhiệm vụ của Bộ Y tế;',
  'Điều 1. Công bố kèm theo Quyết định này hai thủ tục hành chính.',
  'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
];

pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);

/** pdfmake makes the list that it is given its own. */
async function pdfOf(content: object, security: { userPassword?: string } = {}): Promise<Buffer> {
  pdfmake.addFonts({ Tinos: { normal: FONT, bold: FONT, italics: FONT, bolditalics: FONT } });
  return pdfmake.createPdf({ content, ...security, defaultStyle: { font: 'Tinos', fontSize: 14 } } as never).getBuffer();
}

function scanOf(lines: string[]): string {
  GlobalFonts.registerFromPath(FONT, 'Tinos');
  const canvas = createCanvas(1240, 1754);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 1240, 1754);
  context.fillStyle = '#000';
  context.font = '30px Tinos';
  lines.forEach((line, index) => context.fillText(line, 80, 120 + index * 60, 1080));
  return canvas.toDataURL('image/png');
}

let unit: Listed;
let editor: Person;
beforeAll(async () => {
  unit = await makeUnit();
  editor = await signIn('cchc-editor', unit);
});

const send = (content: Buffer, name: string, person = editor) => person.upload('/registry/intakes', content as unknown as string, name);
/** The file once its text has been recognised, or given up. */
async function recognized(id: number) {
  let intake = { state: '', text: '', fields: { number: { value: '' }, issuedOn: { value: '' } } };
  for (let looks = 0; looks < 300 && intake.state !== 'ready' && intake.state !== 'failed'; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    intake = (await editor.get(`/registry/intakes/${id}`).expect(200)).body.data;
  }
  return intake;
}
const counts = async () => [await app().db.query('plugin::registry.intake').count(), await app().db.query('plugin::registry.intake-original').count()];

test('năm kế hoạch được tải lên nguyên như đang có và thành văn bản trong kho, với bản gốc đính kèm', async () => {
  const signers = ['La Đăng Tái', 'Lê Quang Hùng', 'Võ Văn Thanh', 'Tạ Hồng Long', 'Hoàng Việt Phương'];
  for (const [index, signer] of signers.entries()) {
    const { body } = await send(plan(index), `00${index}_seed.txt`).expect(201);
    const { id, fields, state } = body.data;
    expect([state, fields.signer.value, fields.type.value]).toEqual(['ready', signer, 'Kế hoạch']);
    const facts = Object.fromEntries(['number', 'type', 'issuer', 'issuedOn', 'abstract', 'signer', 'signerTitle', 'planFrom', 'planTo'].map((name) => [name, fields[name].value]));
    const { documentId } = (await editor.post(`/registry/intakes/${id}/register`, { ...facts, recipients: fields.recipients.value.join('\n') }).expect(201)).body.data;
    const document = await app().documents('api::legal-document.legal-document').findOne({ documentId, populate: ['issuer', 'type', 'files', 'unit'] } as never);
    expect(document).toMatchObject({ signer, issuer: { name: fields.issuer.value }, type: { slug: 'ke-hoach' }, unit: { documentId: unit.documentId } });
    expect((document as unknown as { files: object[] }).files).toHaveLength(1);
    expect((document as unknown as { fullText: string }).fullText).toContain('cải cách');
  }
});

test('Word và PDF có chữ: đọc ra như bản chữ; căn cứ được nhận ra', async () => {
  const word = await Packer.toBuffer(new Document({ sections: [{ children: LETTER.map((text) => new Paragraph({ text, alignment: AlignmentType.CENTER })) }] }));
  for (const [file, name] of [[word, 'quyet-dinh.docx'], [await pdfOf([...LETTER]), 'quyet-dinh.pdf']] as const) {
    const { fields } = (await send(Buffer.from(file), name).expect(201)).body.data;
    expect([fields.number.value, fields.issuedOn.value, fields.issuer.value, fields.type.value]).toEqual(['3574/QĐ-BYT', '2025-11-19', 'Bộ Y tế', 'Quyết định']);
    expect(fields.legalBases.map(({ number }: { number: string }) => number)).toEqual(['42/2025/NĐ-CP']);
  }
});

test('bản quét được nhận dạng chữ ở chế độ nền, từng trang', async () => {
  const scan = await pdfOf([{ image: scanOf(LETTER), width: 500 }]);
  const { id, state } = (await send(scan, 'ban-quet.pdf').expect(201)).body.data;
  expect(state).toBe('waiting');
  await editor.post(`/registry/intakes/${id}/register`, {}).expect(400);
  const intake = await recognized(id);
  expect(intake.state).toBe('ready');
  expect([intake.fields.number.value, intake.fields.issuedOn.value]).toEqual(['3574/QĐ-BYT', '2025-11-19']);
});

test('máy chủ dừng giữa chừng: hết hạn giữ thì máy khác làm tiếp từ trang sau, trang đã đọc không đọc lại', async () => {
  const scan = await pdfOf([{ image: scanOf(['TRANG MỘT', ...LETTER]), width: 500 }, { image: scanOf(LETTER), width: 500, pageBreak: 'before' }]);
  const { id } = (await send(scan, 'hai-trang.pdf').expect(201)).body.data;
  await recognized(id);
  const now = clock().now();
  const kept = 'Trang một do máy đã dừng đọc.';
  // As a server leaves it that was killed after the first page.
  const halfDone = { state: 'reading', attempts: 1, pageTexts: [kept], pagesRead: 1, text: null, fields: null, claimedUntil: new Date(now.getTime() + 60_000).toISOString() };
  await app().db.query('plugin::registry.intake').update({ where: { id }, data: halfDone });
  const another = async () => recognized((await send(await pdfOf([{ image: scanOf(LETTER), width: 500 }]), 'khac.pdf').expect(201)).body.data.id);
  await another();
  expect((await editor.get(`/registry/intakes/${id}`).expect(200)).body.data.state).toBe('reading');

  clock().set(new Date(now.getTime() + 61_000));
  await another();
  const intake = await recognized(id);
  clock().run();
  expect(intake.state).toBe('ready');
  expect(intake.text.startsWith(`${kept}\n`)).toBe(true);
  expect(intake.text).toContain('3574/QĐ-BYT');
});

test('tệp hỏng, đội lốt, có mật khẩu, rỗng: một câu rõ ràng, không lưu lại gì', async () => {
  const before = await counts();
  const pdf = await pdfOf([...LETTER]);
  const cases: [Buffer, string, RegExp][] = [
    [Buffer.from(''), 'rong.txt', /Tệp rỗng|đúng một tệp/],
    [pdf.subarray(0, 200), 'hong.pdf', /bị hỏng/],
    [Buffer.from('<html><script>alert(1)</script>'), 'web.txt', /không phải văn bản thường/],
    [pdf, 'doi-ten.docx', /không phải Word/],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'cu.doc', /kiểu cũ/],
    [await pdfOf([...LETTER], { userPassword: 'bi-mat' }), 'khoa.pdf', /Tệp PDF có mật khẩu/],
  ];
  for (const [content, name, sentence] of cases) {
    const { body } = await send(content, name).expect(400);
    expect(body.error.message).toMatch(sentence);
  }
  expect(await counts()).toEqual(before);
});

test('chỉ người có quyền nhận văn bản; biên tập viên đơn vị khác không thấy tệp của người này', async () => {
  const { id } = (await send(plan(0), 'rieng.txt').expect(201)).body.data;
  const stranger = await signIn('cchc-editor', await makeUnit());
  await stranger.get(`/registry/intakes/${id}`).expect(404);
  await (await signIn('cchc-contributor', unit)).get('/registry/intakes').expect(403);
  await request(app().server.httpServer).get('/registry/intakes').expect(401);
  await editor.delete(`/registry/intakes/${id}`).expect(204);
  await editor.get(`/registry/intakes/${id}`).expect(404);
});

test('nhập hàng loạt: xem trước không ghi gì, ghi rồi thì lần sau là đã có; dòng lỗi nêu lý do', async () => {
  const issuer = unique('Sở Y tế tỉnh Thử');
  const rows = [
    { 'Số, ký hiệu': '901/KH-SYT', 'Loại văn bản': 'Kế hoạch', 'Trích yếu': unique('Kế hoạch thử'), 'Cơ quan ban hành': issuer, 'Ngày ban hành': '05/01/2026' },
    { 'Số, ký hiệu': '901/QĐ-SYT', 'Loại văn bản': 'Quyết định', 'Trích yếu': unique('Quyết định thử'), 'Cơ quan ban hành': issuer, 'Ngày ban hành': '05/01/2026' },
    { 'Số, ký hiệu': '902/KH-SYT', 'Loại văn bản': 'Kế hoạch', 'Cơ quan ban hành': issuer, 'Ngày ban hành': '31/02/2026' },
  ];
  const file = JSON.stringify(rows);
  const total = () => app().documents('api::legal-document.legal-document').count({} as never);
  const before = await total();
  const preview = (await editor.upload('/registry/batch/preview', file, 'bang.json').expect(200)).body.data;
  expect(preview.counts).toMatchObject({ new: 2, faulty: 1 });
  expect(preview.rows[2].errors.join(' ')).toMatch(/Trích yếu: chưa có.*31\/02\/2026/);
  expect(await total()).toBe(before);
  expect((await editor.upload('/registry/batch/import', file, 'bang.json').expect(200)).body.data.counts).toMatchObject({ written: 2, faulty: 1 });
  const again = (await editor.upload('/registry/batch/preview', file, 'bang.json').expect(200)).body.data;
  expect(again.counts).toMatchObject({ new: 0, known: 2 });
  expect(again.rows[1].warnings.join(' ')).toContain('có thể là một văn bản được ghi hai loại');
});
