import { reformFieldChoices } from '../../publication/choices';
import { DataTable } from '../components/data-table';
import { HOME } from '../crumbs';
import type { PageRequest, SitePage } from '../page';

/** For those who take the news elsewhere: feeds, parts for other sites, data for programs. */
export async function feedsPage({ strapi, site }: PageRequest): Promise<SitePage> {
  const fields = await reformFieldChoices(strapi);
  return {
    title: 'Nguồn tin, nhúng tin và dữ liệu mở',
    description: 'RSS, Atom, JSON Feed cho tất cả và từng lĩnh vực; mã nhúng cho trang khác; giao diện lập trình chỉ đọc.',
    canonical: '/nguon-tin',
    crumbs: [HOME],
    content: (
      <>
        <h1>Nguồn tin, nhúng tin và dữ liệu mở</h1>
        <p class="lead">Nhận tin tự động, đặt tin lên trang của đơn vị, hoặc lấy dữ liệu cho phần mềm khác.</p>
        <DataTable
          caption="Nguồn tin"
          columns={['Nội dung', 'RSS', 'Atom', 'JSON Feed']}
          rows={[
            ['Tất cả tin bài', ...links('', 'Tất cả tin bài')],
            ...fields.map(({ slug, name }) => [name, ...links(`/linh-vuc/${slug}`, name)]),
          ]}
        />
        <h2>Nhúng vào trang khác</h2>
        <p>
          Dán một dòng dưới đây vào trang của đơn vị. Phần nhúng có kiểu chữ riêng, không lấy gì từ trang chứa nó, không
          đặt cookie và dưới 5 KB.
        </p>
        <h3>Tin mới</h3>
        <Snippet code={`<script src="${site}/nhung/tin-moi.js?so=5" async></script>`} label="Mã nhúng tin mới bằng thẻ script" />
        <Snippet
          code={`<iframe src="${site}/nhung/tin-moi?so=5" title="Tin cải cách hành chính" width="100%" height="420" loading="lazy"></iframe>`}
          label="Mã nhúng tin mới bằng khung iframe"
        />
        <p>
          Tham số: <code>so</code> là số tin (1 đến 10), <code>linh-vuc</code> là lĩnh vực, lấy từ địa chỉ nguồn tin ở
          bảng trên.
        </p>
        <h3>Dải chỉ tiêu tin bài</h3>
        <Snippet code={`<script src="${site}/nhung/chi-tieu.js" async></script>`} label="Mã nhúng dải chỉ tiêu bằng thẻ script" />
        <Snippet
          code={`<iframe src="${site}/nhung/chi-tieu" title="Chỉ tiêu tin bài" width="100%" height="320" loading="lazy"></iframe>`}
          label="Mã nhúng dải chỉ tiêu bằng khung iframe"
        />
        <p>
          Tham số <code>don-vi</code> chọn một đơn vị. Nếu trang của đơn vị có chính sách bảo mật nội dung (CSP), cho phép
          địa chỉ của trang này ở <code>script-src</code> hoặc <code>frame-src</code> là đủ.
        </p>
        <h2>Dữ liệu cho phần mềm</h2>
        <p>
          Giao diện lập trình chỉ đọc, cùng bộ lọc như các trang danh sách: <a href="/api/openapi.json">mô tả OpenAPI</a>,{' '}
          <a href="/api/quota/openapi.json">mô tả OpenAPI của chỉ tiêu tin bài</a>. Sơ đồ cho máy tìm kiếm:{' '}
          <a href="/sitemap.xml">sitemap</a>, <a href="/sitemap-tin-moi.xml">sitemap tin mới</a>.
        </p>
      </>
    ),
  };
}

const FORMATS = [
  { file: 'rss.xml', name: 'RSS' },
  { file: 'atom.xml', name: 'Atom' },
  { file: 'feed.json', name: 'JSON Feed' },
];

const links = (folder: string, what: string) =>
  FORMATS.map(({ file, name }) => (
    <a href={`${folder}/${file}`}>
      {name}
      <span class="unseen">: {what}</span>
    </a>
  ));

const Snippet = ({ code, label }: { code: string; label: string }) => (
  <pre class="snippet" tabIndex={0} role="region" aria-label={label}>
    <code>{code}</code>
  </pre>
);
