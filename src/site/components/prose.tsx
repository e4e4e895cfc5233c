import type { Picture } from '../../publication/media';
import { fitStoredHtml } from '../stored-html';

/** HTML that was sanitised when it was written; `pictures` are those of the media library by their addresses. */
export const Prose = ({ html, pictures }: { html: string; pictures?: ReadonlyMap<string, Picture> }) => (
  <div class="prose" dangerouslySetInnerHTML={{ __html: fitStoredHtml(html, pictures) }} />
);
