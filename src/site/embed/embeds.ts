import type { PageRequest } from '../page';
import type { Resource, ResourceMaker } from '../resource';
import { xmlText } from '../xml';
import { scriptFor } from './script';
import { EMBED_CSS } from './styles';
import { latestArticles, quotaMonths, type Part } from './parts';

const STYLES_PATH = '/nhung/kieu.css';

type PartMaker = (request: PageRequest) => Promise<Part>;

/** A part as a script: the one tag in another site's page brings content and styles with it and fetches nothing. */
const asScript =
  (make: PartMaker): ResourceMaker =>
  async (request): Promise<Resource> => ({
    type: 'text/javascript; charset=utf-8',
    body: scriptFor(await make(request)),
    embeddable: true,
    noIndex: true,
  });

/** A part as a page of its own for an iframe. */
const asFrame =
  (make: PartMaker): ResourceMaker =>
  async (request): Promise<Resource> => ({
    type: 'text/html; charset=utf-8',
    body: frameFor(await make(request)),
    embeddable: true,
    noIndex: true,
  });

export const latestArticlesScript = asScript(latestArticles);
export const latestArticlesFrame = asFrame(latestArticles);
export const quotaScript = asScript(quotaMonths);
export const quotaFrame = asFrame(quotaMonths);

export const embedStyles: ResourceMaker = async () => ({ type: 'text/css; charset=utf-8', body: EMBED_CSS, embeddable: true });

function frameFor({ title, page, items }: Part): string {
  const link = (href: string, text: string) => `<a href="${xmlText(href)}" target="_top">${xmlText(text)}</a>`;
  const lines = items.map(({ text, href, note }) => {
    const words = href ? link(href, text) : xmlText(text);
    return `<li>${words}${note ? `<small>${xmlText(note)}</small>` : ''}</li>`;
  });
  return (
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${xmlText(title)}</title>` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">' +
    `<link rel="stylesheet" href="${STYLES_PATH}"></head><body><main class="box"><h1>${xmlText(title)}</h1>` +
    `<ul>${lines.join('')}</ul><p>${link(page, 'Xem tất cả')}</p></main></body></html>`
  );
}
