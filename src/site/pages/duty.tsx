import { duty, type DutyLine } from '../../publication/duty';
import { formatDate, formatDateTime } from '../../text/dates';
import { Scroll } from '../components/scroll';
import { DUTY, HOME } from '../crumbs';
import type { PageRequest, SitePage } from '../page';

const WORDS = { met: 'Đạt', missed: 'Chưa đạt', open: 'Chưa đủ', waived: 'Miễn', 'not-applicable': 'Không áp dụng' } as const;
/** A sign beside the word: never colour alone. */
const SIGNS = { met: '✓', missed: '✕', open: '…', waived: '○', 'not-applicable': '–' } as const;
const NOUN = { month: 'tháng', quarter: 'quý', year: 'năm' } as const;

/** "CDC đã đăng n/12 tháng": what each unit owes and has published, by year. Units only, never a person. */
export async function dutyPage({ strapi, search }: PageRequest): Promise<SitePage | null> {
  const asked = { year: search.get('nam'), unit: search.get('don-vi') };
  const answer = await duty(strapi, asked);
  if (!answer) return null;
  const { year, years, units, lines, asOf } = answer;
  const query = new URLSearchParams({ nam: String(year), ...(asked.unit && { 'don-vi': asked.unit }) }).toString();
  return {
    title: `Chỉ tiêu tin bài năm ${year}`,
    description: `Các đơn vị đã đăng bao nhiêu tin, bài về cải cách hành chính so với chỉ tiêu được giao năm ${year}.`,
    canonical: asked.year || asked.unit ? `${DUTY.href}?${query}` : DUTY.href,
    crumbs: [HOME],
    content: (
      <>
        <h1>Chỉ tiêu tin bài năm {year}</h1>
        <p class="lead">Mỗi đơn vị được giao đăng tin, bài về cải cách hành chính theo kỳ; trang này cho biết đã đăng đến đâu.</p>
        <form class="filters" method="get" action={DUTY.href} role="search" aria-label="Chọn năm và đơn vị">
          <div>
            <label for="nam">Năm</label>
            <select id="nam" name="nam">
              {years.map((choice) => (
                <option value={String(choice)} selected={choice === year}>
                  {choice}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label for="don-vi">Đơn vị</label>
            <select id="don-vi" name="don-vi">
              <option value="">Tất cả</option>
              {units.map(({ slug, name }) => (
                <option value={slug} selected={slug === asked.unit}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <button type="submit">Xem</button>
        </form>
        {lines.length === 0 && <p>Năm {year} chưa có chỉ tiêu nào.</p>}
        {[...groupByClause(lines)].map(([key, group]) => (
          <ClauseSection key={key} lines={group} />
        ))}
        <p class="meta">
          <span>Tính đến {formatDateTime(asOf)}</span>
          <span>
            Dữ liệu mở: <a href={`${DUTY.href}.csv?${query}`}>CSV</a>, <a href={`${DUTY.href}.json?${query}`}>JSON</a> (giấy phép CC BY 4.0)
          </span>
        </p>
      </>
    ),
  };
}

function groupByClause(lines: DutyLine[]): Map<string, DutyLine[]> {
  const groups = new Map<string, DutyLine[]>();
  for (const line of lines) groups.set(line.clause.key, [...(groups.get(line.clause.key) ?? []), line]);
  return groups;
}

function ClauseSection({ lines }: { lines: DutyLine[] }) {
  const [{ clause }] = lines;
  return (
    <section>
      <h2>{clause.name}</h2>
      <p>
        “{clause.quote}” ({clause.document.url ? <a href={clause.document.url}>{clause.document.title}</a> : clause.document.title}). Ít nhất {clause.minimum} tin, bài mỗi {NOUN[clause.period]}.
      </p>
      {lines.map((line) => (
        <UnitLine key={line.unit.slug} line={line} />
      ))}
    </section>
  );
}

function UnitLine({ line: { unit, clause, periods, met, asked } }: { line: DutyLine }) {
  const published = periods.filter(({ articles }) => articles.length > 0);
  return (
    <section>
      <h3>
        {unit.name}: đạt {met}/{asked} {NOUN[clause.period]}
      </h3>
      {periods.length > 1 && (
        <Scroll label={`${clause.name}: ${unit.name}, từng ${NOUN[clause.period]}`}>
          <table>
            <thead>
              <tr>
                {periods.map(({ period, periodName }) => (
                  <th scope="col" key={period}>
                    {periodName.replace(/^(tháng|quý) /, '').replace(/\/\d{4}$/, '')}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                {periods.map(({ period, status, counted, required, upcoming }) => (
                  <td key={period}>{upcoming && status === 'open' ? 'Chưa đến' : `${SIGNS[status]} ${WORDS[status]}${status === 'not-applicable' ? '' : ` ${counted}/${required}`}`}</td>
                ))}
              </tr>
            </tbody>
          </table>
        </Scroll>
      )}
      {published.length > 0 && (
        <details>
          <summary>Các tin, bài được tính</summary>
          <ul>
            {published.flatMap(({ articles }) =>
              articles.map(({ title, url, publishedAt }) => (
                <li>
                  {formatDate(publishedAt)} – {url ? <a href={url}>{title}</a> : 'bài đã gỡ sau khi chốt'}
                </li>
              )),
            )}
          </ul>
        </details>
      )}
    </section>
  );
}
