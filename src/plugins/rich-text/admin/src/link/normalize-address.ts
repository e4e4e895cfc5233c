const ALLOWED_SCHEME = /^(https?:\/\/|mailto:|tel:)/i;
const SITE_PATH = /^(\/(?!\/)|#)/;
const EMAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;
const BARE_DOMAIN = /^[\w-]+(\.[\w-]+)+([/?#:].*)?$/;

/**
 * The address to store for what a person typed: `soyte.gov.vn` gets its `https://`, an e-mail address its `mailto:`.
 * `null` when it is no address that may be followed (empty, `javascript:`, a file of one's own machine…).
 */
export function normalizeAddress(typed: string): string | null {
  const address = typed.trim();
  if (/\s/.test(address)) return null;
  if (SITE_PATH.test(address)) return address;
  if (EMAIL.test(address)) return `mailto:${address}`;
  const complete = BARE_DOMAIN.test(address) ? `https://${address}` : address;
  return ALLOWED_SCHEME.test(complete) && URL.canParse(complete) ? complete : null;
}
