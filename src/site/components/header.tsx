import { MENU } from '../menu';
import { ReadingOptions } from './reading-options';

export function Header({ siteName, owner, current }: { siteName: string; owner: string | null; current: string }) {
  return (
    <header class="site-header">
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
    </header>
  );
}

/** "page" on the list itself, "true" on the pages below it. */
function markOf(current: string, href: string): 'page' | 'true' | undefined {
  if (current === href) return 'page';
  return current.startsWith(`${href}/`) || current.startsWith(`${href}?`) ? 'true' : undefined;
}
