import fs from 'node:fs';
import path from 'node:path';
import { Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import type { BrowserContext, Page } from 'playwright-core';
import { cleanHtml } from '../../src/text/html/clean-html';
import { ARTICLES, choose, pasteFromWord, pasteHtml, product, signedIn } from '../support/browser/panel';
import { englishWordOn } from '../support/browser/words';

const FOLDER = path.resolve(__dirname, '../fixtures/html');
const SAMPLES = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
const sample = (name: string) => fs.readFileSync(path.join(FOLDER, name), 'utf8');
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const TYPES = ['article.article', 'legal-document.legal-document', 'procedure.procedure', 'guide.guide'];
/** What an editor sees of the desk and around it. */
const SCREENS = [
  ...['', '/me', '/plugins/upload', '/plugins/quota', '/plugins/desk-calendar', '/plugins/desk-corrections', '/plugins/desk-trash'],
  ...TYPES.flatMap((type) => [`/content-manager/collection-types/api::${type}`, `/content-manager/collection-types/api::${type}/create`]),
];

/** What the browser keeps of a new article that is not saved yet. */
const keptOf = (page: Page) =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('cchc-ban-viet-do:'));
    return key ? (JSON.parse(localStorage.getItem(key) ?? 'null') as { changes: Record<string, string> }).changes : null;
  });

async function untilKept(page: Page, isRight: (changes: Record<string, string>) => boolean): Promise<Record<string, string>> {
  for (const until = Date.now() + 20_000; Date.now() < until; ) {
    const changes = await keptOf(page);
    if (changes && isRight(changes)) return changes;
    await page.waitForTimeout(100);
  }
  throw new Error(`Kept: ${JSON.stringify(await keptOf(page))}`);
}

/** A new article; what an earlier test left unsaved is none of its business. */
async function newArticle(page: Page, title: string): Promise<void> {
  await page.goto(`${product().url}/admin/me`);
  await page.evaluate(() => {
    for (const name of Object.keys(localStorage)) if (name.startsWith('cchc-ban-viet-do:')) localStorage.removeItem(name);
  });
  await page.goto(`${product().url}${ARTICLES}/create`);
  const discard = page.getByRole('button', { name: 'Bỏ bản viết dở' });
  await page.getByText('Không có thay đổi nào chưa lưu.').waitFor();
  if (await discard.isVisible()) await discard.click();
  await page.locator('input[name=title]').fill(title);
}

const editorOf = (page: Page) => page.locator('[contenteditable=true]').first();

