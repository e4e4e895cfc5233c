import type { SiteInfo } from '../../publication/site-info';
import { madeOnce } from '../made-once';
import { SEND_PETITION, SITE_MAP } from '../menu';
import { webAddress } from '../web-address';
import { Hotlines } from './hotlines';
import { Telephone } from './telephone';

/** Who answers for the site: compulsory on every page of an agency. */
export const Footer = ({ siteName, info }: { siteName: string; info: SiteInfo | null }) => (
  <footer class="site-footer">
    {info ? <div class="width" dangerouslySetInnerHTML={inside(info, siteName)} /> : <div class="width">{contents(siteName, null)}</div>}
  </footer>
);

const inside = madeOnce((info: SiteInfo, siteName) => contents(siteName, info));

function contents(siteName: string, info: SiteInfo | null) {
  return (
    <>
        <div class="columns">
          <section aria-labelledby="co-quan">
            <h2 id="co-quan">{siteName}</h2>
            {info && <Owner info={info} />}
          </section>
          {info && info.hotlines.length > 0 && (
            <div>
              <h2>Đường dây nóng</h2>
              <Hotlines hotlines={info.hotlines} />
            </div>
          )}
          {info && <Links info={info} />}
          <nav aria-labelledby="ve-trang-nay">
            <h2 id="ve-trang-nay">Tra cứu và trợ giúp</h2>
            <ul>
              <li>
                <a href={SEND_PETITION.href}>{SEND_PETITION.label}</a>
              </li>
              {SITE_MAP.slice(-2)
                .flatMap(({ pages }) => pages)
                .map(({ href, label }) => (
                  <li>
                    <a href={href}>{label}</a>
                  </li>
                ))}
            </ul>
          </nav>
        </div>
        {info?.license && <p class="license">{info.license}</p>}
        <p class="source">Ghi rõ nguồn “{siteName}” khi phát hành lại thông tin từ trang này.</p>
    </>
  );
}

const Owner = ({ info }: { info: SiteInfo }) => (
  <address>
    <p>Cơ quan chủ quản: {info.owner}</p>
    <p>Người chịu trách nhiệm: {info.responsiblePerson}</p>
    <p>Địa chỉ: {info.address}</p>
    <p>
      Điện thoại: <Telephone number={info.phone} />
    </p>
    <p>
      Thư điện tử: <a href={`mailto:${info.email}`}>{info.email}</a>
    </p>
  </address>
);

function Links({ info }: { info: SiteInfo }) {
  const links = info.links.flatMap(({ label, url }) => {
    const href = webAddress(url);
    return href ? [{ label, href }] : [];
  });
  if (links.length === 0) return null;
  return (
    <nav aria-labelledby="lien-ket">
      <h2 id="lien-ket">Liên kết</h2>
      <ul>
        {links.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
