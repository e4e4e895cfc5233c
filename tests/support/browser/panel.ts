import type { BrowserContext, Page } from 'playwright-core';
import type { Product } from './product';

type Account = Product['accounts'][number];

/** The running product, handed to each browser test by its environment. */
export const product = (): Product => (globalThis as unknown as { product: Product }).product;

export const ARTICLES = '/admin/content-manager/collection-types/api::article.article';

/** A new browser window in which the person of a demo role has signed in to the panel. */
export async function signedIn(role: string): Promise<{ page: Page; context: BrowserContext }> {
  return signedInAs(accountOf(role));
}

export function accountOf(role: string): Account {
  const account = product().accounts.find((candidate) => candidate.role === role);
  if (!account) throw new Error(`No demo account for ${role}`);
  return account;
}

/**
 * A new browser window in which this person has signed in to the panel. The password is typed once in a run; later
 * windows carry the session of the first.
 */
export async function signedInAs(account: Pick<Account, 'email' | 'password'>): Promise<{ page: Page; context: BrowserContext }> {
  const { browser, url, sessions } = product();
  const storageState = sessions.get(account.email);
  const context = await browser.newContext({
    viewport: { width: 1400, height: 1000 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    ...(storageState && { storageState }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${url}/admin`);
  if (!storageState) {
    await page.locator('input[name=email]').fill(account.email);
    await page.locator('input[name=password]').fill(account.password);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
  }
  await page.getByRole('heading', { name: /^Xin chào/ }).waitFor();
  sessions.set(account.email, await context.storageState());
  return { page, context };
}

/** Chooses an item in a relation field by typing the beginning of its name. */
export async function choose(page: Page, field: string, item: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field, exact: true });
  await box.click();
  await box.pressSequentially(item);
  await page.getByRole('option', { name: item, exact: true }).click();
}

/** Puts HTML on the browser's own clipboard, as copying in Word does, and presses Ctrl+V in the editor. */
export async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: product().url });
  await page.evaluate(
    (copied) => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([copied], { type: 'text/html' }) })]),
    html,
  );
  await page.locator('[contenteditable=true]').first().click();
  await page.keyboard.press('Control+v');
}

/**
 * A paste with what no page may put on the clipboard itself, as Word's RTF. The browser's own paste event, made by hand.
 */
export async function pasteFromWord(page: Page, given: { html: string; rtf: string }): Promise<void> {
  const editor = page.locator('[contenteditable=true]').first();
  await editor.click();
  await editor.evaluate((element, { html, rtf }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/rtf', rtf);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, given);
}
