import { correctionsAmong } from '../../publication/desk-news';
import { subjectAreaChoices } from '../../publication/choices';
import { ANNOUNCEMENTS, ONLINE_LEVELS, PROCEDURE_LEVELS, PROCEDURE_SCOPES } from '../../words/enumerations';
import { listProcedures } from '../../publication/procedures';
import { choicesOf } from '../components/filter-form';
import { Listing } from '../components/listing';
import { ProcedureItem } from '../components/procedure-item';
import { HOME, PROCEDURES } from '../crumbs';
import { listAddress, listFor } from '../list-request';
import type { PageRequest, SitePage } from '../page';

const PATH = PROCEDURES.href;
const NAMES = { 'linh-vuc': 'area', cap: 'level', 'muc-do': 'onlineLevel', 'cong-bo': 'announcement', 'pham-vi': 'scope' };

export async function procedureListPage({ strapi, search }: PageRequest): Promise<SitePage | null> {
  const page = await listFor(strapi, listProcedures, search, NAMES);
  if (!page) return null;
  const corrections = await correctionsAmong(strapi, 'api::procedure.procedure', page.items.map(({ documentId }) => documentId));
  const area = /^[a-z0-9-]+$/.exec(search.get('linh-vuc') ?? '')?.[0];
  return {
    title: 'Thủ tục hành chính',
    description: 'Thủ tục hành chính thuộc thẩm quyền giải quyết của ngành y tế: thủ tục đầy đủ trước, mới cập nhật trước.',
    canonical: listAddress(PATH, search, NAMES, page.pagination.page),
    crumbs: [HOME],
    content: (
      <>
      <Listing
        title="Thủ tục hành chính"
        path={PATH}
        search={search}
        names={NAMES}
        filters={[
          { name: 'linh-vuc', label: 'Lĩnh vực', choices: await subjectAreaChoices(strapi) },
          { name: 'cap', label: 'Cấp thực hiện', choices: choicesOf(PROCEDURE_LEVELS) },
          { name: 'muc-do', label: 'Mức độ trực tuyến', choices: choicesOf(ONLINE_LEVELS) },
          { name: 'pham-vi', label: 'Phạm vi công khai', choices: choicesOf(PROCEDURE_SCOPES) },
          { name: 'cong-bo', label: 'Loại công bố', choices: choicesOf(ANNOUNCEMENTS) },
        ]}
        page={page}
        nothing="Không có thủ tục hành chính phù hợp."
        view={(procedure) => <ProcedureItem level={2} procedure={procedure} correction={corrections.get(procedure.documentId)} />}
      />
      <nav aria-labelledby="cach-xem-khac">
        <h2 id="cach-xem-khac">Cách xem khác</h2>
        <ul>
          <li>
            <a href="/thu-tuc-moi-thay-doi">Thủ tục hành chính mới thay đổi</a>
          </li>
          <li>
            <a href={`${PATH}?cong-bo=abolished`}>Thủ tục đã bãi bỏ</a>
          </li>
          {area && (
            <li>
              <a href={`/phieu-niem-yet/${area}`}>In phiếu niêm yết của cả lĩnh vực</a>
            </li>
          )}
          <li>
            <a href="/man-hinh-tra-cuu">Màn hình tra cứu chữ lớn</a>
          </li>
        </ul>
      </nav>
      </>
    ),
  };
}
