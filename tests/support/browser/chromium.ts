import fs from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A real Chromium: the one that CHROMIUM_PATH names, one that the machine has, or the one that npm brought. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await findChromium();
  try {
    return await chromium.launch({ executablePath, args: ['--no-sandbox', '--lang=vi'] });
  } catch (error) {
    throw new Error(
      `Không mở được Chromium tại ${executablePath}. Hãy cài Chromium và đặt CHROMIUM_PATH. ` +
        `(${String((error as Error).message).split('\n')[0]})`,
    );
  }
}

async function findChromium(): Promise<string> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const installed = INSTALLED.find((file) => fs.existsSync(file));
  if (installed) return installed;
  // Makes the package unpack the system libraries that a bare machine lacks. It reads this when it is loaded.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
