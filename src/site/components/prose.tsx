import { fitStoredHtml } from '../stored-html';

/** HTML that was sanitised when it was written. */
export const Prose = ({ html }: { html: string }) => (
  <div class="prose" dangerouslySetInnerHTML={{ __html: fitStoredHtml(html) }} />
);
