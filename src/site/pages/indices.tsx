import { listIndexValues, listIndicators, type IndexValue, type Indicator } from '../../publication/indices';
import { AttachmentLink } from '../components/attachment-link';
import { DataTable } from '../components/data-table';
import { DocumentLink } from '../components/document-links';
import { IndexChart } from '../components/index-chart';
import { HOME } from '../crumbs';
import { decimal, signed } from '../numbers';
import type { PageRequest, SitePage } from '../page';
import { webAddress } from '../web-address';

const MOST_VALUES = '100';

/** Every index with its results by year, as a chart for each subject and one table. */
export async function indicesPage({ strapi }: PageRequest): Promise<SitePage> {
  const indicators = await listIndicators(strapi);
  const results = await Promise.all(
    indicators.map(async (indicator) => {
      const { items } = await listIndexValues(strapi, { indicator: indicator.slug, pageSize: MOST_VALUES });
      return { indicator, values: items };
    }),
  );
  return {
    title: 'Chỉ số',
    description: 'Kết quả các chỉ số cải cách hành chính theo năm: PAR INDEX, SIPAS, PAPI, PCI, DTI.',
    canonical: '/chi-so',
    dublinCore: { type: 'Dataset' },
    crumbs: [HOME],
    content: (
      <>
        <h1>Chỉ số</h1>
        <p class="lead">Kết quả theo năm của các chỉ số đo cải cách hành chính, kèm nguồn của từng số liệu.</p>
        <nav class="contents" aria-label="Các chỉ số">
          <ul>
            {indicators.map(({ slug, code }) => (
              <li>
                <a href={`#${slug}`}>{code}</a>
              </li>
            ))}
          </ul>
        </nav>
        {results.map(({ indicator, values }) => (
          <Results indicator={indicator} values={values} />
        ))}
      </>
    ),
  };
}

function Results({ indicator, values }: { indicator: Indicator; values: IndexValue[] }) {
  const { slug, code, name, agency, description } = indicator;
  return (
    <section class="index" aria-labelledby={slug}>
      <h2 id={slug}>
        {code}: {name}
      </h2>
      {description && <p>{description}</p>}
      <p class="meta">Công bố: {agency}</p>
      {values.length === 0 ? (
        <p>Chưa có số liệu.</p>
      ) : (
        <>
          <Charts slug={slug} code={code} values={values} />
          <ResultsTable code={code} values={values} />
        </>
      )}
    </section>
  );
}

/** One chart for each subject, so that columns of different scales never stand beside one another. */
function Charts({ slug, code, values }: { slug: string; code: string; values: IndexValue[] }) {
  const subjects = [...new Set(values.filter(({ value }) => value !== null).map(({ subject }) => subject))];
  return (
    <div class="charts">
      {subjects.map((subject, index) => (
        <figure>
          <figcaption>{subject}</figcaption>
          <IndexChart
            id={`${slug}-${index + 1}`}
            title={`Biểu đồ ${code}, ${subject}`}
            values={values.filter((value) => value.subject === subject).reverse()}
          />
        </figure>
      ))}
    </div>
  );
}

const ResultsTable = ({ code, values }: { code: string; values: IndexValue[] }) => (
  <DataTable
    caption={`Kết quả ${code} theo năm`}
    columns={['Năm', 'Của', `Giá trị (${values[0].indicator.measure})`, 'So với năm trước', 'Thứ hạng', 'Công bố, nguồn']}
    rows={values.map((value) => [
      value.year,
      value.subject,
      value.value === null ? null : decimal(value.value),
      value.change === null ? null : signed(value.change),
      value.rank === null ? null : `${value.rank}${value.rankedOf ? `/${value.rankedOf}` : ''}`,
      <Origin value={value} />,
    ])}
  />
);

function Origin({ value: { decision, decisionNote, file, source, note } }: { value: IndexValue }) {
  const href = webAddress(source.url);
  return (
    <>
      {decision && (
        <p>
          <DocumentLink document={decision} />
        </p>
      )}
      {decisionNote && <p>{decisionNote}</p>}
      <p>{href ? <a href={href}>{source.name}</a> : source.name}</p>
      {file && (
        <p>
          <AttachmentLink file={file} />
        </p>
      )}
      {note && <p>{note}</p>}
    </>
  );
}
