import { NATIONAL_PORTAL } from '../../publication/addresses';
import { findProcedure } from '../../publication/procedures';
import { countsText, setsText } from '../../procedures/parts';
import { Day } from '../components/day';
import { ListEntry } from '../components/list-entry';
import { isLong } from '../components/procedure-sheet';
import { QrCode } from '../components/qr-code';
import { HOME, PROCEDURES, crumbOf } from '../crumbs';
import type { PageRequest, SitePage } from '../page';
import { webAddress } from '../web-address';

/** The papers of a procedure with a box to tick for each, on one sheet to take along. */
export async function procedureChecklistPage({ strapi, site, slug }: PageRequest): Promise<SitePage | null> {
  const procedure = await findProcedure(strapi, slug);
  if (!procedure || procedure.announcement === 'abolished') return null;
  const { name, url, dossier, dossierSets, forms, timeLimit, fees, hasFees, changedAt } = procedure;
  const portal = webAddress(procedure.portalUrl) ?? NATIONAL_PORTAL;
  return {
    title: `Giấy tờ cần mang: ${name}`,
    description: `Danh sách giấy tờ cần chuẩn bị để in và đánh dấu: ${name}`,
    canonical: `${url}/giay-to`,
    crumbs: [HOME, PROCEDURES, crumbOf(procedure)],
    bare: 'sheet',
    content: (
      <>
        <nav class="screen-only" aria-label="Danh sách giấy tờ">
          <a href={`${url}/huong-dan`}>← Hướng dẫn từng bước</a> · Để in: Ctrl + P, khổ A4.
        </nav>
        <article class="sheet">
          <header class="sheet-head">
            <div>
              <p class="sheet-kind">Giấy tờ cần mang</p>
              <h1 class={isLong(name, 120) ? 'long' : undefined}>{name}</h1>
              {procedure.code && <p class="sheet-facts">Mã thủ tục: {procedure.code}</p>}
            </div>
            <div class="sheet-qr">
              <QrCode url={`${site}${url}`} />
            </div>
          </header>
          <ListEntry entry={procedure.listEntry}>
            <p>
              Tra cứu nội dung đầy đủ tại <a href={portal}>{portal}</a>
            </p>
          </ListEntry>
          {dossier.length === 0 && <p>Chưa có thông tin về thành phần hồ sơ.</p>}
          <ul class="checklist">
            {dossier.map((item) => (
              <li>
                {item.caseName && <strong>{item.caseName} – </strong>}
                {item.name}
                {countsText(item) && <strong> – {countsText(item)}</strong>}
                {item.form && ` (${item.form})`}
              </li>
            ))}
            {forms.map((form) => (
              <li>Mẫu đã điền: {form.name}</li>
            ))}
            {hasFees === 'yes' && fees && <li>Phí, lệ phí: {fees}</li>}
          </ul>
          <footer class="sheet-foot">
            {dossierSets !== null && <p>Số lượng hồ sơ: {setsText(dossierSets)}.</p>}
            {timeLimit && <p>Thời hạn giải quyết: {timeLimit}</p>}
            <p>
              Nội dung cập nhật ngày <Day value={changedAt} />. Trước khi đi, hãy xem lại tại {`${site}${url}`}
            </p>
          </footer>
        </article>
      </>
    ),
  };
}