async function clear(page: Page): Promise<void> {
  await editorOf(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
}

describe('cộng tác viên viết bài từ những gì mang tới', () => {
  let page: Page;
  let context: BrowserContext;
  beforeAll(async () => ({ page, context } = await signedIn('Cộng tác viên')));
  afterAll(() => context?.close());

  test('dán mọi mẫu Word, cổng thông tin, phông cũ: cái rời ô soạn thảo đúng bằng cái bộ lọc giữ lại', async () => {
    await newArticle(page, 'Thử dán các mẫu');
    let before = '';
    for (const name of SAMPLES) {
      await clear(page);
      await pasteHtml(page, sample(name));
      const dialog = page.getByRole('dialog');
      const decode = dialog.getByRole('button', { name: 'Chuyển sang Unicode' });
      const describe_ = dialog.getByRole('button', { name: 'Hủy' });
      await decode.or(describe_).or(editorOf(page).getByText(/\S/).first()).first().waitFor();
      if (await decode.isVisible()) await decode.click();
      if (await describe_.isVisible()) await describe_.click();
      await dialog.waitFor({ state: 'detached' });
      const { body } = await untilKept(page, (changes) => Boolean(changes.body) && changes.body !== before);
      expect([name, cleanHtml(body)]).toEqual([name, body]);
      before = body;
    }
    expect(before).toContain('chất lượng');
  });

  test('chữ .VnTime được nhận ra, cho xem trước, chuyển đúng, và hoàn tác được', async () => {
    await clear(page);
    await pasteHtml(page, sample('09-tcvn3-vntime-word.html'));
    await page.getByRole('region', { name: 'Sau khi chuyển' }).getByText('Mỗi tháng có ít nhất 01 tin/bài tuyên truyền về cải cách hành chính.').waitFor();
    await page.getByRole('button', { name: 'Chuyển sang Unicode' }).click();
    await editorOf(page).getByText('lưu: VT, TCHC.').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
    await editorOf(page).getByText('lưu: VT, TCHC.').waitFor({ state: 'detached' });
  });

  test('hình nhúng trong bài dán vào Thư viện, phải được mô tả', async () => {
    await clear(page);
    await pasteHtml(page, `<p>Ảnh hội nghị</p><p><img src="data:image/png;base64,${PNG}" alt="Picture 1"></p>`);
    await page.getByRole('dialog').getByRole('textbox').fill('Toàn cảnh hội nghị');
    await page.getByRole('button', { name: 'Xong' }).click();
    const { body } = await untilKept(page, ({ body: text }) => (text ?? '').includes('Toàn cảnh hội nghị'));
    const [, address] = /src="(\/uploads\/[^"]+)"/.exec(body) ?? [];
    expect((await fetch(`${product().url}${address}`)).headers.get('content-type')).toBe('image/png');
  });

  test('hình trong bài dán từ Word trên máy (file:///) lấy được từ RTF đi kèm, đúng hình đúng chỗ', async () => {
    await clear(page);
    const hex = Buffer.from(PNG, 'base64').toString('hex');
    const picture = `{\\*\\shppict{\\pict{\\*\\picprop}\\picw1\\pich1\\pngblip\n${hex}}}{\\nonshppict{\\pict\\wmetafile8 0100}}`;
    await pasteFromWord(page, {
      html: '<p class="MsoNormal">Trước hình</p><p><img width=120 height=80 src="file:///C:/Users/An/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png" alt="Bảng niêm yết thủ tục"></p><p>Sau hình</p>',
      rtf: `{\\rtf1\\ansi Tr${picture}}`,
    });
    const { body } = await untilKept(page, ({ body: text }) => (text ?? '').includes('Sau hình'));
    expect(body).not.toContain('file:');
    const [, address] = /Trước hình<\/p>.*<img[^>]*src="(\/uploads\/[^"]+)"[^>]*alt="Bảng niêm yết thủ tục".*Sau hình/s.exec(body) ?? [];
    const kept = await fetch(`${product().url}${address}`);
    // The library writes pictures anew: the same picture, one pixel wide and high.
    const bytes = Buffer.from(await kept.arrayBuffer());
    expect([kept.headers.get('content-type'), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(['image/png', 1, 1]);
  });

  test('hình trên máy mà không có trong RTF thì được báo, không dán hình hỏng', async () => {
    await clear(page);
    await pasteFromWord(page, { html: '<p>Chỉ có chữ<img src="file:///C:/a.png"></p>', rtf: '' });
    await page.getByText('Có 1 hình không lấy được.').first().waitFor();
    const { body } = await untilKept(page, ({ body: text }) => (text ?? '').includes('Chỉ có chữ'));
    expect(body).not.toContain('<img');
  });

  test('nhập tệp Word: đề mục, chữ và hình vào bài, hình vào Thư viện, có thể hoàn tác', async () => {
    await newArticle(page, '');
    const bytes = await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph({ text: 'Hội nghị giao ban', heading: HeadingLevel.TITLE }),
              new Paragraph({ text: 'Kết quả', heading: HeadingLevel.HEADING_1 }),
              new Paragraph({ children: [new TextRun('Đã tiếp nhận 25 hồ sơ.')] }),
              new Paragraph({
                children: [new ImageRun({ type: 'png', data: Buffer.from(PNG, 'base64'), transformation: { width: 40, height: 40 }, altText: { name: 'hinh', title: 'hinh', description: 'Toàn cảnh hội nghị' } })],
              }),
            ],
          },
        ],
      }),
    );
    await page.getByRole('button', { name: 'Nhập từ tệp Word' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nhập từ tệp Word' });
    await dialog.getByLabel('Tệp .docx').setInputFiles({ name: 'Giao ban tháng 11.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: bytes });
    await dialog.getByRole('button', { name: 'Nhập', exact: true }).click();
    await editorOf(page).getByText('Đã tiếp nhận 25 hồ sơ.').waitFor();
    await editorOf(page).getByRole('heading', { name: 'Kết quả' }).waitFor();
    expect(await page.locator('input[name=title]').inputValue()).toBe('Hội nghị giao ban');
    const source = await editorOf(page).getByRole('img', { name: 'Toàn cảnh hội nghị' }).getAttribute('src');
    expect((await fetch(`${product().url}${source}`)).headers.get('content-type')).toBe('image/png');
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
    await editorOf(page).getByText('Đã tiếp nhận 25 hồ sơ.').waitFor({ state: 'detached' });
    await page.goto(`${product().url}/admin/plugins/upload?sort=createdAt:DESC`);
    await page.getByText(/^Giao ban tháng 11 hình 1/).first().waitFor();
  });

  test('mẫu bài điền sẵn, bảng kiểm nêu phần chưa thay, hoàn tác trả lại như cũ', async () => {
    await newArticle(page, 'Hội nghị tháng Mười một');
    await page.getByRole('button', { name: 'Viết theo mẫu' }).click();
    await page.getByRole('button', { name: 'Dùng mẫu này' }).click();
    await editorOf(page).getByText('Kết luận', { exact: true }).waitFor();
    expect(await page.locator('input[name=title]').inputValue()).toBe('Hội nghị tháng Mười một');
    await page.getByText(/Nội dung: còn phần của mẫu chưa thay: \[/).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
    await page.getByText('Nội dung: chưa có.').waitFor();
  });

  test('mất kết nối giữa chừng: vẫn viết được, mở lại thì được khôi phục, lưu xong không còn bản viết dở', async () => {
    const title = 'Bài viết lúc mất mạng';
    await newArticle(page, title);
    await context.setOffline(true);
    await editorOf(page).click();
    await page.keyboard.type('Một câu viết khi máy chủ không trả lời.');
    await page.getByText(/^Mất kết nối với máy chủ/).waitFor();
    await untilKept(page, ({ body }) => (body ?? '').includes('máy chủ không trả lời.'));
    await context.setOffline(false);

    await page.goto(`${product().url}/admin`);
    await page.goto(`${product().url}${ARTICLES}/create`);
    await page.getByText('Có bản viết dở chưa lưu').waitFor();
    await page.getByRole('button', { name: 'Khôi phục' }).click();
    await editorOf(page).getByText('Một câu viết khi máy chủ không trả lời.').waitFor();
    expect(await page.locator('input[name=title]').inputValue()).toBe(title);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    for (const until = Date.now() + 20_000; Date.now() < until && (await keptOf(page)); ) await page.waitForTimeout(100);
    expect(await keptOf(page)).toBeNull();
  });

  test('cài đặt, công cụ dựng và danh mục ở ngoài tầm mắt', async () => {
    await page.goto(`${product().url}${ARTICLES}`);
    await page.getByRole('link', { name: 'Tin bài', exact: true }).first().waitFor();
    for (const name of ['Chuyên mục', 'Đơn vị', 'Lĩnh vực chuyên môn', 'Mẫu bài', 'Chữ viết tắt']) {
      expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0);
    }
    expect(await page.locator('a[href="/admin/settings"]:visible').count()).toBe(0);
    await page.goto(`${product().url}/admin/settings/application-infos`);
    await page.getByRole('heading', { name: /^Xin chào/ }).waitFor();
    await page.goto(`${product().url}/admin/plugins/content-type-builder`);
    expect(await page.getByText(/Tạo loại nội dung/).count()).toBe(0);
  });
});

