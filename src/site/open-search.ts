import type { ResourceMaker } from './resource';
import { element, xmlDocument, xmlText } from './xml';

/** OpenSearch allows 16 characters. */
const SHORT_NAME = 'Tìm tin CCHC';

/** Lets a browser offer the site's search in its address bar. */
export const openSearch: ResourceMaker = async ({ site, info }) => ({
  type: 'application/opensearchdescription+xml; charset=utf-8',
  body: xmlDocument(
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">' +
      element('ShortName', SHORT_NAME) +
      element('Description', `Tìm trên ${info?.siteName ?? 'Chuyên trang cải cách hành chính'}`) +
      '<InputEncoding>UTF-8</InputEncoding><Language>vi</Language>' +
      `<Url type="text/html" template="${xmlText(`${site}/tim-kiem?q={searchTerms}`)}"/>` +
      '</OpenSearchDescription>',
  ),
});
