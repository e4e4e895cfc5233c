const ALIGNED = /<(p|h[2-4]|td|th)((?: [a-z]+="[^"]*")*?) style="text-align:(left|center|right|justify)"/g;

const FRAME = '<div class="scroll" role="region" aria-label="Bảng" tabindex="0">';

/**
 * Fits stored HTML, which was sanitised when it was written, into a page: alignment becomes a class, because the
 * content security policy ignores style attributes, and each table gets a frame so that it, and not the page, scrolls.
 */
export const fitStoredHtml = (html: string): string =>
  html
    .replace(ALIGNED, '<$1$2 class="align-$3"')
    // What lies below the first screen is fetched when the reader comes near it.
    .replace(/<img (?!loading)/g, '<img loading="lazy" ')
    .replace(/<table\b/g, `${FRAME}$&`)
    .replace(/<\/table>/g, '$&</div>');
