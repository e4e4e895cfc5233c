import { listGuides } from '../../publication/guides';
import { reformFieldChoices, sectionChoices, subjectAreaChoices } from '../../publication/choices';
import { HOME } from '../crumbs';
import { SITE_MAP } from '../menu';
import type { Crumb, PageRequest, SitePage } from '../page';

/** Every way into the site on one page. */
export async function siteMapPage({ strapi }: PageRequest): Promise<SitePage> {
  const [sections, fields, areas, guides] = await Promise.all([
    sectionChoices(strapi),
    reformFieldChoices(strapi),
    subjectAreaChoices(strapi),
    listGuides(strapi, { pageSize: '100' }),
  ]);
  const below: Record<string, Crumb[]> = {
    '/tin-bai': [
      ...sections.map(({ slug, name }) => ({ href: `/tin-bai?chuyen-muc=${slug}`, label: name })),
      ...fields.map(({ slug, name }) => ({ href: `/tin-bai?linh-vuc=${slug}`, label: name })),
    ],
    '/thu-tuc-hanh-chinh': areas.map(({ slug, name }) => ({ href: `/thu-tuc-hanh-chinh?linh-vuc=${slug}`, label: name })),
    '/huong-dan': guides.items.map(({ url, title }) => ({ href: url, label: title })),
  };
  return {
    title: 'Sơ đồ trang',
    description: 'Mọi mục của trang, từ tin bài, văn bản, thủ tục đến kênh thông tin và trợ giúp.',
    canonical: '/so-do-trang',
    crumbs: [HOME],
    content: (
      <>
        <h1>Sơ đồ trang</h1>
        <div class="site-map">
          {SITE_MAP.map(({ title, pages }) => (
            <section>
              <h2>{title}</h2>
              <ul>
                {pages.map(({ href, label }) => (
                  <li>
                    <a href={href}>{label}</a>
                    <Below pages={below[href] ?? []} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </>
    ),
  };
}

const Below = ({ pages }: { pages: Crumb[] }) =>
  pages.length === 0 ? null : (
    <ul>
      {pages.map(({ href, label }) => (
        <li>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
