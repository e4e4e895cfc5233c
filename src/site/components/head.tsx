import type { SitePage } from '../page';
import { breadcrumbList, inScript } from '../structured-data';
import type { Frame } from './document';

const LONGEST_DESCRIPTION = 300;

const FEEDS = [
  { type: 'application/rss+xml', title: 'Tin bài (RSS)', href: '/rss.xml' },
  { type: 'application/atom+xml', title: 'Tin bài (Atom)', href: '/atom.xml' },
  { type: 'application/feed+json', title: 'Tin bài (JSON Feed)', href: '/feed.json' },
];

/** What search engines and shared links show of a page. Absolute addresses need the configured public one. */
export function Head({ page, frame, siteName }: { page: SitePage; frame: Frame; siteName: string }) {
  const title = page.title === siteName ? siteName : `${page.title} | ${siteName}`;
  const description = page.description.replace(/\s+/g, ' ').slice(0, LONGEST_DESCRIPTION);
  const canonical = frame.publicUrl && page.canonical && !page.isPrivate ? frame.publicUrl + page.canonical : null;
  const picture = page.picture && frame.publicUrl ? new URL(page.picture, frame.publicUrl).href : null;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      {canonical && <link rel="canonical" href={canonical} />}
      {(!page.canonical || page.isPrivate) && <meta name="robots" content="noindex" />}
      <link rel="stylesheet" href={frame.stylesheet} />
      <script src={frame.script} defer />
      {page.bare && <link rel="stylesheet" href={frame.sheets} />}
      {page.feed && <link rel="alternate" type="application/atom+xml" title={page.title} href={page.feed} />}
      <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      <link rel="search" type="application/opensearchdescription+xml" title={siteName} href="/opensearch.xml" />
      {FEEDS.map(({ type, title: name, href }) => (
        <link rel="alternate" type={type} title={name} href={href} />
      ))}
      {page.feeds?.map(({ title: name, href }) => (
        <link rel="alternate" type="application/rss+xml" title={name} href={href} />
      ))}
      <meta property="og:locale" content="vi_VN" />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:type" content={page.isArticle ? 'article' : 'website'} />
      <meta property="og:title" content={page.title} />
      <meta property="og:description" content={description} />
      {canonical && <meta property="og:url" content={canonical} />}
      {picture && <meta property="og:image" content={picture} />}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
      {page.canonical && !page.isPrivate && <DublinCore page={page} frame={frame} description={description} />}
      {page.canonical && !page.isPrivate && <StructuredData page={page} site={frame.site} />}
    </head>
  );
}

/** Dublin Core elements (ISO 15836), which document management systems read. */
function DublinCore({ page, frame, description }: { page: SitePage; frame: Frame; description: string }) {
  const elements = {
    title: page.title,
    description,
    language: 'vi',
    publisher: frame.info?.owner,
    identifier: frame.site + page.canonical,
    ...page.dublinCore,
  };
  return (
    <>
      <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
      {Object.entries(elements).map(([name, value]) => value && <meta name={`DC.${name}`} content={value} />)}
    </>
  );
}

/** Data, not script: no browser runs it, so the content security policy has nothing to allow. */
function StructuredData({ page, site }: { page: SitePage; site: string }) {
  const way = [...page.crumbs, { href: page.canonical ?? '/', label: page.title }];
  const all = [...(page.structuredData ?? []), ...(page.crumbs.length > 0 ? [breadcrumbList(way, site)] : [])];
  return (
    <>
      {all.map((data) => (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inScript(data) }} />
      ))}
    </>
  );
}
