import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { dayInWords } from '../../../../../admin/dates/in-words';
import { DataTable } from '../../../../../admin/parts/DataTable';
import type { Explained } from '../../../../../reports/figures/types';
import { REGISTRY_ACTS, REGISTRY_KINDS, STATUS_WORDS, monthInWords, numberInWords } from '../../../../../reports/document/words';
import type { Viewed } from '../answers';
import { Panel } from '../Panel';
import { ItemList, Opened } from './ItemList';

/** What a report says: every figure with what it counts and as of when, each opens to its list. */
export function ReportView({ content, charts, deadline }: Viewed) {
  const { figures, span, asOf, verdicts, running, registry, scores, unit } = content;
  const items = (places: number[]) => <ItemList items={places.map((place) => content.items[place])} />;
  const counted = (ids: string[]) => <ItemList items={[...content.outside, ...content.items].filter(({ documentId }) => ids.includes(documentId))} />;
  const opened = (label: string, places: number[]) => <Opened label={label}>{items(places)}</Opened>;
  const ofField = (field: string, month?: string) =>
    figures.totals[0].items.filter((place) => content.items[place].fields.some(({ name }) => name === field) && (!month || content.items[place].day.startsWith(month)));
  return (
    <>
      <Panel title="Số liệu">
        <Typography tag="p" fontWeight="bold">
          Số liệu tính đến {dayInWords(asOf)}
        </Typography>
        <Typography tag="p">
          Kỳ từ {dayInWords(span.from)} đến hết {dayInWords(span.to)}; {unit?.name ?? 'tất cả đơn vị'}. Thời hạn gửi: {deadline}.
          {asOf < span.to && ' Kỳ chưa hết: số liệu chỉ đến ngày đã ghi.'}
        </Typography>
        {charts.map(({ title, chart }) => (
          <Box key={title} tag="figure" paddingTop={4} style={{ margin: 0 }}>
            <Typography tag="figcaption" variant="delta">
              {title}
            </Typography>
            <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(chart.svg)}`} alt={chart.alt} style={{ width: '100%', maxWidth: '90rem' }} />
          </Box>
        ))}
        <DataTable
          caption="Tổng hợp"
          columns={['Số liệu', 'Giá trị', 'Đếm gì, tính đến khi nào']}
          rows={figures.totals.map((figure) => ({
            key: figure.code,
            cells: [
              figure.title,
              opened(`${numberInWords(figure.value)} ${figure.unit}`, figure.items),
              <Explanation key="why" figure={figure} />,
            ],
          }))}
        />
      </Panel>
      <Panel title="Thực hiện chỉ tiêu">
        <Explanation figure={figures.verdicts} />
        <Typography tag="p">
          Đạt {figures.verdicts.met}, chưa đạt {figures.verdicts.missed}, miễn {figures.verdicts.waived}
          {figures.verdicts.share !== null && ` (${numberInWords(figures.verdicts.share)} % đạt)`}.
        </Typography>
        <DataTable
          caption="Các tháng, quý, năm kết thúc trong kỳ"
          columns={['Đơn vị', 'Chỉ tiêu', 'Kỳ', 'Giao', 'Có', 'Kết quả']}
          rows={verdicts.map((verdict, index) => ({
            key: String(index),
            cells: [
              verdict.unit.name,
              verdict.clause.name,
              periodName(verdict.period),
              verdict.required,
              <Opened key="open" label={String(verdict.counted)}>
                {counted(verdict.items)}
              </Opened>,
              `${STATUS_WORDS[verdict.status]}${verdict.afterClose.length > 0 ? ' (đã gỡ sau khi chốt)' : ''}`,
            ],
          }))}
        />
        {running.length > 0 && (
          <DataTable
            caption={`Tháng đang chạy, đến hết ngày ${dayInWords(asOf)}`}
            columns={['Đơn vị', 'Chỉ tiêu', 'Tháng', 'Đã có']}
            rows={running.map(({ unit: of, clause, period, counted: count, items: ids }, index) => ({
              key: String(index),
              cells: [
                of.name,
                clause.name,
                monthInWords(period),
                <Opened key="open" label={`${count}/${clause.minimum}`}>
                  {counted(ids)}
                </Opened>,
              ],
            }))}
          />
        )}
      </Panel>
      <Panel title="Phân tích tin, bài">
        {figures.breakdowns.map((breakdown) => (
          <Box key={breakdown.code} paddingBottom={5}>
            <DataTable
              caption={breakdown.title}
              columns={[breakdown.title.replace('Theo ', ''), 'Tự viết', 'Sưu tầm', 'Cộng']}
              rows={breakdown.rows.map(({ name, own, curated, items: places }) => ({
                key: name,
                cells: [
                  name,
                  opened(String(own), places.filter((place) => content.items[place].own)),
                  opened(String(curated), places.filter((place) => !content.items[place].own)),
                  opened(String(places.length), places),
                ],
              }))}
            />
            <Explanation figure={breakdown} />
          </Box>
        ))}
        <DataTable
          caption={figures.coverage.title}
          columns={['Lĩnh vực', ...figures.coverage.months.map(monthInWords), 'Cộng']}
          rows={figures.coverage.rows.map(({ field, byMonth, total }) => ({
            key: field,
            cells: [
              field,
              ...byMonth.map((count, index) => (count === 0 ? '–' : opened(String(count), ofField(field, figures.coverage.months[index])))),
              total === 0 ? '–' : opened(String(total), ofField(field)),
            ],
          }))}
        />
        <Explanation figure={figures.coverage} />
        <Lines>
          {figures.coverage.gaps.map(({ field, months, whole }) => (whole ? `${field}: không có bài nào trong kỳ.` : `${field}: không có bài trong tháng ${months.map(monthInWords).join(', ')}.`))}
        </Lines>
        <Opened
          label={figures.gap.days === null ? 'Chưa đủ hai bài để tính khoảng cách.' : `${figures.gap.title}: ${figures.gap.days} ngày (${dayInWords(figures.gap.from ?? '')} – ${dayInWords(figures.gap.to ?? '')})`}
        >
          {items(figures.gap.items)}
        </Opened>
        <Explanation figure={figures.gap} />
        {figures.focus.rows.map(({ unit: of, field, items: places, total, share }) => (
          <Opened key={of} label={`Trọng tâm của ${of}: ${field}, ${places.length}/${total} bài${share === null ? '' : ` (${numberInWords(share)} %)`}`}>
            {items(places)}
          </Opened>
        ))}
        {figures.focus.rows.length > 0 && <Explanation figure={figures.focus} />}
      </Panel>
      <Panel title={figures.registry.title}>
        <DataTable
          caption="Số văn bản, thủ tục và số ngày từ khi ban hành"
          columns={['Loại', 'Nội dung', 'Số lượng', 'Bình quân ngày', 'Dài nhất']}
          rows={figures.registry.rows.map(({ kind, act, count, averageDays, longestDays, entries }) => ({
            key: `${kind} ${act}`,
            cells: [
              REGISTRY_KINDS[kind],
              REGISTRY_ACTS[act],
              <Opened key="open" label={String(count)}>
                <Lines>
                  {entries.map((place) => {
                    const { number, title, issuedOn, publishedOn, days } = registry[place];
                    return `${[number, title].filter(Boolean).join(' – ')}: ban hành ${issuedOn ? dayInWords(issuedOn) : 'chưa rõ'}, công khai ${dayInWords(publishedOn)}${days === null ? '' : `, ${days} ngày`}`;
                  })}
                </Lines>
              </Opened>,
              numberInWords(averageDays),
              numberInWords(longestDays),
            ],
          }))}
        />
        <Explanation figure={figures.registry} />
      </Panel>
      {scores.length > 0 && (
        <Panel title="Tự chấm điểm">
          <DataTable
            caption="Điểm theo quy tắc đang áp dụng"
            columns={['Tiêu chí', 'Lời của quy tắc', 'Cách tính', 'Điểm']}
            rows={scores.map(({ rule, points, basis }) => ({ key: rule.id, cells: [rule.name, [rule.words, rule.source && `(${rule.source})`].filter(Boolean).join(' '), basis, `${numberInWords(points)}/${numberInWords(rule.maxPoints)}`] }))}
          />
        </Panel>
      )}
    </>
  );
}

const Explanation = ({ figure }: { figure: Explained }) => (
  <Typography tag="p" variant="pi" textColor="neutral600">
    {figure.counts} Tính đến {dayInWords(figure.asOf)}.
  </Typography>
);

const Lines = ({ children }: { children: ReactNode[] }) => (
  <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} paddingTop={2} paddingBottom={2}>
    {children.map((words, index) => (
      <Typography key={index} tag="li">
        {words}
      </Typography>
    ))}
  </Flex>
);

/** "2026-01" as "tháng 01/2026", "2026-Q1" as "quý 1/2026", "2026" as "năm 2026". */
function periodName(period: string): string {
  const [year, part] = period.split('-');
  if (!part) return `năm ${year}`;
  return part.startsWith('Q') ? `quý ${part.slice(1)}/${year}` : `tháng ${part}/${year}`;
}
