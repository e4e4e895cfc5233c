/** What stored HTML holds: its tags and attributes are written in one way only (see render.ts). */
const IMAGE = /<img\b([^>]*)>/g;
const LINK = /<a href="([^"]*)"/g;

const decode = (value: string) => value.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');

/** How many images of the text have no description. */
export const undescribedImages = (html: string): number =>
  [...html.matchAll(IMAGE)].filter(([, attributes]) => !/\balt="[^"]*[^"\s][^"]*"/.test(attributes)).length;

/** The addresses that the text links to, each once. */
export const linksIn = (html: string): string[] => [...new Set([...html.matchAll(LINK)].map(([, href]) => decode(href)))];
