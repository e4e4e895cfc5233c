import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { accountOf, product } from '../support/browser/panel';
import { newPerson } from '../support/browser/people';

const STEP_MS = 30_000;
const codeOf = (secret: string, timestamp: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });

/** How far the product's clock is from this machine's, as the newest line of its audit trail tells. */
async function clockAhead(): Promise<number> {
  const { url } = product();
  const { email, password } = accountOf('Quản trị hệ thống');
  const headers = { 'Content-Type': 'application/json' };
  const login = await fetch(`${url}/admin/login`, { method: 'POST', headers, body: JSON.stringify({ email, password }) });
  const { data } = (await login.json()) as { data: { token: string } };
  const trail = await fetch(`${url}/desk/audit`, { headers: { Authorization: `Bearer ${data.token}` } });
  return Date.parse(((await trail.json()) as { data: { at: string }[] }).data[0].at) - Date.now();
}

async function typeCredentials(page: Page, email: string, password: string): Promise<void> {
  await page.goto(`${product().url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

test('người dùng bật xác thực hai lớp, đăng nhập bằng mã, rồi bằng mã khôi phục', async () => {
  const person = await newPerson({ role: 'Biên tập viên', unit: 'Trung tâm Y tế huyện Đăk Hà', firstname: 'Ban' });
  const context = await product().browser.newContext({ viewport: { width: 1400, height: 1000 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const greeting = page.getByRole('heading', { name: /^Xin chào/ });

  await typeCredentials(page, person.email, person.password);
  await greeting.waitFor();
  await page.getByRole('link', { name: 'An toàn đăng nhập' }).click();
  await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
  const key = await page.getByText('Không quét được? Nhập khóa:').innerText();
  const secret = key.split(':')[1].replace(/\s/g, '');
  const now = Date.now() + (await clockAhead());
  await page.getByLabel('Mã xác thực').fill('000000');
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await page.getByText('Mã xác thực: không đúng hoặc đã hết hạn.').first().waitFor();
  await page.getByLabel('Mã xác thực').fill(codeOf(secret, now));
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  const recoveryCode = await page.getByRole('list', { name: 'Mã khôi phục' }).getByRole('listitem').first().innerText();
  expect(recoveryCode).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
  // Editors keep no accounts.
  expect(await page.getByRole('heading', { name: 'Tài khoản của mọi người' }).count()).toBe(0);

  await context.clearCookies();
  await page.evaluate(() => window.localStorage.clear());
  await typeCredentials(page, person.email, person.password);
  const dialog = page.getByRole('dialog', { name: 'Hãy nhập mã xác thực đang hiện trên điện thoại của bạn.' });
  await dialog.getByLabel('Mã xác thực').fill(codeOf(secret, now));
  await dialog.getByRole('button', { name: 'Xác nhận' }).click();
  await page.getByText('Mã xác thực: không đúng, đã dùng hoặc đã hết hạn.').waitFor();
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await dialog.getByLabel('Mã xác thực').fill(codeOf(secret, now + STEP_MS));
  await dialog.getByLabel('Mã xác thực').press('Enter');
  await greeting.waitFor();

  await context.clearCookies();
  await page.evaluate(() => window.localStorage.clear());
  await typeCredentials(page, person.email, person.password);
  await dialog.getByLabel('Mã xác thực').fill(recoveryCode);
  await dialog.getByRole('button', { name: 'Xác nhận' }).click();
  await greeting.waitFor();
  await context.close();
});
