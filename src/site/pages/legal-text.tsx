import { renderToString } from 'preact-render-to-string';
import { withCitationLinks } from '../../publication/citations';
import type { LegalDocument, LostPartView } from '../../publication/legal-document-view';
import { findLegalDocument } from '../../publication/legal-documents';
import { isLong } from '../../publication/long-texts';
import { provisionAnchor } from '../../registry/citations/link-html';
import { textToHtml } from '../../text/html/text-to-html';
import { Contents } from '../components/legal-text';
import { Prose } from '../components/prose';
import { partTitle } from '../components/text-parts';
import { HOME, LEGAL_DOCUMENTS } from '../crumbs';
import { documentName } from '../document-name';
import { partAt, textParts } from '../legal-parts';
import { articlesOf, withHeadings, withRemark } from '../legal-text';
import type { PageRequest, SitePage } from '../page';

const WHOLE = 'toan-van';

/** The text of a document as HTML with headings, links and a remark at each part that no longer holds; null without text. */
export async function laidOutText(strapi: PageRequest['strapi'], { documentId, issuer, fullText, lostParts }: LegalDocument): Promise<string | null> {
  if (!fullText) return null;
  const html = withHeadings(await withCitationLinks(strapi, fullText, { documentId, issuer: issuer?.name }, textToHtml));
  return lostParts.reduce((text, part) => withRemark(text, provisionAnchor(part).slice(1), renderToString(<Remark part={part} />)), html);
}

/** One part of a long text ("van-ban/so-54/dieu-10" is the part with Điều 10), or the whole of it for printing. */
export async function legalTextPage({ strapi, slug }: PageRequest): Promise<SitePage | null> {
  const [address, name] = slug.split('/') as [string, string];
  const document = await findLegalDocument(strapi, address);
  const html = document && isLong(document.fullText ?? '') && (await laidOutText(strapi, document));
  if (!document || !html) return null;
  const title = documentName(document);
  const crumbs = [HOME, LEGAL_DOCUMENTS, { href: document.url, label: title }];
  if (name === WHOLE) {
    return {
      title: `Toàn văn: ${title}`,
      description: document.abstract,
      canonical: `${document.url}/${WHOLE}`,
      crumbs,
      content: (
        <article class="reading-column">
          <h1>{title}</h1>
          <p class="lead">{document.abstract}</p>
          <h2>Toàn văn</h2>
          <Prose html={html} />
        </article>
      ),
    };
  }
  const parts = textParts(html, articlesOf);
  const part = partAt(parts, name);
  if (!part) return null;
  const place = parts.indexOf(part);
  const heading = partTitle(part, place);
  return {
    title: `${heading}, ${title}`,
    description: document.abstract,
    canonical: `${document.url}/${part.name}`,
    crumbs,
    content: (
      <article class="reading-column">
        <h1>{title}</h1>
        <p class="lead">{document.abstract}</p>
        <h2>{heading}</h2>
        {part.articles.length > 1 && (
          <Contents summary={`Các điều trong phần này (${part.articles.length})`}>
            <ul>
              {part.articles.map(({ id, title: article }) => (
                <li>
                  <a href={`#${id}`}>{article}</a>
                </li>
              ))}
            </ul>
          </Contents>
        )}
        <Prose html={part.html} />
        <nav class="pager" aria-label="Các phần của văn bản">
          {place > 0 && (
            <a rel="prev" href={`${document.url}/${parts[place - 1]?.name}`}>
              Phần trước
            </a>
          )}
          <a href={`${document.url}#toan-van`}>Mục lục văn bản</a>
          {place < parts.length - 1 && (
            <a rel="next" href={`${document.url}/${parts[place + 1]?.name}`}>
              Phần sau
            </a>
          )}
        </nav>
      </article>
    ),
  };
}

const Remark = ({ part: { sentence, document } }: { part: LostPartView }) => (
  <em>
    ({sentence}
    {document && (
      <>
        {' '}
        bởi <a href={document.url}>{document.number ?? document.abstract}</a>
      </>
    )}
    )
  </em>
);
