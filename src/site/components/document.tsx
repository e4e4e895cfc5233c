import type { Outage } from '../../publication/outages';
import type { SiteInfo } from '../../publication/site-info';
import type { SitePage } from '../page';
import { Breadcrumbs } from './breadcrumbs';
import { Footer } from './footer';
import { Head } from './head';
import { Header } from './header';
import { OutageBanner } from './outage-banner';
import { Rating } from './rating';
import { Share } from './share';

/** What is the same on every page. */
export interface Frame {
  info: SiteInfo | null;
  /** The whole site's address, without a slash at its end. */
  site: string;
  stylesheet: string;
  /** The further stylesheet of pages without the site's frame. */
  sheets: string;
  script: string;
  /** The configured address; null when the operator gave none. */
  publicUrl: string | null;
  outages: readonly Outage[];
}

const DEFAULT_NAME = 'Chuyên trang cải cách hành chính';

export function Document({ page, frame }: { page: SitePage; frame: Frame }) {
  const siteName = frame.info?.siteName ?? DEFAULT_NAME;
  const { canonical, isArticle, isPrivate } = page;
  if (page.bare) {
    return (
      // Sheets and the desk's screen look the same for everybody: paper has no dark side.
      <html lang="vi" class="paper">
        <Head page={page} frame={frame} siteName={siteName} />
        <body class={page.bare}>
          <main>{page.content}</main>
        </body>
      </html>
    );
  }
  return (
    <html lang="vi">
      <Head page={page} frame={frame} siteName={siteName} />
      <body>
        <a class="skip-link" href="#noi-dung">
          Chuyển đến nội dung chính
        </a>
        <Header siteName={siteName} info={frame.info} current={canonical ?? ''} />
        <OutageBanner outages={frame.outages} />
        <div class="width">
          <Breadcrumbs crumbs={page.crumbs} />
          <main id="noi-dung" tabIndex={-1}>
            {page.content}
          </main>
          {isArticle && canonical && !isPrivate && (
            <aside class="after" aria-label="Chia sẻ và đánh giá">
              <Share title={page.title} path={canonical} site={frame.site} />
              <Rating path={canonical} />
            </aside>
          )}
        </div>
        <Footer siteName={siteName} info={frame.info} />
      </body>
    </html>
  );
}
