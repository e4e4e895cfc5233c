import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds on a page, or within one element of it, as "rule: element". */
export async function findings(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(
    async ({ rules, element }) => {
      const { axe } = globalThis as unknown as { axe: typeof axeCore };
      const { violations } = await axe.run(element, { runOnly: rules, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    },
    { rules: RULES, element: within },
  );
}
