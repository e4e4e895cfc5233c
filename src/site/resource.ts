import type { PageRequest } from './page';

/** Something of the site that is no page of its frame: a feed, a picture, a part for other sites. */
export interface Resource {
  /** MIME type. */
  type: string;
  body: string;
  /** Other sites may show it in a frame. */
  embeddable?: true;
  /** Site-relative, so that search engines leave it alone when it only repeats pages. */
  noIndex?: true;
}

/** Makes a resource; null when there is nothing at this address. `slug` is the part of the address in brackets. */
export type ResourceMaker = (request: PageRequest) => Promise<Resource | null>;
