import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { Element, Text, isTag, type ChildNode, type Document } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { siteInfo } from '../publication/site-info';
import { formatDateTime } from '../text/dates';
import { publicUrl, siteAddress } from '../publication/public-url';
import { render } from './render';
import type { Resource } from './resource';
import { matchResource } from './resources';
import { matchRoute } from './routes';
import { SCRIPT_PATH, SHEETS_PATH, STYLESHEET_PATH, coloured, loadAsset, type Asset } from './stylesheet';

/** A page as readers see it, in one file that needs nothing else. */
export interface Capture {
  title: string;
  html: string;
}

/** Under this name other rooms find the pages in Strapi's container; they need not know the site. */
const NAME = 'reader-pages';

/** Lets other rooms capture what readers see. */
export function registerReaderPages(strapi: Core.Strapi): void {
  strapi.add(NAME, { capture: (address: string, at: Date) => capturePage(strapi, address, at) });
}

/**
 * Captures the page at a site-relative address: style and pictures inside, no script, a line that says where and
 * when it was taken. Null when readers find nothing there.
 */
async function capturePage(strapi: Core.Strapi, address: string, at: Date): Promise<Capture | null> {
  const match = matchRoute(address);
  if (!match) return null;
  const info = await siteInfo(strapi);
  const site = siteAddress(strapi);
  const request = { strapi, info, site, search: new URLSearchParams() };
  const page = await match.make({ ...request, slug: match.slug });
  if (!page) return null;
  const folder = strapi.dirs.static.public;
  const stylesheets = [coloured(loadAsset(folder, STYLESHEET_PATH), info?.brandColor?.slice(1)), loadAsset(folder, SHEETS_PATH)];
  const [{ href: stylesheet }, { href: sheets }] = stylesheets;
  const frame = { info, site, publicUrl: publicUrl(strapi), stylesheet, sheets, script: SCRIPT_PATH, outages: [] };
  const document = parseDocument(render(page, frame));
  const drawn = async (picture: string) => {
    const resource = matchResource(picture);
    return resource && resource.make({ ...request, slug: resource.slug });
  };
  await makeSelfContained(document, { stylesheets, site, folder, drawn });
  const body = DomUtils.findOne((element) => element.name === 'body', document.children);
  if (body) DomUtils.prependChild(body, notice(`${site}${address}`, at));
  return { title: page.title, html: DomUtils.getOuterHTML(document) };
}

function notice(address: string, at: Date): Element {
  const words = `Bản chụp trang ${address} lúc ${formatDateTime(at)} (giờ Việt Nam).`;
  return new Element('p', { style: 'margin:0;padding:8px 16px;background:#fff3c4;color:#000;border-bottom:1px solid #8c8c8c' }, [new Text(words)]);
}

interface Surroundings {
  stylesheets: Asset[];
  site: string;
  folder: string;
  /** A picture that the site draws itself, such as a QR code; null when it is a file or none of ours. */
  drawn(address: string): Promise<Resource | null>;
}

async function makeSelfContained(document: Document, around: Surroundings): Promise<void> {
  const elements = DomUtils.filter(isTag, document.children, true) as Element[];
  for (const element of elements) {
    const { name, attribs } = element;
    if (name === 'script') DomUtils.removeElement(element);
    else if (name === 'link') takeIn(element, around);
    else if (name === 'a' && attribs.href?.startsWith('/')) attribs.href = around.site + attribs.href;
    else if (attribs.src) {
      delete attribs.srcset;
      // Nothing is fetched later, so nothing waits to be scrolled to.
      delete attribs.loading;
      const data = await dataUri(attribs.src, around);
      if (data) attribs.src = data;
      else DomUtils.replaceElement(element, new Text(attribs.alt ? `[${attribs.alt}]` : ''));
    } else if (attribs.srcset) DomUtils.removeElement(element);
  }
}

function takeIn(link: Element, { stylesheets }: Surroundings): void {
  const own = stylesheets.find(({ href }) => href === link.attribs.href);
  if (own) {
    const inside = own.body.replace(/@import[^;]+;/g, '').replace(/url\((?!\s*['"]?data:)[^)]*\)/g, 'none');
    DomUtils.replaceElement(link, new Element('style', {}, [new Text(inside) as ChildNode]));
  } else if (link.attribs.rel !== 'canonical') DomUtils.removeElement(link);
}

const TYPES: Record<string, string> = { '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp', '.avif': 'image/avif', '.svg': 'image/svg+xml' };

/** A picture of this server as a data address; null for what stands elsewhere or is no picture. */
async function dataUri(source: string, { folder, drawn }: Surroundings): Promise<string | null> {
  const [address] = source.split(/[?#]/);
  const made = await drawn(address);
  if (made?.type.startsWith('image/')) return `data:${made.type};base64,${Buffer.from(made.body).toString('base64')}`;
  const type = TYPES[path.extname(address).toLowerCase()];
  const file = path.resolve(folder, `.${decodeURI(address)}`);
  if (!type || !address.startsWith('/') || address.startsWith('//') || !file.startsWith(folder + path.sep)) return null;
  const bytes = await fs.readFile(file).catch(() => null);
  return bytes && `data:${type};base64,${bytes.toString('base64')}`;
}
