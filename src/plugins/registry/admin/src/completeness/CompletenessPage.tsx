import { Box, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { dayInWords } from '../../../../../admin/dates/in-words';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { RegistryPage } from '../parts/RegistryPage';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { useWords } from '../words';

interface Item {
  name: string;
  number: string | null;
  issuedOn: string | null;
  present: { documentId: string; publishedOn: string | null } | null;
  timeliness: { taken: number | null; allowed: number | null; unit: 'working-days' | 'days' | null; dueOn: string | null; verdict: 'on-time' | 'late' | 'unknown' };
}

interface Completeness {
  plans: { documentId: string; number: string | null; title: string; items: Item[]; present: number; coverage: number }[];
  timeliness: { year: number; onTime: number; late: number; unknown: number };
}

const DOCUMENT = 'api::legal-document.legal-document';

/** The documents that plans want online: there, missing, in time or late. */
export function CompletenessPage() {
  const words = useWords();
  const { loading } = useAnswer<{ data: Completeness }>('/registry/completeness');
  return (
    <RegistryPage title={words('completeness.title')} subtitle={words('completeness.subtitle')} busy={loading.state === 'loading'}>
      {loading.state === 'loading' && <Typography tag="p">{words('loading')}</Typography>}
      {loading.state === 'failed' && <Typography tag="p">{loading.message || words('error')}</Typography>}
      {loading.state === 'ready' && (
        <>
          <Typography tag="p">{words('completeness.timeliness', { ...loading.answer.data.timeliness, year: String(loading.answer.data.timeliness.year) })}</Typography>
          {loading.answer.data.plans.length === 0 && <Typography tag="p">{words('completeness.none')}</Typography>}
          {loading.answer.data.plans.map((plan) => (
            <Box key={plan.documentId} tag="section">
              <Typography tag="h2" variant="delta">
                <Link to={`/content-manager/collection-types/${DOCUMENT}/${plan.documentId}`}>{[plan.number, plan.title].filter(Boolean).join(': ')}</Link>
              </Typography>
              <Typography tag="p" paddingTop={1} paddingBottom={3}>
                {words('completeness.coverage', { present: plan.present, all: plan.items.length, share: Math.round(plan.coverage * 100) })}
              </Typography>
              <PlanTable items={plan.items} />
            </Box>
          ))}
        </>
      )}
    </RegistryPage>
  );
}

function PlanTable({ items }: { items: Item[] }) {
  const words = useWords();
  return (
    <DataTable
      caption={words('completeness.list')}
      columns={[words('completeness.document'), words('completeness.issued'), words('completeness.state'), words('completeness.days')]}
      rows={items.map((item, index) => ({
        key: String(index),
        cells: [
          [item.number, item.name].filter(Boolean).join(': '),
          item.issuedOn ? dayInWords(item.issuedOn) : '–',
          item.present ? (
            <Link key="link" to={`/content-manager/collection-types/${DOCUMENT}/${item.present.documentId}`}>
              {item.present.publishedOn ? words('completeness.present', { day: dayInWords(item.present.publishedOn) }) : words('completeness.presentUndated')}
            </Link>
          ) : (
            <Typography key="missing" textColor="danger700" fontWeight="bold">
              {words('completeness.missing')}
            </Typography>
          ),
          <Days key="days" timeliness={item.timeliness} />,
        ],
      }))}
    />
  );
}

function Days({ timeliness: { taken, allowed, unit, dueOn, verdict } }: { timeliness: Item['timeliness'] }) {
  const words = useWords();
  if (verdict === 'unknown' || taken === null || allowed === null || !unit || !dueOn) return <>{words('completeness.unknown')}</>;
  return (
    <Typography textColor={verdict === 'late' ? 'danger700' : 'neutral800'}>
      {words(`completeness.${verdict}`, { taken, allowed, unit: words(`completeness.unit.${unit}`), due: dayInWords(dueOn) })}
    </Typography>
  );
}
