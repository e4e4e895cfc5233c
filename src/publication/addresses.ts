/** Where each thing lives on the site, relative to its root. */
export const articleUrl = (slug: string) => `/tin-bai/${slug}`;
export const legalDocumentUrl = (slug: string) => `/van-ban/${slug}`;
export const procedureUrl = (slug: string) => `/thu-tuc-hanh-chinh/${slug}`;
export const guideUrl = (slug: string) => `/huong-dan/${slug}`;
/** Where procedures are filed and, when this site has no more, read in full. */
export const NATIONAL_PORTAL = 'https://dichvucong.gov.vn';
export const procedureSheetPdf = (slug: string) => `/api/procedures/${slug}/phieu-niem-yet.pdf`;
