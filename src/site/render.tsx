import { renderToString } from 'preact-render-to-string';
import { Document, type Frame } from './components/document';
import type { SitePage } from './page';

/** A whole HTML page. */
export const render = (page: SitePage, frame: Frame): string =>
  `<!doctype html>${renderToString(<Document page={page} frame={frame} />)}`;
