import type { Article, ArticleSummary } from '../../publication/article-view';
import { findArticle, similarArticles } from '../../publication/articles';
import { citationNotices, withCitationLinks } from '../../publication/citations';
import type { Picture } from '../../publication/media';
import { textPictures } from '../../publication/text-pictures';
import { ArticleItem } from '../components/article-item';
import { CitationNotices } from '../components/citation-notices';
import { Corrections } from '../components/corrections';
import { Day } from '../components/day';
import { DocumentLinks } from '../components/document-links';
import { Facts } from '../components/facts';
import { PictureView } from '../components/picture';
import { Prose } from '../components/prose';
import { Updates } from '../components/updates';
import { ARTICLES, HOME } from '../crumbs';
import { longDateTime } from '../long-date';
import type { PageRequest, SitePage } from '../page';
import { newsArticle } from '../structured-data';
import { webAddress } from '../web-address';
import { withdrawnPage } from './withdrawn';

const UID = 'api::article.article';
const SIMILAR = 4;

export async function articlePage(request: PageRequest): Promise<SitePage | null> {
  const article = await findArticle(request.strapi, request.slug);
  return article ? showArticle(request, article) : withdrawnPage(request.strapi, UID, request.slug);
}

export async function showArticle({ strapi, site, info }: PageRequest, article: Article): Promise<SitePage> {
  const { documentId } = article;
  const [body, pictures, notices, similar] = await Promise.all([
    withCitationLinks(strapi, article.body, { documentId }),
    textPictures(strapi, article.body),
    citationNotices(strapi, UID, documentId),
    similarArticles(strapi, article, SIMILAR),
  ]);
  const { section } = article;
  return {
    title: article.title,
    description: article.summary,
    canonical: article.url,
    picture: article.cover?.url,
    isArticle: true,
    structuredData: [newsArticle(article, site, info)],
    dublinCore: {
      type: 'Text',
      creator: article.penName ?? article.unit?.name,
      date: article.publishedAt?.slice(0, 10),
      subject: article.reformFields.map(({ name }) => name).join('; '),
      source: article.source?.url,
    },
    crumbs: [
      HOME,
      ARTICLES,
      ...(section ? [{ href: `/tin-bai?chuyen-muc=${section.slug}`, label: section.name }] : []),
    ],
    content: (
      <article class="reading-column">
        <h1>{article.title}</h1>
        <p class="meta">
          {article.publishedAt && (
            <span>
              <time dateTime={article.publishedAt}>{longDateTime(article.publishedAt)}</time>
            </span>
          )}
          <span>{article.kindLabel}</span>
        </p>
        <Corrections corrections={article.corrections} />
        <p class="lead">{article.summary}</p>
        <CitationNotices notices={notices} />
        {article.cover && <Cover picture={article.cover} />}
        <Prose html={body} pictures={pictures} />
        <Byline article={article} />
        <Updates updates={article.updates} />
        <Classification article={article} />
        <Related article={article} similar={similar} />
      </article>
    ),
  };
}

const Cover = ({ picture }: { picture: Picture }) => (
  <p class="cover">
    <PictureView picture={picture} />
  </p>
);

/** As newspapers here close an article: the pen name at the right, the unit, and whose text it was first. */
const Byline = ({ article: { penName, unit, source } }: { article: Article }) => (
  <div class="byline">
    {(penName || unit) && (
      <p>
        {penName && <strong>{penName}</strong>}
        {unit && <span>{unit.name}</span>}
      </p>
    )}
    {source && (
      <p>
        Nguồn: <Source source={source} />
      </p>
    )}
  </div>
);

function Source({ source: { name, url, date } }: { source: NonNullable<Article['source']> }) {
  const href = webAddress(url);
  const label = name ?? url;
  return (
    <>
      {href ? <a href={href}>{label}</a> : label}
      {date && (
        <>
          , ngày <Day value={date} />
        </>
      )}
    </>
  );
}

function Classification({ article }: { article: Article }) {
  const fields = article.reformFields.map(({ slug, name }, index) => (
    <>
      {index > 0 && '; '}
      <a href={`/tin-bai?linh-vuc=${slug}`}>{name}</a>
    </>
  ));
  const names = (things: { name: string }[]) => things.map(({ name }) => name).join('; ');
  return (
    <Facts
      caption="Thông tin bài viết"
      facts={[
        ['Đơn vị phối hợp', names(article.cooperatingUnits)],
        ['Lĩnh vực', fields.length > 0 && fields],
        ['Chủ đề', names(article.topics)],
        ['Đối tượng', names(article.audiences)],
      ]}
    />
  );
}

interface RelatedProps {
  article: Article;
  similar: readonly ArticleSummary[];
}

const Related = ({ article: { relatedDocuments, relatedProcedures }, similar }: RelatedProps) => (
  <>
    {relatedDocuments.length > 0 && (
      <section aria-labelledby="van-ban-lien-quan">
        <h2 id="van-ban-lien-quan">Văn bản liên quan</h2>
        <DocumentLinks documents={relatedDocuments} />
      </section>
    )}
    {relatedProcedures.length > 0 && (
      <section aria-labelledby="thu-tuc-lien-quan">
        <h2 id="thu-tuc-lien-quan">Thủ tục hành chính liên quan</h2>
        <ul>
          {relatedProcedures.map(({ url, code, name }) => (
            <li>
              <a href={url}>{code ? `${code}: ${name}` : name}</a>
            </li>
          ))}
        </ul>
      </section>
    )}
    {similar.length > 0 && (
      <section aria-labelledby="tin-cung-linh-vuc">
        <h2 id="tin-cung-linh-vuc">Tin cùng lĩnh vực</h2>
        <ul class="items compact">
          {similar.map((other) => (
            <ArticleItem level={3} article={other} hasText={false} />
          ))}
        </ul>
      </section>
    )}
  </>
);
