const TRACKERS = new RegExp(
  '^(?:utm_[^=]*|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|mc_cid|mc_eid|igshid|igsh|yclid|twclid|ttclid' +
    '|zarsrc|_ga|_gl)(?:=|$)',
  'i',
);
/** Any origin would do: it only makes a site-relative address parsable. */
const SITE = 'https://site.invalid';

/**
 * The address of a link in its canonical spelling, or null when it must not be a link.
 * Allowed: http, https, mailto, tel, "/path" on this site, "#part" of this page. Refused: every other scheme, "http://",
 * a user name in the address, page-relative paths ("../x": they meant the page they were copied from), and Word's own
 * bookmarks ("#_Toc…"), whose targets never survive. Tracking parameters are taken out.
 */
export function safeHref(raw: string): string | null {
  const value = compact(raw);
  if (value.startsWith('#')) return value.startsWith('#_') ? null : siteUrl(`/${value}`)?.hash || null;
  if (/^[/\\]{2}/.test(value)) return webAddress(`https:${value}`);
  if (value.startsWith('/')) return siteAddress(value);
  if (/^https?:\/\//i.test(value)) return webAddress(value);
  if (/^mailto:[^\s"'<>\\:/]+$/i.test(value)) return parseUrl(value)?.href ?? null;
  if (/^tel:\+?[\d().\s-]{2,30}$/i.test(value)) return `tel:${value.slice('tel:'.length).replace(/\s+/g, '')}`;
  return null;
}

/** True for an address on another site, as `safeHref` returns it. */
export function isExternal(href: string): boolean {
  return /^https?:/.test(href);
}

/**
 * The address of an image in the media library, or null for any other image: "/uploads/…", or an address below one of
 * `mediaOrigins` ("https://media.example.vn", with or without a path). Embedded images (data:) and images on the
 * author's disk (file:) are refused, never uploaded: the author is to add them to the library.
 */
export function safeImageSrc(raw: string, mediaOrigins: readonly string[]): string | null {
  const value = compact(raw);
  if (/^\/(?![/\\])/.test(value)) {
    const address = siteAddress(value);
    return address?.startsWith('/uploads/') ? address : null;
  }
  const address = /^https?:\/\//i.test(value) ? webAddress(value) : null;
  return address && mediaOrigins.some((origin) => isBelow(address, origin)) ? address : null;
}

/** The watch page of a YouTube player's address; null for anything else. */
export function youTubePage(raw: string): string | null {
  const match =
    /^(?:https?:)?\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|watch\?v=)([\w-]{11})(?![\w-])/i.exec(
      compact(raw),
    );
  return match ? `https://www.youtube.com/watch?v=${match[1]}` : null;
}

/** Browsers ignore tabs and line breaks inside an address and controls around it: so must every check. */
function compact(raw: string): string {
  return raw.replace(/[\p{Cf}\t\n\r]/gu, '').replace(/^[\u0000-\u0020\u007F-\u00A0]+|[\u0000-\u0020\u007F-\u00A0]+$/g, '');
}

function webAddress(value: string): string | null {
  const url = parseUrl(value);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname || url.username || url.password) return null;
  dropTrackers(url);
  return url.href;
}

function siteAddress(value: string): string | null {
  const url = siteUrl(value);
  if (!url) return null;
  dropTrackers(url);
  // "/.//evil.example" resolves to a path that, written alone, names another host.
  return url.pathname.startsWith('//') ? null : url.pathname + url.search + url.hash;
}

function siteUrl(value: string): URL | null {
  const url = parseUrl(value, SITE);
  return url?.origin === SITE ? url : null;
}

function parseUrl(value: string, base?: string): URL | null {
  return URL.canParse(value, base) ? new URL(value, base) : null;
}

function dropTrackers(url: URL): void {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => !TRACKERS.test(parameter));
  url.search = kept.join('&');
}

function isBelow(address: string, base: string): boolean {
  const root = parseUrl(base);
  const url = parseUrl(address);
  if (!root || !url || root.origin !== url.origin) return false;
  return url.pathname.startsWith(root.pathname.endsWith('/') ? root.pathname : `${root.pathname}/`);
}
