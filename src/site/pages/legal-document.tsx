import { gzipSync } from 'node:zlib';
import { citationNotices } from '../../publication/citations';
import { deskNewsOf } from '../../publication/desk-news';
import type { LegalDocument, RelationView } from '../../publication/legal-document-view';
import { findLegalDocument } from '../../publication/legal-documents';
import { isLong } from '../../publication/long-texts';
import { day as readDay } from '../../publication/readers';
import { CitationNotices } from '../components/citation-notices';
import { AttachmentLink } from '../components/attachment-link';
import { Corrections } from '../components/corrections';
import { Day } from '../components/day';
import { DocumentLink } from '../components/document-links';
import { Facts } from '../components/facts';
import { Lines } from '../components/lines';
import { HOME, LEGAL_DOCUMENTS } from '../crumbs';
import { documentName } from '../document-name';
import { DocumentChain } from '../components/document-chain';
import { LegalText } from '../components/legal-text';
import { Updates } from '../components/updates';
import { Validity } from '../components/validity';
import { TextParts } from '../components/text-parts';
import { textParts } from '../legal-parts';
import { articlesOf } from '../legal-text';
import type { PageRequest, SitePage } from '../page';
import { legislation } from '../structured-data';
import { webAddress } from '../web-address';
import { laidOutText } from './legal-text';
import { withdrawnPage } from './withdrawn';

const UID = 'api::legal-document.legal-document';

export async function legalDocumentPage(request: PageRequest): Promise<SitePage | null> {
  const { strapi, slug, search } = request;
  const asked = readDay(search.get('ngay') ?? '') ?? null;
  const document = await findLegalDocument(strapi, slug, asked ?? undefined);
  const isInParts = isLong(document?.fullText ?? '');
  return document ? showLegalDocument(request, document, { asked, isInParts }) : withdrawnPage(strapi, UID, slug);
}

interface Showing {
  /** The day (yyyy-MM-dd) of which the reader wanted to know the state. */
  asked: string | null;
  /** The text stands on pages of its own, part by part. A draft has no such pages. */
  isInParts: boolean;
}

export async function showLegalDocument(
  { strapi, site }: PageRequest,
  document: LegalDocument,
  { asked, isInParts }: Showing = { asked: null, isInParts: false },
): Promise<SitePage> {
  const { documentId } = document;
  const text = await laidOutText(strapi, document);
  const notices = await citationNotices(strapi, UID, documentId);
  const { corrections, updates } = await deskNewsOf(strapi, UID, documentId);
  const name = documentName(document);
  return {
    title: name,
    description: document.abstract,
    canonical: document.url,
    isArticle: true,
    structuredData: [legislation(document, site)],
    dublinCore: { type: 'Text', creator: document.issuer?.name, date: document.issuedOn },
    crumbs: [HOME, LEGAL_DOCUMENTS],
    content: (
      <article>
        <h1>{name}</h1>
        <p class="lead">{document.abstract}</p>
        <Corrections corrections={corrections} />
        <CitationNotices notices={notices} />
        <Properties document={document} />
        <Validity document={document} askedFor={asked} />
        <Files document={document} />
        <Relations relations={document.relations} />
        <DocumentChain chain={document.chain} />
        <Updates updates={updates} />
        {text && <Text html={text} url={document.url} isInParts={isInParts} />}
      </article>
    ),
  };
}

const Text = ({ html, url, isInParts }: { html: string; url: string; isInParts: boolean }) =>
  isInParts ? (
    <TextParts parts={textParts(html, articlesOf)} url={url} sizeKb={Math.ceil(gzipSync(html).length / 1000)} />
  ) : (
    <LegalText html={html} />
  );

const Properties = ({ document }: { document: LegalDocument }) => (
  <Facts
    caption="Thuộc tính văn bản"
    facts={[
      ['Số, ký hiệu', document.number],
      ['Loại văn bản', document.type?.name],
      ['Cơ quan ban hành', document.issuer?.name],
      ['Cấp ban hành', document.levelLabel],
      ['Người ký', [document.signer, document.signerTitle].filter(Boolean).join(', ')],
      ['Ngày ban hành', document.issuedOn && <Day value={document.issuedOn} />],
      ['Ngày có hiệu lực', document.effectiveOn && <Day value={document.effectiveOn} />],
      ['Ngày hết hiệu lực', document.expiresOn && <Day value={document.expiresOn} />],
      [
        'Kỳ thực hiện',
        (document.planFrom || document.planTo) && <Period from={document.planFrom} to={document.planTo} />,
      ],
      ['Tình trạng hiệu lực', document.validityLabel],
      ['Nơi nhận', document.recipients && <Lines text={document.recipients} />],
      ['Lĩnh vực', document.subjectAreas.map(({ name }) => name).join('; ')],
      ['Nguồn chính thức', webAddress(document.officialUrl) && <a href={document.officialUrl as string}>{document.officialUrl}</a>],
    ]}
  />
);

const Period = ({ from, to }: { from: string | null; to: string | null }) => (
  <>
    {from && (
      <>
        từ ngày <Day value={from} />
      </>
    )}{' '}
    {to && (
      <>
        đến ngày <Day value={to} />
      </>
    )}
  </>
);

const Files = ({ document: { files } }: { document: LegalDocument }) =>
  files.length === 0 ? null : (
    <section aria-labelledby="tep">
      <h2 id="tep">Tệp đính kèm</h2>
      <ul>
        {files.map((file) => (
          <li>
            <AttachmentLink file={file} />
          </li>
        ))}
      </ul>
    </section>
  );

/** Relations of both directions, gathered under the words that describe them. */
function Relations({ relations }: { relations: RelationView[] }) {
  if (relations.length === 0) return null;
  const labels = [...new Set(relations.map(({ label }) => label))];
  return (
    <section aria-labelledby="quan-he">
      <h2 id="quan-he">Quan hệ với văn bản khác</h2>
      {labels.map((label) => (
        <>
          <h3>{label}</h3>
          <ul>
            {relations
              .filter((relation) => relation.label === label)
              .map(({ document, number, scope, effectOn }) => (
                <li>
                  {document ? <DocumentLink document={document} /> : number}
                  {scope && ` (${scope})`}
                  {effectOn && (
                    <>
                      , từ ngày <Day value={effectOn} />
                    </>
                  )}
                </li>
              ))}
          </ul>
        </>
      ))}
    </section>
  );
}