describe('biên tập viên', () => {
  let page: Page;
  let context: BrowserContext;
  beforeAll(async () => ({ page, context } = await signedIn('Biên tập viên')));
  afterAll(() => context?.close());

  test('gửi lãnh đạo liên kết xem trước: mở được không cần tài khoản, thu hồi thì thôi', async () => {
    const title = 'Bài chờ lãnh đạo xem trước';
    await newArticle(page, title);
    await choose(page, 'Chuyên mục', 'Cải cách hành chính');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByRole('button', { name: 'Liên kết xem trước' }).click();
    await page.getByRole('button', { name: 'Tạo liên kết' }).click();
    const address = await page.getByRole('textbox', { name: 'Địa chỉ gửi người xem' }).inputValue();

    const leader = await product().browser.newPage();
    await leader.goto(address);
    expect(await leader.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    await page.getByRole('button', { name: 'Thu hồi' }).click();
    await page.getByRole('button', { name: 'Thu hồi' }).waitFor({ state: 'detached' });
    expect((await leader.reload())?.status()).toBe(404);
    await leader.close();
  });

  test('hướng dẫn mới viết cũng gửi xem trước được', async () => {
    const title = 'Hướng dẫn chờ lãnh đạo xem trước';
    await page.goto(`${product().url}/admin/content-manager/collection-types/api::guide.guide/create`);
    await page.locator('input[name=title]').fill(title);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: 'Liên kết xem trước' }).click();
    await page.getByRole('button', { name: 'Tạo liên kết' }).click();
    const leader = await product().browser.newPage();
    await leader.goto(await page.getByRole('textbox', { name: 'Địa chỉ gửi người xem' }).inputValue());
    expect(await leader.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    await leader.getByText('Bản xem trước, chưa công bố.').waitFor();
    await leader.close();
  });

  test('mọi màn hình biên tập đều bằng tiếng Việt, ngày ghi dd/MM/yyyy, mang tên của trang', async () => {
    for (const screen of SCREENS) {
      await page.goto(`${product().url}/admin${screen}`);
      expect([screen, await englishWordOn(page)]).toEqual([screen, undefined]);
      expect(await page.title()).toMatch(/Chuyên trang Cải cách hành chính ngành Y tế$/);
    }
    await page.goto(`${product().url}${ARTICLES}?sort=firstPublicAt:DESC`);
    await page.getByRole('gridcell', { name: /^\d{2}:\d{2} \d{2}\/\d{2}\/2026$/ }).first().waitFor();
  });
});
