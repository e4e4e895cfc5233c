import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { registryOf, today, type Registry } from '../documents/registry';
import { openImpactsOf } from '../documents/impact-tasks';
import type { Citation } from '../registry/citations/citation';
import { citationsOfHtml, linkCitations, provisionAnchor } from '../registry/citations/link-html';
import { resolveCitations } from '../registry/citations/resolve-citations';
import type { ImpactKind } from '../registry/impact';
import { parseNumber } from '../registry/number';
import { holdingOn, readReference, type OfficialSource } from '../registry/reference';
import { cleanHtml } from '../text/html/clean-html';
import { linkOf } from './legal-document-life';
import { provisionPages } from './long-texts';
import type { LegalDocumentLink } from './targets';

/** The text of a decree is some hundred kilobytes; what many pages show stays at hand. */
const linked = new LRUCache<string, string>({ maxSize: 16 * 1024 * 1024, sizeCalculation: (html) => html.length + 1 });
/** Texts known to cite something. */
const citing = new LRUCache<string, true>({ max: 5000 });

/** Whose text is read: a document does not link to itself, and its issuer tells which province "Ủy ban nhân dân tỉnh" is. */
interface Reader {
  documentId: string;
  issuer?: string | null;
}

/**
 * Stored HTML with its citations as links: to our copy, at the provision cited, else to the official source of such
 * documents. The result has been through the sanitiser.
 *
 * @param toHtml how `source` becomes stored HTML when it is none yet, such as `textToHtml`
 */
export async function withCitationLinks(
  strapi: Core.Strapi,
  source: string,
  reader: Reader,
  toHtml: (source: string) => string = (html) => html,
): Promise<string> {
  if (!source) return source;
  const text = digest(source);
  const uncited = linked.get(text);
  if (uncited !== undefined) return uncited;
  if (!citing.has(text)) {
    // What cites nothing does not rest on the registry.
    const html = toHtml(source);
    if (citationsOfHtml(html).length === 0) return remember(text, cleanHtml(html));
    citing.set(text, true);
  }
  const registry = await registryOf(strapi);
  const day = today(strapi);
  const key = digest([registry.version, day, reader.documentId, text].join('\n'));
  const known = linked.get(key);
  if (known !== undefined) return known;
  const sources = holdingOn(readReference<OfficialSource>(strapi.dirs.app.root, 'official-sources'), day);
  const pageOf = await provisionPages(strapi);
  return remember(key, cleanHtml(linkCitations(toHtml(source), (citations) => addressesOf({ registry, sources, pageOf }, citations, reader))));
}

const digest = (text: string) => createHash('sha1').update(text).digest('base64');

function remember(key: string, html: string): string {
  linked.set(key, html);
  return html;
}

interface Sources {
  registry: Registry;
  sources: readonly OfficialSource[];
  pageOf: Awaited<ReturnType<typeof provisionPages>>;
}

function addressesOf({ registry, sources, pageOf }: Sources, citations: readonly Citation[], reader: Reader): (string | null)[] {
  return resolveCitations(citations, registry, reader.issuer ?? null).map(({ citation, target }) => {
    if (target?.documentId === reader.documentId) return null;
    const document = target && registry.documents.get(target.documentId);
    if (document) {
      const anchor = provisionAnchor(citation.provision);
      return pageOf(document, anchor.slice(1)) + anchor;
    }
    return officialAddress(sources, citation);
  });
}

/** Where a document of a central body can be read that the registry has no copy of; null for local ones. */
function officialAddress(sources: readonly OfficialSource[], { number, key }: Citation): string | null {
  const sign = number && key && !key.endsWith('/') ? parseNumber(number)?.issuerSign : undefined;
  const source = sign && sources.find(({ issuerSign }) => new RegExp(issuerSign, 'u').test(sign));
  return source ? source.address.replace('{number}', encodeURIComponent(number as string)) : null;
}

/** What readers of a text have to be told about a document it cites. */
export interface CitationNotice {
  kind: ImpactKind;
  cited: LegalDocumentLink;
  /** What replaced or changed it. */
  by: LegalDocumentLink | null;
  /** yyyy-MM-dd */
  on: string | null;
}

/** The changes of cited documents that nobody has dealt with yet in this text. */
export async function citationNotices(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<CitationNotice[]> {
  const impacts = await openImpactsOf(strapi, uid, documentId);
  if (impacts.length === 0) return [];
  const { documents } = await registryOf(strapi);
  return impacts.flatMap(({ kind, citedId, causeId, eventOn }) => {
    const cited = documents.get(citedId);
    const by = causeId ? documents.get(causeId) : undefined;
    return cited ? [{ kind, cited: linkOf(cited), by: by ? linkOf(by) : null, on: eventOn }] : [];
  });
}
