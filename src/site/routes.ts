import type { PageMaker } from './page';
import { accessibilityPage } from './pages/accessibility';
import { articleListPage } from './pages/article-list';
import { articlePage } from './pages/article';
import { dutyPage } from './pages/duty';
import { channelsPage } from './pages/channels';
import { contactsPage } from './pages/contacts';
import { disclosuresPage } from './pages/disclosures';
import { feedsPage } from './pages/feeds';
import { guideListPage } from './pages/guide-list';
import { guidePage } from './pages/guide';
import { homePage } from './pages/home';
import { indicesPage } from './pages/indices';
import { legalDocumentListPage } from './pages/legal-document-list';
import { legalDocumentPage } from './pages/legal-document';
import { legalTextPage } from './pages/legal-text';
import { oneStopPage } from './pages/one-stop';
import { outagesPage } from './pages/outages';
import { petitionOutcomesPage } from './pages/petition-outcomes';
import { plansPage } from './pages/plans';
import { procedureListPage } from './pages/procedure-list';
import { kioskAreaPage, kioskPage, kioskProcedurePage } from './pages/kiosk';
import { previewPage } from './pages/preview';
import { procedurePage } from './pages/procedure';
import { siteMapPage } from './pages/site-map';
import { thanksPage } from './pages/thanks';
import { procedureChangesPage } from './pages/procedure-changes';
import { procedureChecklistPage } from './pages/procedure-checklist';
import { procedureGuidePage } from './pages/procedure-guide';
import { procedureHistoryPage } from './pages/procedure-history';
import { areaSheetsPage, procedureSheetPage } from './pages/procedure-sheet';
import { searchPage } from './pages/search';

const ROUTES: readonly { pattern: RegExp; make: PageMaker }[] = [
  { pattern: /^\/$/, make: homePage },
  { pattern: /^\/tin-bai$/, make: articleListPage },
  { pattern: /^\/tin-bai\/([a-z0-9-]+)$/, make: articlePage },
  { pattern: /^\/xem-truoc\/([0-9a-f]{48})$/, make: previewPage },
  { pattern: /^\/chi-tieu$/, make: dutyPage },
  { pattern: /^\/van-ban$/, make: legalDocumentListPage },
  { pattern: /^\/van-ban\/([a-z0-9-]+)$/, make: legalDocumentPage },
  { pattern: /^\/van-ban\/([a-z0-9-]+\/(?:toan-van|dieu-[0-9a-z]+|phan-\d+))$/, make: legalTextPage },
  { pattern: /^\/tim-kiem$/, make: searchPage },
  { pattern: /^\/thu-tuc-hanh-chinh$/, make: procedureListPage },
  { pattern: /^\/thu-tuc-hanh-chinh\/([a-z0-9-]+)$/, make: procedurePage },
  { pattern: /^\/huong-dan$/, make: guideListPage },
  { pattern: /^\/huong-dan\/([a-z0-9-]+)$/, make: guidePage },
  { pattern: /^\/ke-hoach$/, make: plansPage },
  { pattern: /^\/ket-qua-phan-anh$/, make: petitionOutcomesPage },
  { pattern: /^\/chi-so$/, make: indicesPage },
  { pattern: /^\/mot-cua$/, make: oneStopPage },
  { pattern: /^\/lien-he$/, make: contactsPage },
  { pattern: /^\/kenh-thong-tin$/, make: channelsPage },
  { pattern: /^\/tiep-can-thong-tin$/, make: disclosuresPage },
  { pattern: /^\/tam-ngung-dich-vu$/, make: outagesPage },
  { pattern: /^\/goi-y$/, make: accessibilityPage },
  { pattern: /^\/nguon-tin$/, make: feedsPage },
  { pattern: /^\/so-do-trang$/, make: siteMapPage },
  { pattern: /^\/cam-on-danh-gia$/, make: thanksPage },
  { pattern: /^\/thu-tuc-hanh-chinh\/([a-z0-9-]+)\/huong-dan$/, make: procedureGuidePage },
  { pattern: /^\/thu-tuc-hanh-chinh\/([a-z0-9-]+)\/giay-to$/, make: procedureChecklistPage },
  { pattern: /^\/thu-tuc-hanh-chinh\/([a-z0-9-]+)\/niem-yet$/, make: procedureSheetPage },
  { pattern: /^\/thu-tuc-hanh-chinh\/([a-z0-9-]+)\/lich-su$/, make: procedureHistoryPage },
  { pattern: /^\/thu-tuc-moi-thay-doi$/, make: procedureChangesPage },
  { pattern: /^\/phieu-niem-yet\/([a-z0-9-]+)$/, make: areaSheetsPage },
  { pattern: /^\/man-hinh-tra-cuu$/, make: kioskPage },
  { pattern: /^\/man-hinh-tra-cuu\/linh-vuc\/([a-z0-9-]+)$/, make: kioskAreaPage },
  { pattern: /^\/man-hinh-tra-cuu\/thu-tuc\/([a-z0-9-]+)$/, make: kioskProcedurePage },
];

export interface Match {
  make: PageMaker;
  slug: string;
  /** The one spelling of this address: lower case, no slash at its end. */
  path: string;
}

/** Which page stands at a path; null when the path is none of the site's. */
export function matchRoute(path: string): Match | null {
  const canonical = path.toLowerCase().replace(/(?<=.)\/+$/, '');
  for (const { pattern, make } of ROUTES) {
    const found = pattern.exec(canonical);
    if (found) return { make, slug: found[1] ?? '', path: canonical };
  }
  return null;
}
