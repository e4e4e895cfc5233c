import type { Core } from '@strapi/strapi';
import { configOf } from '../config';

/** A server that listens on every address has no name of its own; the machine itself is the only safe guess. */
const reachable = (url: string) => url.replace(/^(https?:\/\/)(\[::\]|0\.0\.0\.0)/, '$1localhost').replace(/\/+$/, '');

/** Addresses that letters and calendars lead to. */
export function linksOf(strapi: Core.Strapi) {
  const server = reachable(String(strapi.config.get('server.absoluteUrl')));
  const panel = reachable(String(strapi.config.get('admin.absoluteUrl')));
  const [{ contentType }] = configOf(strapi).publications;
  return {
    write: `${panel}/content-manager/collection-types/${contentType}/create`,
    board: `${panel}/plugins/quota`,
    /** A site-relative address as the outside world knows it. */
    onSite: (path: string) => new URL(path, `${server}/`).href,
    api: (path: string) => `${server}${String(strapi.config.get('api.rest.prefix', '/api'))}${path}`,
    host: new URL(server).hostname,
  };
}

export type Links = ReturnType<typeof linksOf>;
