import { Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { makeUnit } from '../../support/server/section';
import { app, unique } from '../../support/server/strapi';
import { signIn } from '../../support/server/tokens';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const picture = (description: string, data = PNG) =>
  new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation: { width: 9, height: 9 }, altText: { name: 'a', title: '', description } })] });

const countFiles = () => app().db.query('plugin::upload.file').count();

test('nhập tệp Word: tiêu đề, nội dung sạch, hình vào Thư viện dưới tên người nhập; hình không hiện được thì nói rõ', async () => {
  const writer = await signIn('cchc-contributor', await makeUnit());
  const description = unique('Đại biểu dự hội nghị');
  const bytes = await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ children: [new TextRun({ text: 'Hội nghị sơ kết', bold: true })] }),
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Kết quả' }),
            picture(description),
            picture('Sơ đồ', Buffer.from('0100000058000000', 'hex')),
          ],
        },
      ],
    }),
  );
  const answer = await request(app().server.httpServer)
    .post('/writing/docx')
    .set('Authorization', writer.get('/').get('Authorization'))
    .attach('file', bytes, 'Hội nghị.docx');
  expect(answer.status).toBe(200);
  const { title, body, pictures, notes } = answer.body.data;
  expect(title).toBe('Hội nghị sơ kết');
  expect(body).toBe(`<h2>Kết quả</h2><p><img src="${pictures[0].url}" alt="${description}" /></p>`);
  expect(notes).toEqual(['Có 1 hình ở dạng mà trình duyệt không hiện được (EMF, WMF, TIFF), nên không nhập được.']);
  const file = await app().db.query('plugin::upload.file').findOne({ where: { url: pictures[0].url }, populate: ['createdBy'] });
  expect(file).toMatchObject({ mime: 'image/png', alternativeText: description, createdBy: { id: writer.userId } });
});

test('tệp hỏng, giả, quá lớn: một câu tiếng Việt, không để lại gì trong Thư viện', async () => {
  const writer = await signIn('cchc-editor', await makeUnit());
  const before = await countFiles();
  for (const [content, sentence] of [
    ['<html>không phải Word</html>', 'Tệp Word: không phải là văn bản Word (.docx). Hãy mở bằng Word, chọn “Lưu thành” dạng .docx rồi nhập lại.'],
    ['PK\u0003\u0004hỏng', 'Tệp Word: bị hỏng, không đọc được. Hãy mở bằng Word, chọn “Lưu thành” dạng .docx rồi nhập lại.'],
  ]) {
    const answer = await writer.upload('/writing/docx', content, 'bai.docx');
    expect([answer.status, answer.body.error.message]).toEqual([400, sentence]);
  }
  const large = await writer.upload('/writing/docx', 'x'.repeat(21 * 1024 * 1024), 'bai.docx');
  expect([large.status, large.body.error.message]).toEqual([413, 'Tệp Word: lớn hơn 20 MB. Hãy bớt hoặc nén hình trong tệp.']);
  expect(await countFiles()).toBe(before);
  expect((await (await signIn('cchc-supervisor')).upload('/writing/docx', 'x', 'bai.docx')).status).toBe(403);
});

test('hình của trang khác: không lấy từ mạng nội bộ, không hỏi tới máy đó', async () => {
  let asked = 0;
  const server = http.createServer((_request, response) => {
    asked += 1;
    response.setHeader('Content-Type', 'image/png');
    response.end(PNG);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const writer = await signIn('cchc-contributor', await makeUnit());
  for (const address of [`http://127.0.0.1:${port}/a.png`, `http://localhost/a.png`, 'http://[::1]/a.png', 'http://169.254.169.254/a.png', 'file:///etc/passwd']) {
    const answer = await writer.post('/rich-text/pictures', { address });
    expect([answer.status, answer.body.error.message]).toEqual([400, expect.stringMatching(/^Không lấy được hình từ .+: (địa chỉ trong mạng nội bộ|không phải địa chỉ web|cổng không dành cho trang web)\.$/)]);
  }
  expect(asked).toBe(0);
  expect((await (await signIn('cchc-supervisor')).post('/rich-text/pictures', { address: 'https://soyte.vn/a.png' })).status).toBe(403);
  await new Promise((resolve) => server.close(resolve));
});
