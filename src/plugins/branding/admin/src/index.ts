import type { StrapiApp } from '@strapi/strapi/admin';

import { DEFAULT_NAME, namedMessages } from './names';

let siteName = DEFAULT_NAME;

export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: 'branding', name: 'branding' });
  },

  bootstrap(): void {
    nameWindow();
    const title = document.querySelector('title');
    if (title) new MutationObserver(nameWindow).observe(title, { childList: true });
  },

  /** Strapi waits for the messages before it shows anything, so the name is there from the first moment. */
  async registerTrads({ locales }: { locales: string[] }) {
    siteName = await readSiteName();
    nameWindow();
    return locales.map((locale) => ({ locale, data: namedMessages(siteName) }));
  },
};

async function readSiteName(): Promise<string> {
  try {
    const answer = await fetch('/branding');
    const { data } = (await answer.json()) as { data: { siteName: string | null } };
    return data.siteName ?? DEFAULT_NAME;
  } catch {
    // The panel works without it, also while the server is being restarted.
    return DEFAULT_NAME;
  }
}

/** Strapi ends every window title with its own name. */
function nameWindow(): void {
  const named = document.title.replace(/\bStrapi(?: Admin)?$/, siteName);
  if (named !== document.title) document.title = named;
}
