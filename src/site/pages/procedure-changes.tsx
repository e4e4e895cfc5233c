import { subjectAreaChoices } from '../../publication/choices';
import { listProcedureChanges } from '../../publication/procedure-versions';
import { Day } from '../components/day';
import { Item } from '../components/item';
import { Listing } from '../components/listing';
import { HOME, PROCEDURES } from '../crumbs';
import { listAddress, listFor } from '../list-request';
import type { PageRequest, SitePage } from '../page';

const PATH = '/thu-tuc-moi-thay-doi';
const FEED = '/api/procedures/changes.atom';
const NAMES = { 'linh-vuc': 'area' };

/** "TTHC mới thay đổi": every version and correction, the last first. */
export async function procedureChangesPage({ strapi, search }: PageRequest): Promise<SitePage | null> {
  const page = await listFor(strapi, listProcedureChanges, search, NAMES);
  if (!page) return null;
  return {
    title: 'Thủ tục hành chính mới thay đổi',
    description: 'Thủ tục hành chính mới ban hành, sửa đổi, bãi bỏ, mới thay đổi trước.',
    canonical: listAddress(PATH, search, NAMES, page.pagination.page),
    crumbs: [HOME, PROCEDURES],
    feed: FEED,
    content: (
      <>
        <Listing
          title="Thủ tục hành chính mới thay đổi"
          path={PATH}
          search={search}
          names={NAMES}
          filters={[{ name: 'linh-vuc', label: 'Lĩnh vực', choices: await subjectAreaChoices(strapi) }]}
          page={page}
          nothing="Chưa có thay đổi nào."
          view={(change) => (
            <Item
              level={2}
              href={change.revision + change.version > 2 ? `${change.url}/lich-su` : change.url}
              title={change.name}
              facts={[
                <strong>{change.kindLabel}</strong>,
                <Day value={change.publicAt} />,
                change.code && `Mã ${change.code}`,
                change.decisionNumber && `QĐ ${change.decisionNumber}`,
                change.effectiveOn && (
                  <>
                    Áp dụng từ <Day value={change.effectiveOn} />
                  </>
                ),
              ]}
              text={change.changedParts.length > 0 ? `Thay đổi: ${change.changedParts.join(', ')}.` : null}
            />
          )}
        />
        <p>
          Theo dõi bằng trình đọc tin: <a href={FEED}>nguồn tin Atom</a>.
        </p>
      </>
    ),
  };
}
