import type { IOptions } from 'sanitize-html';
import { ALIGNMENTS } from './blocks';
import { safeImageSrc } from './links';

const ALIGNABLE = ['p', 'h2', 'h3', 'h4', 'td', 'th'];
const STYLES = Object.fromEntries(
  ALIGNABLE.map((tag) => [tag, { 'text-align': [new RegExp(`^(?:${ALIGNMENTS.join('|')})$`)] }]),
);

/** Every element and attribute that stored HTML may hold. The public site's CSS knows these and no others. */
export const ALLOWED_TAGS: readonly string[] = [
  'p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'figure', 'figcaption',
  'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td',
  'a', 'strong', 'em', 'u', 's', 'code', 'sub', 'sup', 'br', 'img',
];

export const ALLOWED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['type', 'start'],
  p: ['style'],
  h2: ['style'],
  h3: ['style'],
  h4: ['style'],
  td: ['colspan', 'rowspan', 'style'],
  th: ['colspan', 'rowspan', 'scope', 'style'],
};

/** The rules for `sanitize-html`, which has the last word on what is stored, whatever the steps before it did. */
export function sanitizerPolicy(mediaOrigins: readonly string[]): IOptions {
  return {
    allowedTags: [...ALLOWED_TAGS],
    allowedAttributes: Object.fromEntries(Object.entries(ALLOWED_ATTRIBUTES).map(([tag, names]) => [tag, [...names]])),
    allowedStyles: STYLES,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https'] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    exclusiveFilter: (frame) => frame.tag === 'img' && safeImageSrc(frame.attribs.src ?? '', mediaOrigins) === null,
  };
}
