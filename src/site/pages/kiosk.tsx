import type { ComponentChildren } from 'preact';
import { subjectAreaChoices } from '../../publication/choices';
import { procedureSheet } from '../../publication/procedure-sheets';
import { procedureUrl } from '../../publication/addresses';
import type { Procedure } from '../../publication/procedure-view';
import { findProcedure, listProcedures, usedAreas } from '../../publication/procedures';
import { countsText, setsText } from '../../procedures/parts';
import { LIST_ENTRY_MARK, ListEntry } from '../components/list-entry';
import { Lines } from '../components/lines';
import { Essentials, isLong } from '../components/procedure-sheet';
import { QrCode } from '../components/qr-code';
import { ServiceNotice } from '../components/service-notice';
import { HOME } from '../crumbs';
import { listFor } from '../list-request';
import type { PageRequest, SitePage } from '../page';

const PATH = '/man-hinh-tra-cuu';
const DESCRIPTION = 'Tra cứu thủ tục hành chính bằng màn hình cảm ứng tại quầy tiếp nhận.';

/** The screen at the reception desk: large type, large targets, no way out to elsewhere. First the subject areas. */
export async function kioskPage({ strapi, info }: PageRequest): Promise<SitePage> {
  const areas = await usedAreas(strapi);
  return screen(PATH, 'Tra cứu thủ tục hành chính', (
    <>
      {info && <p class="kiosk-owner">{info.owner}</p>}
      <h1>Tra cứu thủ tục hành chính</h1>
      <p>Chạm vào lĩnh vực cần xem.</p>
      {areas.length === 0 && <p>Chưa có thủ tục nào được công bố.</p>}
      <ul class="kiosk-choices">
        {areas.map(({ slug, name, count }) => (
          <li>
            <a href={`${PATH}/linh-vuc/${slug}`}>
              {name} <span>{count} thủ tục</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  ));
}

/** The procedures of one area. */
export async function kioskAreaPage({ strapi, slug, search }: PageRequest): Promise<SitePage | null> {
  const area = (await subjectAreaChoices(strapi)).find((choice) => choice.slug === slug);
  if (!area) return null;
  const asked = new URLSearchParams({ 'linh-vuc': slug, trang: search.get('trang') ?? '1' });
  const page = await listFor(strapi, listProcedures, asked, { 'linh-vuc': 'area' });
  if (!page) return null;
  const path = `${PATH}/linh-vuc/${slug}`;
  const { page: number, pageCount } = page.pagination;
  return screen(path, area.name, (
    <>
      <Back href={PATH} label="Tất cả lĩnh vực" />
      <h1>{area.name}</h1>
      <ul class="kiosk-choices kiosk-procedures">
        {page.items.map(({ slug: own, name, code, scope, serviceNotice }) => (
          <li>
            <a href={`${PATH}/thu-tuc/${own}`}>
              {name} <span>{[code && `Mã ${code}`, scope === 'listed' && LIST_ENTRY_MARK, serviceNotice?.kindLabel].filter(Boolean).join(' · ')}</span>
            </a>
          </li>
        ))}
      </ul>
      <nav class="kiosk-back" aria-label="Các trang">
        {number > 1 && <a href={`${path}?trang=${number - 1}`}>← Trang trước</a>}
        {number < pageCount && <a href={`${path}?trang=${number + 1}`}>Trang sau →</a>}
      </nav>
    </>
  ));
}

/** What to bring, how long, how much, and the code to take it home. */
export async function kioskProcedurePage({ strapi, site, slug }: PageRequest): Promise<SitePage | null> {
  const procedure = await findProcedure(strapi, slug);
  if (!procedure) return null;
  const sheet = await procedureSheet(strapi, slug);
  /** In full below: what the boxes of the sheet have no place for, and all of it without a sheet. */
  const isBelow = (label: string, value: string | null) =>
    sheet ? sheet.essentials.some((item) => item.label === label && item.isElsewhere) : value !== null;
  const { subjectArea, dossier, dossierSets } = procedure;
  return screen(`${PATH}/thu-tuc/${slug}`, procedure.name, (
    <>
      <Back href={subjectArea ? `${PATH}/linh-vuc/${subjectArea.slug}` : PATH} label={subjectArea?.name ?? 'Tất cả lĩnh vực'} />
      <div class="kiosk-head">
        <div>
          <h1 class={isLong(procedure.name, 120) ? 'long' : undefined}>{procedure.name}</h1>
          {procedure.code && <p>Mã thủ tục: {procedure.code}</p>}
        </div>
        <div class="kiosk-qr">
          <QrCode url={`${site}${procedureUrl(slug)}`} />
          <p>Quét để mang về điện thoại</p>
        </div>
      </div>
      {sheet?.warning && <p class="sheet-warning">{sheet.warning}</p>}
      <ServiceNotice notice={procedure.serviceNotice} />
      <ListEntry entry={procedure.listEntry}>
        <p>Hãy hỏi cán bộ tại quầy, hoặc quét mã để xem tiếp trên điện thoại.</p>
      </ListEntry>
      {sheet && <Essentials sheet={sheet} />}
      <h2>Giấy tờ cần nộp{dossierSets !== null && ` (${setsText(dossierSets)})`}</h2>
      {dossier.length === 0 && <p>Chưa có thông tin. Hãy hỏi cán bộ tại quầy.</p>}
      <ol>
        {dossier.map((item) => (
          <li>
            {item.caseName && <strong>{item.caseName} – </strong>}
            {item.name}
            {countsText(item) && <strong> – {countsText(item)}</strong>}
          </li>
        ))}
      </ol>
      {BELOW.map(({ label, value }) =>
        isBelow(label, value(procedure)) ? (
          <>
            <h2>{label}</h2>
            <Lines text={value(procedure) as string} />
          </>
        ) : null,
      )}
      {procedure.conditions && (
        <>
          <h2>Yêu cầu, điều kiện</h2>
          <Lines text={procedure.conditions} />
        </>
      )}
      {sheet && <p>{sheet.version}.</p>}
    </>
  ));
}

/** Said in full where the boxes have no place for it. */
const BELOW: { label: string; value(procedure: Procedure): string | null }[] = [
  { label: 'Thời hạn giải quyết', value: ({ timeLimit }) => timeLimit },
  { label: 'Phí, lệ phí', value: ({ fees }) => fees },
];

const Back = ({ href, label }: { href: string; label: string }) => (
  <nav class="kiosk-back" aria-label="Quay lại">
    <a href={href}>← {label}</a>
    {href !== PATH && <a href={PATH}>Về đầu</a>}
  </nav>
);

const screen = (canonical: string, title: string, content: ComponentChildren): SitePage => ({
  title,
  description: DESCRIPTION,
  canonical,
  crumbs: [HOME],
  bare: 'kiosk',
  content: <>{content}</>,
});
