import { citationNotices, withCitationLinks } from '../../publication/citations';
import { deskNewsOf } from '../../publication/desk-news';
import { findGuide, type Guide } from '../../publication/guides';
import type { Picture } from '../../publication/media';
import { textPictures } from '../../publication/text-pictures';
import { CitationNotices } from '../components/citation-notices';
import { Corrections } from '../components/corrections';
import { Day } from '../components/day';
import { DocumentLinks } from '../components/document-links';
import { Facts } from '../components/facts';
import { Prose } from '../components/prose';
import { Updates } from '../components/updates';
import { GUIDES, HOME } from '../crumbs';
import type { PageRequest, SitePage } from '../page';
import { howTo } from '../structured-data';
import { webAddress } from '../web-address';
import { withdrawnPage } from './withdrawn';

const UID = 'api::guide.guide';

export async function guidePage(request: PageRequest): Promise<SitePage | null> {
  const guide = await findGuide(request.strapi, request.slug);
  return guide ? showGuide(request, guide) : withdrawnPage(request.strapi, UID, request.slug);
}

export async function showGuide({ strapi, site }: PageRequest, guide: Guide): Promise<SitePage> {
  const { documentId } = guide;
  const [{ corrections, updates }, pictures, notices, steps] = await Promise.all([
    deskNewsOf(strapi, UID, documentId),
    textPictures(strapi, guide.steps.map(({ body }) => body).join('')),
    citationNotices(strapi, UID, documentId),
    Promise.all(guide.steps.map(async ({ title, body }) => ({ title, body: body && (await withCitationLinks(strapi, body, { documentId })) }))),
  ]);
  return {
    title: guide.title,
    description: guide.summary,
    canonical: guide.url,
    isArticle: true,
    structuredData: [howTo(guide, site)],
    dublinCore: { type: 'Text', creator: guide.unit?.name, date: guide.reviewedOn ?? guide.publishedAt?.slice(0, 10) },
    crumbs: [HOME, GUIDES],
    content: (
      <article class="reading-column">
        <h1>{guide.title}</h1>
        {guide.expired && (
          <p class="notice">
            <strong>Hướng dẫn này đã hết áp dụng</strong> từ sau ngày <Day value={guide.validTo} />.
          </p>
        )}
        <Corrections corrections={corrections} />
        <p class="lead">{guide.summary}</p>
        <CitationNotices notices={notices} />
        <Steps steps={steps} pictures={pictures} />
        <Action action={guide.action} />
        <Links guide={guide} />
        <Updates updates={updates} />
        <Facts
          caption="Về hướng dẫn này"
          facts={[
            ['Đối tượng', guide.audiences.map(({ name }) => name).join('; ')],
            ['Đơn vị phụ trách', guide.unit?.name],
            ['Rà soát gần nhất', guide.reviewedOn && <Day value={guide.reviewedOn} />],
            ['Nguồn', guide.source],
          ]}
        />
      </article>
    ),
  };
}

const Steps = ({ steps, pictures }: { steps: Guide['steps']; pictures: ReadonlyMap<string, Picture> }) => (
  <ol class="steps">
    {steps.map(({ title, body }, index) => (
      <li>
        <h2>
          <span class="unseen">Bước {index + 1}: </span>
          {title}
        </h2>
        {body && <Prose html={body} pictures={pictures} />}
      </li>
    ))}
  </ol>
);

function Action({ action }: { action: Guide['action'] }) {
  const href = webAddress(action?.url);
  if (!action || !href) return null;
  return (
    <p>
      <a class="action" href={href}>
        {action.label}
      </a>
    </p>
  );
}

const Links = ({ guide: { procedures, legalBasis } }: { guide: Guide }) => (
  <>
    {procedures.length > 0 && (
      <section aria-labelledby="thu-tuc-lien-quan">
        <h2 id="thu-tuc-lien-quan">Thủ tục hành chính liên quan</h2>
        <ul>
          {procedures.map(({ url, name }) => (
            <li>
              <a href={url}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
    )}
    {legalBasis.length > 0 && (
      <section aria-labelledby="can-cu">
        <h2 id="can-cu">Căn cứ pháp lý</h2>
        <DocumentLinks documents={legalBasis} />
      </section>
    )}
  </>
);
