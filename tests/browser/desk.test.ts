import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { ARTICLES, choose, pasteHtml, product, signedInAs } from '../support/browser/panel';
import { newPerson } from '../support/browser/people';

const VNTIME = fs.readFileSync(path.resolve(__dirname, '../fixtures/html/09-tcvn3-vntime-word.html'), 'utf8');
const HOSPITAL = { name: 'Bệnh viện Đa khoa tỉnh Kon Tum', slug: 'benh-vien-da-khoa-tinh-kon-tum' };
const TITLE = 'Bệnh viện trả kết quả tận nhà cho người cao tuổi';
const ADDRESS = '/tin-bai/benh-vien-tra-ket-qua-tan-nha-cho-nguoi-cao-tuoi';

const workflow = (page: Page) => page.getByRole('region', { name: 'Quy trình' });
const press = (page: Page, name: string) => workflow(page).getByRole('button', { name, exact: true }).click();
const state = (page: Page, name: string) => workflow(page).getByText(`Trạng thái: ${name}`, { exact: true }).waitFor();
const home = (page: Page) => page.goto(`${product().url}/admin`);

async function openFromHome(page: Page, list: string): Promise<void> {
  await home(page);
  const work = page.getByRole('region', { name: 'Việc của tôi' });
  await work.getByRole('heading', { name: new RegExp(`^${list}`) }).waitFor();
  await work.getByRole('link', { name: TITLE }).first().click();
  await page.getByRole('heading', { name: TITLE }).waitFor();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu').first().waitFor();
}

/** The year of the hospital by the plan's clause for every unit. */
async function counted(): Promise<string[]> {
  const answer = await fetch(`${product().url}/api/quota/periods?unit=${HOSPITAL.slug}&year=2026&period=year`);
  const { data } = (await answer.json()) as { data: { articles: { url: string }[] }[] };
  return data.flatMap(({ articles }) => articles.map(({ url }) => url));
}

/** The server's own time, which it tells in the remarks it keeps. */
async function serverTime(page: Page): Promise<{ minutes: number; day: string }> {
  await page.getByRole('textbox', { name: 'Viết trao đổi' }).fill('Hẹn giờ đăng.');
  await page.getByRole('button', { name: 'Gửi trao đổi' }).click();
  const stamp = await page.getByText(/^Nguyễn Bích, \d\d:\d\d \d\d\/\d\d\/\d{4}$/).first().innerText();
  const [, hour, minute, day] = /(\d\d):(\d\d) (\S+)$/.exec(stamp) ?? [];
  return { minutes: Number(hour) * 60 + Number(minute), day };
}

/** Plans for the first of these minutes that the server still takes for future. */
async function schedule(page: Page, { day, minutes }: { day: string; minutes: number[] }): Promise<void> {
  await press(page, 'Hẹn giờ đăng…');
  const form = page.getByRole('form', { name: 'Hẹn giờ đăng…' });
  for (const minute of minutes) {
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    await form.getByRole('textbox', { name: 'Ngày' }).fill(day);
    await form.getByRole('textbox', { name: 'Giờ' }).fill(time);
    await form.getByRole('button').click();
    const refused = form.getByText('Hẹn đăng lúc: phải ở tương lai.');
    const done = workflow(page).getByText(new RegExp(`^Máy chủ đăng lúc.*${time}`));
    await refused.or(done).first().waitFor();
    if (!(await refused.isVisible())) return;
  }
}

