import type { SiteInfo } from '../../publication/site-info';
import { madeOnce } from '../made-once';
import { MENU } from '../menu';
import { ReadingOptions } from './reading-options';

interface Props {
  siteName: string;
  info: SiteInfo | null;
  /** Site-relative address of the page. */
  current: string;
}

export function Header({ siteName, info, current }: Props) {
  const href = MENU.find((item) => markOf(current, item.href))?.href ?? '';
  // The header of all pages that stand under the same item is the same.
  const marked = current === href ? href : href && `${href}/`;
  return <header class="site-header" dangerouslySetInnerHTML={inside(info ?? WITHOUT_SETTINGS, [siteName, marked].join('\n'))} />;
}

const WITHOUT_SETTINGS = { owner: null };

const inside = madeOnce(({ owner }: Pick<SiteInfo, 'owner'> | typeof WITHOUT_SETTINGS, variant) => {
  const [siteName, current] = variant.split('\n');
  return (
    <>
      <div class="masthead">
        <div class="width">
          <a class="identity" href="/">
            {owner && <span class="owner">{owner}</span>}
            <span class="site-name">{siteName}</span>
          </a>
          <form class="site-search" role="search" method="get" action="/tim-kiem" aria-label="Tìm trên trang này">
            <label class="unseen" for="tu-khoa">
              Từ khóa
            </label>
            <input id="tu-khoa" name="q" type="search" placeholder="Tìm tin, văn bản, thủ tục" />
            <button type="submit">Tìm</button>
          </form>
        </div>
      </div>
      <div class="bar">
        <div class="width">
          <nav class="menu" aria-label="Các mục chính">
            <ul>
              {MENU.map(({ href, label }) => (
                <li>
                  <a href={href} aria-current={markOf(current, href)}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <ReadingOptions />
        </div>
      </div>
    </>
  );
});

/** "page" on the list itself, "true" on the pages below it. */
function markOf(current: string, href: string): 'page' | 'true' | undefined {
  if (current === href) return 'page';
  return current.startsWith(`${href}/`) || current.startsWith(`${href}?`) ? 'true' : undefined;
}
