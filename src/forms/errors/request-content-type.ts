/** The parts of a content type by which an address names it. */
export interface AddressedType {
  uid: string;
  kind: string;
  info: { singularName: string; pluralName: string };
}

/** Screens of Strapi that work on one of its own content types. */
const PANEL_ADDRESSES: readonly (readonly [pattern: RegExp, uid: string])[] = [
  [/^\/admin\/(?:users|login|register|register-admin|forgot-password|reset-password)(?:\/|$)/, 'admin::user'],
  [/^\/admin\/roles(?:\/|$)/, 'admin::role'],
  [/^\/admin\/api-tokens(?:\/|$)/, 'admin::api-token'],
  [/^\/upload\/folders(?:\/|$)/, 'plugin::upload.folder'],
  [/^\/(?:api\/)?upload(?:\/|$)/, 'plugin::upload.file'],
];

const CONTENT_MANAGER = /^\/content-manager\/(?:collection-types|single-types|relations|content-types|components)\/([^/]+)/;
const REST = /^\/api\/([^/]+)/;

/**
 * The content type that a request is about, from its address.
 * @param path path of the URL, without the query
 * @param types the application's content types
 */
export function contentTypeOfRequest(path: string, types: readonly AddressedType[]): string | undefined {
  const panel = PANEL_ADDRESSES.find(([pattern]) => pattern.test(path));
  if (panel) return panel[1];

  const managed = CONTENT_MANAGER.exec(path)?.[1];
  if (managed) return managed.replace(/%3A/gi, ':');

  const name = REST.exec(path)?.[1];
  return types.find(({ uid, kind, info }) => uid.startsWith('api::') && name === (kind === 'singleType' ? info.singularName : info.pluralName))?.uid;
}
