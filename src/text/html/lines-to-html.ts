import { normalizeMultiline } from '../unicode';
import { cleanHtml } from './clean-html';

/** Plain text in which each line was typed as one, as safe paragraphs (the result of `cleanHtml`). */
export const linesToHtml = (text: string): string =>
  cleanHtml(
    normalizeMultiline(text)
      .split('\n')
      .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</p>`)
      .join(''),
  );
