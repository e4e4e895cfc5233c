import type { Resource, ResourceMaker } from '../resource';
import { element, xmlDocument, xmlText } from '../xml';
import { feedOf, type Feed, type FeedEntry } from './feed';

const inFormat =
  (type: string, write: (feed: Feed, self: string) => string, name: string): ResourceMaker =>
  async (request): Promise<Resource | null> => {
    const feed = await feedOf(request);
    const folder = request.slug ? `${request.site}/linh-vuc/${request.slug}` : request.site;
    return feed && { type, body: write(feed, `${folder}/${name}`) };
  };

export const rss = inFormat('application/rss+xml; charset=utf-8', rssOf, 'rss.xml');
export const atom = inFormat('application/atom+xml; charset=utf-8', atomOf, 'atom.xml');
export const jsonFeed = inFormat('application/feed+json; charset=utf-8', jsonOf, 'feed.json');

/** RSS 2.0. Its dates are those of mail (RFC 822). */
function rssOf({ title, description, page, updatedAt, entries }: Feed, self: string): string {
  const item = ({ url, title: name, summary, publishedAt, author, categories }: FeedEntry) =>
    '<item>' +
    element('title', name) +
    element('link', url) +
    `<guid isPermaLink="true">${xmlText(url)}</guid>` +
    element('description', summary) +
    element('pubDate', new Date(publishedAt).toUTCString()) +
    element('dc:creator', author) +
    categories.map((category) => element('category', category)).join('') +
    '</item>';
  return xmlDocument(
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>' +
      element('title', title) +
      element('link', page) +
      element('description', description) +
      '<language>vi</language>' +
      `<atom:link href="${xmlText(self)}" rel="self" type="application/rss+xml"/>` +
      element('lastBuildDate', updatedAt && new Date(updatedAt).toUTCString()) +
      entries.map(item).join('') +
      '</channel></rss>',
  );
}

/** Atom (RFC 4287). */
function atomOf({ title, description, page, updatedAt, entries }: Feed, self: string): string {
  const entry = ({ url, title: name, summary, publishedAt, author, categories }: FeedEntry) =>
    '<entry>' +
    element('id', url) +
    element('title', name) +
    `<link href="${xmlText(url)}"/>` +
    element('published', publishedAt) +
    element('updated', publishedAt) +
    element('summary', summary) +
    `<author>${element('name', author ?? title)}</author>` +
    categories.map((category) => `<category term="${xmlText(category)}"/>`).join('') +
    '</entry>';
  return xmlDocument(
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">' +
      element('id', page) +
      element('title', title) +
      element('subtitle', description) +
      `<link href="${xmlText(page)}"/><link rel="self" href="${xmlText(self)}"/>` +
      element('updated', updatedAt ?? new Date(0).toISOString()) +
      entries.map(entry).join('') +
      '</feed>',
  );
}

/** JSON Feed 1.1. */
function jsonOf({ title, description, page, entries }: Feed, self: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language: 'vi',
    home_page_url: page,
    feed_url: self,
    items: entries.map(({ url, title: name, summary, publishedAt, author, categories, picture }) => ({
      id: url,
      url,
      title: name,
      content_text: summary,
      date_published: publishedAt,
      ...(author && { authors: [{ name: author }] }),
      tags: categories,
      ...(picture && { image: picture }),
    })),
  });
}
