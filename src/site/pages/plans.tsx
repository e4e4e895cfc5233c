import type { LegalDocumentSummary } from '../../publication/legal-document-view';
import { listLegalDocuments } from '../../publication/legal-documents';
import { DataTable } from '../components/data-table';
import { Day } from '../components/day';
import { Pager } from '../components/pager';
import { HOME } from '../crumbs';
import { documentName } from '../document-name';
import { listAddress, listFor } from '../list-request';
import type { PageRequest, SitePage } from '../page';
import type { Parameters } from '../../publication/parameters';

const PATH = '/ke-hoach';
/** The slug of the type "Kế hoạch" (Nghị định 30/2020/NĐ-CP, Điều 7) in the list of types. */
const PLAN = 'ke-hoach';
const NAMES = { nam: 'year' };

/** Plans and what they carry out; the chain from one to the next stands on each plan's own page. */
export async function plansPage({ strapi, search }: PageRequest): Promise<SitePage | null> {
  const list = (_: unknown, parameters: Parameters) => listLegalDocuments(strapi, { ...parameters, type: PLAN });
  const page = await listFor(strapi, list, search, NAMES);
  if (!page) return null;
  const address = (number: number) => listAddress(PATH, search, NAMES, number);
  return {
    title: 'Kế hoạch',
    description: 'Các kế hoạch cải cách hành chính và tuyên truyền cải cách hành chính, mới ban hành trước.',
    canonical: address(page.pagination.page),
    crumbs: [HOME],
    content: (
      <>
        <h1>Kế hoạch</h1>
        <p class="lead">Kế hoạch cải cách hành chính và kế hoạch tuyên truyền của tỉnh, của ngành và của các đơn vị.</p>
        {page.items.length === 0 ? (
          <p>Chưa có kế hoạch nào.</p>
        ) : (
          <DataTable
            caption={`${page.pagination.total} kế hoạch`}
            columns={['Kế hoạch', 'Cơ quan ban hành', 'Ngày ban hành', 'Kỳ thực hiện', 'Tình trạng']}
            rows={page.items.map((plan) => [
              <PlanLink plan={plan} />,
              plan.issuer?.name,
              plan.issuedOn && <Day value={plan.issuedOn} />,
              (plan.planFrom || plan.planTo) && <Period plan={plan} />,
              plan.validity !== 'unknown' && plan.validityLabel,
            ])}
          />
        )}
        <Pager pagination={page.pagination} addressOf={address} />
      </>
    ),
  };
}

const PlanLink = ({ plan }: { plan: LegalDocumentSummary }) => (
  <>
    <a href={plan.url}>{documentName(plan)}</a>
    <span class="about">{plan.abstract}</span>
  </>
);

const Period = ({ plan: { planFrom, planTo } }: { plan: LegalDocumentSummary }) => (
  <>
    {planFrom && (
      <>
        từ <Day value={planFrom} />
      </>
    )}{' '}
    {planTo && (
      <>
        đến <Day value={planTo} />
      </>
    )}
  </>
);
