import { correctionsAmong } from '../../publication/desk-news';
import { documentTypeChoices, issuerChoices, subjectAreaChoices } from '../../publication/choices';
import { VALIDITIES } from '../../words/enumerations';
import { listLegalDocuments } from '../../publication/legal-documents';
import { choicesOf } from '../components/filter-form';
import { LegalDocumentItem } from '../components/legal-document-item';
import { Listing } from '../components/listing';
import { HOME, LEGAL_DOCUMENTS } from '../crumbs';
import { listAddress, listFor } from '../list-request';
import type { PageRequest, SitePage } from '../page';

const PATH = LEGAL_DOCUMENTS.href;
const NAMES = { loai: 'type', 'co-quan': 'issuer', 'linh-vuc': 'area', 'tinh-trang': 'validity', ngay: 'asOf' };

export async function legalDocumentListPage({ strapi, search }: PageRequest): Promise<SitePage | null> {
  const page = await listFor(strapi, listLegalDocuments, search, NAMES);
  if (!page) return null;
  const corrections = await correctionsAmong(strapi, 'api::legal-document.legal-document', page.items.map(({ documentId }) => documentId));
  const [types, issuers, areas] = await Promise.all([
    documentTypeChoices(strapi),
    issuerChoices(strapi),
    subjectAreaChoices(strapi),
  ]);
  return {
    title: 'Văn bản',
    description: 'Văn bản về cải cách hành chính và chuyên môn y tế, mới ban hành trước, kèm tình trạng hiệu lực.',
    canonical: listAddress(PATH, search, NAMES, page.pagination.page),
    crumbs: [HOME],
    content: (
      <Listing
        title="Văn bản"
        path={PATH}
        search={search}
        names={NAMES}
        filters={[
          { name: 'loai', label: 'Loại văn bản', choices: types },
          { name: 'co-quan', label: 'Cơ quan ban hành', choices: issuers },
          { name: 'linh-vuc', label: 'Lĩnh vực', choices: areas },
          { name: 'tinh-trang', label: 'Tình trạng hiệu lực', choices: choicesOf(VALIDITIES) },
          { name: 'ngay', label: 'Tính đến ngày', isDay: true },
        ]}
        page={page}
        nothing="Không có văn bản phù hợp."
        view={(document) => <LegalDocumentItem level={2} document={document} correction={corrections.get(document.documentId)} />}
      />
    ),
  };
}
