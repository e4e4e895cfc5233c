import { procedureSheetPdf, procedureUrl } from '../../publication/addresses';
import { subjectAreaChoices } from '../../publication/choices';
import { NO_SHEET, areaSheets, procedureSheet } from '../../publication/procedure-sheets';
import { findProcedure } from '../../publication/procedures';
import { ProcedureSheet } from '../components/procedure-sheet';
import { HOME, PROCEDURES, crumbOf } from '../crumbs';
import type { PageRequest, SitePage } from '../page';

/** The sheet of one procedure, to be printed from the browser. */
export async function procedureSheetPage({ strapi, slug }: PageRequest): Promise<SitePage | null> {
  const sheet = await procedureSheet(strapi, slug);
  if (!sheet) return noSheetPage(strapi, slug);
  return {
    title: `Phiếu niêm yết: ${sheet.title}`,
    description: `Phiếu niêm yết thủ tục hành chính: ${sheet.title}`,
    canonical: `${procedureUrl(slug)}/niem-yet`,
    crumbs: [HOME, PROCEDURES],
    bare: 'sheet',
    content: (
      <>
        <nav class="screen-only" aria-label="Phiếu niêm yết">
          <a href={procedureUrl(slug)}>← Trang thủ tục</a> · <a href={procedureSheetPdf(slug)}>Tải bản PDF</a> · Để in: Ctrl + P, khổ A4.
        </nav>
        <ProcedureSheet sheet={sheet} level={1} />
      </>
    ),
  };
}

async function noSheetPage(strapi: PageRequest['strapi'], slug: string): Promise<SitePage | null> {
  const procedure = await findProcedure(strapi, slug);
  if (!procedure) return null;
  return {
    title: 'Không có phiếu niêm yết',
    description: NO_SHEET,
    isMissing: true,
    crumbs: [HOME, PROCEDURES, crumbOf(procedure)],
    content: (
      <>
        <h1>Không có phiếu niêm yết</h1>
        <p>{NO_SHEET}</p>
        <p>
          Xem những gì đã có tại <a href={procedure.url}>trang của thủ tục</a>.
        </p>
      </>
    ),
  };
}

/** The sheets of a whole subject area, each on a page of its own. */
export async function areaSheetsPage({ strapi, slug }: PageRequest): Promise<SitePage | null> {
  const area = (await subjectAreaChoices(strapi)).find((choice) => choice.slug === slug);
  if (!area) return null;
  const sheets = await areaSheets(strapi, slug);
  return {
    title: `Phiếu niêm yết lĩnh vực ${area.name}`,
    description: `Phiếu niêm yết các thủ tục hành chính lĩnh vực ${area.name}.`,
    canonical: `/phieu-niem-yet/${slug}`,
    crumbs: [HOME, PROCEDURES],
    bare: 'sheet',
    content: (
      <>
        <nav class="screen-only" aria-label="Phiếu niêm yết">
          <a href={`${PROCEDURES.href}?linh-vuc=${slug}`}>← Danh sách thủ tục</a> · Có {sheets.length} phiếu. Để in: Ctrl + P, khổ A4.
        </nav>
        <h1 class="screen-only">Phiếu niêm yết lĩnh vực {area.name}</h1>
        {sheets.length === 0 && <p>Lĩnh vực này chưa có thủ tục nào đủ nội dung để có phiếu.</p>}
        {sheets.map((sheet) => (
          <ProcedureSheet sheet={sheet} level={2} />
        ))}
      </>
    ),
  };
}