async function untilPublic(): Promise<void> {
  for (const until = Date.now() + 90_000; Date.now() < until; ) {
    if ((await fetch(`${product().url}${ADDRESS}`)).status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The server did not publish what was planned');
}

describe('hai người, hai trình duyệt: từ chữ .VnTime đến độc giả', () => {
  let writer: Page;
  let editor: Page;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    const open = async (role: string, firstname: string) => {
      const { page, context } = await signedInAs(await newPerson({ role, unit: HOSPITAL.name, firstname }));
      contexts.push(context);
      return page;
    };
    writer = await open('Cộng tác viên', 'An');
    editor = await open('Biên tập viên', 'Bích');
  });
  afterAll(() => Promise.all(contexts.map((context) => context.close())));

  test('cộng tác viên dán bài .VnTime từ Word, chuyển phông, lưu và chuyển duyệt', async () => {
    await writer.goto(`${product().url}${ARTICLES}/create`);
    await writer.locator('input[name=title]').fill(TITLE);
    await writer.locator('textarea[name=summary]').fill('Người cao tuổi nhận kết quả tại nhà.');
    await pasteHtml(writer, VNTIME);
    await writer.getByRole('button', { name: 'Chuyển sang Unicode' }).click();
    await choose(writer, 'Chuyên mục', 'Cải cách hành chính');
    await choose(writer, 'Lĩnh vực cải cách hành chính', 'Cải cách thủ tục hành chính (Nghị quyết 76)');
    await save(writer);
    await press(writer, 'Chuyển duyệt');
    await state(writer, 'Chuyển duyệt');
    expect(await workflow(writer).getByRole('button').allInnerTexts()).toEqual(['Rút lại']);
  });

  test('biên tập viên thấy bài ở trang chủ, nhận duyệt, trả lại với lý do', async () => {
    await openFromHome(editor, 'Chờ duyệt');
    await press(editor, 'Nhận duyệt');
    await state(editor, 'Đang duyệt');
    await press(editor, 'Từ chối duyệt…');
    const form = editor.getByRole('form', { name: 'Từ chối duyệt…' });
    await form.getByRole('textbox', { name: /Lý do từ chối/ }).fill('Sapo cần nói rõ từ khi nào.');
    await form.getByRole('button').click();
    await state(editor, 'Từ chối duyệt');
  });

  test('cộng tác viên thấy bài bị trả lại và vì sao, sửa, chuyển duyệt lại', async () => {
    await openFromHome(writer, 'Bị trả lại');
    await writer.getByText('Từ chối duyệt: Sapo cần nói rõ từ khi nào.').waitFor();
    await writer.locator('textarea[name=summary]').fill('Từ tháng 11, người cao tuổi nhận kết quả tại nhà.');
    await save(writer);
    await press(writer, 'Chuyển duyệt');
    await state(writer, 'Chuyển duyệt');
  });

  test('hai bản khác nhau chỗ nào: chữ thêm và chữ bớt; hai người cùng mở thì được báo', async () => {
    await openFromHome(editor, 'Chờ duyệt');
    await editor.getByText(/Nguyễn An cũng đang mở nội dung này/).waitFor();
    await editor.getByRole('button', { name: 'Xem các phiên bản' }).click();
    const comparison = editor.getByRole('region', { name: 'So sánh hai phiên bản' });
    await comparison.locator('ins').filter({ hasText: 'tháng 11, người' }).waitFor();
    await editor.getByText(/Sửa · Nguyễn An/).first().waitFor();
    await editor.getByRole('button', { name: 'Đóng' }).click();
  });

  test('biên tập viên duyệt, hẹn đăng một phút sau; máy chủ đăng, bài được tính', async () => {
    expect(await counted()).not.toContain(ADDRESS);
    const { minutes, day } = await serverTime(editor);
    await schedule(editor, { day, minutes: [minutes + 60] });
    await state(editor, 'Hẹn giờ đăng');
    await editor.goto(`${product().url}/admin/plugins/desk-calendar`);
    await editor.getByText(/^Hẹn đăng \d\d:\d\d: /).getByRole('link', { name: TITLE }).click();
    await state(editor, 'Hẹn giờ đăng');
    await press(editor, 'Hủy hẹn giờ');
    await schedule(editor, { day, minutes: [1, 2, 3].map((later) => minutes + later) });
    await untilPublic();
    expect(await counted()).toContain(ADDRESS);
    const page = await (await fetch(`${product().url}${ADDRESS}`)).text();
    expect(page).toContain('Mỗi tháng có ít nhất 01 tin/bài tuyên truyền về cải cách hành chính.');
  });

  test('đính chính: sửa chỗ sai, đăng đính chính, độc giả thấy cả sai lẫn đúng', async () => {
    await editor.goto(`${product().url}${ARTICLES}`);
    await editor.getByText(TITLE).first().click();
    await state(editor, 'Xuất bản');
    await editor.locator('textarea[name=summary]').fill('Từ tháng 12, người cao tuổi nhận kết quả tại nhà.');
    await save(editor);
    await press(editor, 'Đăng đính chính…');
    const form = editor.getByRole('form', { name: 'Đăng đính chính…' });
    await form.getByRole('combobox', { name: /Trường hợp/ }).click();
    await editor.getByRole('option', { name: 'Thông tin do mình tạo ra, công khai không chính xác' }).click();
    await form.getByRole('textbox', { name: /Nội dung sai/ }).fill('Từ tháng 11');
    await form.getByRole('textbox', { name: /Nội dung đúng/ }).fill('Từ tháng 12');
    await form.getByRole('button', { name: 'Đăng đính chính' }).click();
    await editor.getByText('Đã đăng đính chính.').first().waitFor();
    const reader = await product().browser.newPage();
    await reader.goto(`${product().url}${ADDRESS}`);
    await reader.getByText(/trước đây viết “Từ tháng 11”, nay sửa là “Từ tháng 12”/).waitFor();
    await reader.goto(`${product().url}/tin-bai`);
    await reader.getByText(/Đính chính ngày .*: Từ tháng 12/).waitFor();
    await reader.close();
  });
});
