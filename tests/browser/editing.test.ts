import type { BrowserContext, Page } from 'playwright-core';
import { ARTICLES, choose, product, signedInAs } from '../support/browser/panel';
import { newPerson } from '../support/browser/people';

const CENTRE = 'Trung tâm Y tế huyện Đăk Hà';
const TITLE = 'Hai người cùng sửa một bài';

const summary = (page: Page) => page.locator('textarea[name=summary]');
const editorOf = (page: Page) => page.locator('[contenteditable=true]').first();
const save = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true }).click();
const isSaved = (page: Page) => page.getByText('Không có thay đổi nào chưa lưu.').waitFor();
const onServer = (page: Page) => page.getByText(/^Thay đổi chưa lưu đã được giữ trên máy chủ lúc \d\d:\d\d \d\d\/\d\d\/\d{4}\.$/).waitFor();
const CONFLICT = 'Nội dung đã được người khác sửa';

describe('không ai mất chữ nào', () => {
  let first: Page;
  let second: Page;
  let address: string;
  const contexts: BrowserContext[] = [];
  const accounts: { email: string; password: string }[] = [];
  const open = async (account: { email: string; password: string }) => {
    const { page, context } = await signedInAs(account);
    contexts.push(context);
    return page;
  };

  beforeAll(async () => {
    for (const firstname of ['Cúc', 'Dũng']) accounts.push(await newPerson({ role: 'Biên tập viên', unit: CENTRE, firstname }));
    [first, second] = [await open(accounts[0]), await open(accounts[1])];
    await first.goto(`${product().url}${ARTICLES}/create`);
    await first.locator('input[name=title]').fill(TITLE);
    await summary(first).fill('Bản đầu.');
    await editorOf(first).click();
    await first.keyboard.type('Nội dung đầu.');
    await choose(first, 'Chuyên mục', 'Cải cách hành chính');
    await save(first);
    await first.getByRole('heading', { name: TITLE }).waitFor();
    await isSaved(first);
    address = first.url();
  });
  afterAll(() => Promise.all(contexts.map((context) => context.close())));

  test('người lưu sau bị từ chối, thấy khác nhau chỗ nào, ghép được phần của mình, không ai mất gì', async () => {
    await second.goto(address);
    await second.locator('input[name=penName]').fill('Dũng viết');
    await summary(first).fill('Sapo của Cúc.');
    await save(first);
    await isSaved(first);

    await summary(second).fill('Sapo của Dũng.');
    await save(second);
    const dialog = second.getByRole('dialog', { name: CONFLICT });
    await dialog.getByText(/^Chưa lưu: Nguyễn Cúc đã sửa nội dung này lúc /).waitFor();
    await dialog.locator('del').filter({ hasText: 'Cúc' }).waitFor();
    await dialog.locator('ins').filter({ hasText: 'Dũng' }).first().waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    expect(await summary(second).inputValue()).toBe('Sapo của Dũng.');

    // Pressed again it is refused again: nothing goes over the other's text by chance.
    for (let times = 0; times < 4; times += 1) {
      await save(second);
      await dialog.getByRole('button', { name: 'Ghép phần của tôi vào bản mới' }).waitFor();
      await dialog.getByRole('button', { name: 'Đóng' }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    await save(second);
    await dialog.getByRole('button', { name: 'Ghép phần của tôi vào bản mới' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await summary(second).inputValue()).toBe('Sapo của Dũng.');
    await save(second);
    await isSaved(second);
    await second.getByRole('button', { name: 'Xem các phiên bản' }).click();
    await second.getByText(/Sửa · Nguyễn Cúc/).waitFor();
    await second.getByRole('dialog', { name: 'Lịch sử các phiên bản' }).getByRole('button', { name: 'Đóng' }).click();

    // The first still looks at the older text, has written nothing, and takes the newer one in.
    await first.getByRole('button', { name: 'Lấy bản mới' }).click();
    await first.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('textarea[name=summary]')?.value === 'Sapo của Dũng.');
    expect(await first.locator('input[name=penName]').inputValue()).toBe('Dũng viết');
  });

  test('xóa bằng nút có sẵn của Strapi: bản đã được người khác sửa thì không xóa, và nói vì sao', async () => {
    await second.goto(address);
    await second.locator('input[name=penName]').waitFor();
    await first.goto(address);
    await first.locator('input[name=penName]').fill('Cúc sửa lần nữa');
    await save(first);
    await isSaved(first);
    await second.getByRole('button', { name: 'Thao tác khác' }).first().click();
    await second.getByRole('menuitem', { name: 'Xóa mục' }).click();
    await second.getByRole('button', { name: 'Xác nhận' }).click();
    await second.getByText(/^Chưa xóa: Nguyễn Cúc đã sửa nội dung này lúc /).first().waitFor();
    await second.goto(address);
    expect(await second.locator('input[name=penName]').inputValue()).toBe('Cúc sửa lần nữa');
  });

  test('mất kết nối thật: bấm Lưu không được thì chữ vẫn còn, có kết nối lại thì lưu được', async () => {
    await contexts[0].setOffline(true);
    await summary(first).fill('Viết lúc mất mạng.');
    await save(first);
    await first.getByText(/^Chưa lưu được: không kết nối được máy chủ\./).first().waitFor();
    await first.getByText(/^Mất kết nối với máy chủ/).waitFor();
    expect(await summary(first).inputValue()).toBe('Viết lúc mất mạng.');
    await contexts[0].setOffline(false);
    await save(first);
    await isSaved(first);
    await first.reload();
    expect(await summary(first).inputValue()).toBe('Viết lúc mất mạng.');
  });

  test('trình duyệt bị đóng, mở ở máy khác: bản viết dở còn trên máy chủ, xem khác gì rồi khôi phục', async () => {
    await summary(first).fill('Viết dở ở máy cơ quan.');
    await onServer(first);
    await contexts[0].close();

    const elsewhere = await product().browser.newContext({ viewport: { width: 1400, height: 1000 } });
    contexts[0] = elsewhere;
    first = await elsewhere.newPage();
    first.setDefaultTimeout(20_000);
    await first.goto(`${product().url}/admin`);
    await first.locator('input[name=email]').fill(accounts[0].email);
    await first.locator('input[name=password]').fill(accounts[0].password);
    await first.getByRole('button', { name: 'Đăng nhập' }).click();
    await first.getByRole('heading', { name: /^Xin chào/ }).waitFor();
    await first.goto(address);
    const dialog = first.getByRole('dialog', { name: 'Có bản viết dở chưa lưu' });
    await dialog.getByText(/^Máy chủ còn giữ thay đổi của bạn từ một máy hoặc trình duyệt khác, lúc /).waitFor();
    await dialog.locator('ins').filter({ hasText: 'quan' }).waitFor();
    await dialog.getByRole('button', { name: 'Khôi phục' }).click();
    expect(await summary(first).inputValue()).toBe('Viết dở ở máy cơ quan.');
    await save(first);
    await isSaved(first);
    await first.reload();
    await isSaved(first);
    expect(await first.getByRole('dialog').count()).toBe(0);
  });
});
