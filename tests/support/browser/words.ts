import type { Page } from 'playwright-core';

const ENGLISH =
  /\b(?:the|and|this|your|with|save|publish(?:ed)?|draft|settings?|entry|entries|content|loading|error|search|filters?|create|delete|edit|upload|asset|folder|name|welcome|strapi|select|close|cancel|view|more|no|all|by|of)\b/i;

/** The first English word that a screen of the panel says; undefined when it speaks Vietnamese only. */
export async function englishWordOn(page: Page): Promise<string | undefined> {
  await page.getByRole('heading').first().waitFor();
  // Strapi's spinner says one English word to screen readers while it turns, and cannot be told another.
  await page.waitForFunction(() => !/Loading/.test(document.body.innerText));
  const text = await page.evaluate(() => document.body.innerText.replace(/\S+@\S+|https?:\S+|\bdd\/MM\/yyyy\b/g, ''));
  return ENGLISH.exec(text)?.[0];
}
