import type { Core } from '@strapi/strapi';
import type { ComponentChild } from 'preact';
import type { SiteInfo } from '../publication/site-info';

export interface Crumb {
  href: string;
  label: string;
}

/** Dublin Core elements by their names without the prefix; what is null is left out. */
export type DublinCore = Readonly<Record<string, string | null | undefined>>;

/** A page before the frame of the site is put around it. */
export interface SitePage {
  title: string;
  description: string;
  /** Site-relative address under which search engines should know the page; absent on error pages. */
  canonical?: string;
  /** Site-relative or absolute address of the picture shown where the page is shared. */
  picture?: string;
  /** One thing to read, which may be shared and rated. */
  isArticle?: boolean;
  /** Descriptions of what the page shows by schema.org, beside the way here that every page has. */
  structuredData?: readonly object[];
  dublinCore?: DublinCore;
  /** Feeds of what the page lists. */
  feeds?: readonly { title: string; href: string }[];
  /** Shown without the frame of the site: a sheet for printing, a screen at a reception desk. */
  bare?: 'sheet' | 'kiosk';
  /** Address of a feed of what the page lists. */
  feed?: string;
  /** There is nothing at this address, and the content says why. */
  isMissing?: boolean;
  /** Only for who holds its address: kept by no cache, shown by no search engine, told to no other site. */
  isPrivate?: boolean;
  /** The way here from the home page, without the page itself. */
  crumbs: Crumb[];
  content: ComponentChild;
}

export interface PageRequest {
  strapi: Core.Strapi;
  /** Null until the site's settings have been filled in. */
  info: SiteInfo | null;
  /** The address of the whole site, for what must name whole addresses; without a slash at its end. */
  site: string;
  search: URLSearchParams;
  /** The last part of the address of a single thing; empty for lists. */
  slug: string;
}

/** Makes a page; null when there is nothing at this address. */
export type PageMaker = (request: PageRequest) => Promise<SitePage | null>;
