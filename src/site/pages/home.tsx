import type { ComponentChildren } from 'preact';
import type { ArticleSummary } from '../../publication/article-view';
import type { GuideSummary } from '../../publication/guides';
import { home, type Home } from '../../publication/home';
import type { SiteInfo } from '../../publication/site-info';
import { ArticleItem } from '../components/article-item';
import { Day } from '../components/day';
import { Hotlines } from '../components/hotlines';
import { LegalDocumentItem } from '../components/legal-document-item';
import { PictureView } from '../components/picture';
import { ProcedureItem } from '../components/procedure-item';
import { QuotaStripView } from '../components/quota-strip';
import { decimal } from '../numbers';
import type { PageRequest, SitePage } from '../page';

const TITLE = 'Chuyên trang cải cách hành chính';
const DESCRIPTION = 'Tin bài, văn bản và thủ tục hành chính về công tác cải cách hành chính ngành y tế.';

export async function homePage({ strapi, info, site }: PageRequest): Promise<SitePage> {
  const shown = await home(strapi);
  const title = info?.siteName ?? TITLE;
  return {
    title,
    description: DESCRIPTION,
    canonical: '/',
    structuredData: [{ '@context': 'https://schema.org', '@type': 'WebSite', name: title, url: `${site}/`, inLanguage: 'vi' }],
    crumbs: [],
    content: (
      <>
        <h1 class="unseen">{title}</h1>
        <Guides guides={shown.guides} />
        <div class="home">
          <div>
            <News shown={shown} />
            <Procedures shown={shown} />
          </div>
          <div>
            <HotlineBox info={info} />
            <Documents shown={shown} />
            <Indices shown={shown} />
            <Strips shown={shown} />
          </div>
        </div>
      </>
    ),
  };
}

/** What most people come for stands first: how to get something done. */
function Guides({ guides }: { guides: GuideSummary[] }) {
  return (
    <nav class="tasks" aria-labelledby="lam-gi">
      <h2 id="lam-gi">Bạn cần làm gì?</h2>
      <ul>
        <li>
          <a href="/thu-tuc-hanh-chinh">Tra cứu thủ tục hành chính</a>
          <span>Hồ sơ, thời hạn, phí và cách nộp</span>
        </li>
        {guides.map(({ url, title, summary }) => (
          <li>
            <a href={url}>{title}</a>
            <span>{summary}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const News = ({ shown: { featured, articles } }: { shown: Home }) => (
  <section aria-labelledby="tin-moi">
    <h2 id="tin-moi" class="section-title">
      Tin mới
    </h2>
    {featured.length === 0 && <p>Chưa có nội dung.</p>}
    {featured.map((article) => (
      <Featured article={article} />
    ))}
    <ul class="items">
      {articles.map((article) => (
        <ArticleItem level={3} article={article} />
      ))}
    </ul>
    <More href="/tin-bai" label="Tất cả tin bài" />
  </section>
);

const Featured = ({ article: { url, title, summary, cover, publishedAt, kindLabel } }: { article: ArticleSummary }) => (
  <article class="featured">
    {cover && <PictureView picture={cover} />}
    <h3>
      <a href={url}>{title}</a>
    </h3>
    <p class="lead">{summary}</p>
    <p class="meta">
      {publishedAt && (
        <span>
          <Day value={publishedAt} />
        </span>
      )}
      {kindLabel && <span>{kindLabel}</span>}
    </p>
  </article>
);

const Procedures = ({ shown: { procedures } }: { shown: Home }) => (
  <Block id="thu-tuc-moi" title="Thủ tục hành chính mới cập nhật" isEmpty={procedures.length === 0}>
    <ul class="items compact">
      {procedures.map((procedure) => (
        <ProcedureItem level={3} procedure={procedure} />
      ))}
    </ul>
    <More href="/thu-tuc-hanh-chinh" label="Tất cả thủ tục hành chính" />
  </Block>
);

const Documents = ({ shown: { legalDocuments } }: { shown: Home }) => (
  <Block id="van-ban-moi" title="Văn bản mới" isEmpty={legalDocuments.length === 0}>
    <ul class="items compact">
      {legalDocuments.map((document) => (
        <LegalDocumentItem level={3} document={document} />
      ))}
    </ul>
    <More href="/van-ban" label="Tất cả văn bản" />
  </Block>
);

function Indices({ shown: { indices } }: { shown: Home }) {
  if (indices.length === 0) return null;
  return (
    <Block id="chi-so" title={`Chỉ số năm ${indices[0].year}`} isEmpty={false}>
      <dl class="figures">
        {indices.map(({ indicator, subject, value, rank, rankedOf }) => (
          <div>
            <dt>
              {indicator.code}, {subject}
            </dt>
            <dd>
              {value !== null && (
                <strong>
                  {decimal(value)} {indicator.measure}
                </strong>
              )}
              {rank !== null && ` hạng ${rank}${rankedOf ? `/${rankedOf}` : ''}`}
            </dd>
          </div>
        ))}
      </dl>
      <More href="/chi-so" label="Kết quả các năm" />
    </Block>
  );
}

function Strips({ shown: { strips } }: { shown: Home }) {
  if (strips.length === 0) return null;
  return (
    <Block id="chi-tieu" title="Chỉ tiêu tin bài" isEmpty={false}>
      {strips.map((strip) => (
        <QuotaStripView strip={strip} />
      ))}
      <More href="/chi-tieu" label="Chỉ tiêu của các đơn vị" />
    </Block>
  );
}

function HotlineBox({ info }: { info: SiteInfo | null }) {
  if (!info || info.hotlines.length === 0) return null;
  return (
    <section class="notice" aria-labelledby="duong-day-nong">
      <h2 id="duong-day-nong">Đường dây nóng</h2>
      <Hotlines hotlines={info.hotlines} />
      <p>
        <a href="/lien-he">Tất cả đầu mối liên hệ</a>
      </p>
    </section>
  );
}

const More = ({ href, label }: { href: string; label: string }) => (
  <p class="more">
    <a href={href}>{label}</a>
  </p>
);

interface BlockProps {
  id: string;
  title: string;
  isEmpty: boolean;
  children: ComponentChildren;
}

const Block = ({ id, title, isEmpty, children }: BlockProps) => (
  <section aria-labelledby={id}>
    <h2 id={id} class="section-title">
      {title}
    </h2>
    {isEmpty ? <p>Chưa có nội dung.</p> : children}
  </section>
);
