import { Box, Button, Field, Flex, LinkButton, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { dayInWords, timeInWords } from '../../../../../admin/dates/in-words';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { useMay } from '../../../../../admin/parts/use-may';
import { useSubmitting } from '../../../../../admin/parts/use-submitting';
import type { Choices, ListAnswer, PeriodState, Question } from '../answers';
import { Panel, Refused } from '../Panel';
import { OtherPeriodForm } from './OtherPeriodForm';

const MANAGE = 'plugin::reports.manage';

/** What is due in a year and what there is. */
export function ListPage() {
  const [year, setYear] = useState<number | null>(null);
  const [unit, setUnit] = useState('');
  const { loading } = useAnswer<ListAnswer>(`/reports/list?unit=${unit}${year ? `&year=${year}` : ''}`);
  const choices = useAnswer<Choices>('/reports/choices').loading;
  const may = useMay(MANAGE);
  const begin = useBegin();
  const answer = loading.state === 'ready' ? loading.answer : null;
  const shown = year ?? answer?.meta.year ?? null;
  return (
    <Page.Main aria-busy={loading.state === 'loading'}>
      <Page.Title>Báo cáo</Page.Title>
      <Layouts.Header
        title="Báo cáo"
        subtitle="Kết quả tuyên truyền cải cách hành chính: lập, chốt, đính chính, gửi"
        primaryAction={
          <LinkButton tag={Link} to="mailing" variant="secondary">
            Gửi thư định kỳ
          </LinkButton>
        }
      />
      <Layouts.Content>
        {loading.state === 'failed' && <Refused message="Không tải được danh sách báo cáo. Hãy thử lại." />}
        {answer && shown && (
          <>
            <Panel title={`Các kỳ báo cáo năm ${shown}`}>
              <Flex gap={4} paddingBottom={4} alignItems="flex-end" wrap="wrap">
                <Box minWidth="12rem">
                  <Field.Root name="year">
                    <Field.Label>Năm</Field.Label>
                    <SingleSelect value={String(shown)} onChange={(value) => setYear(Number(value))}>
                      {yearsAround(answer.meta.today).map((value) => (
                        <SingleSelectOption key={value} value={String(value)}>
                          {value}
                        </SingleSelectOption>
                      ))}
                    </SingleSelect>
                  </Field.Root>
                </Box>
                <Box minWidth="26rem">
                  <Field.Root name="unit">
                    <Field.Label>Đơn vị</Field.Label>
                    <SingleSelect value={unit || 'all'} onChange={(value) => setUnit(value === 'all' ? '' : String(value))}>
                      <SingleSelectOption value="all">Tất cả đơn vị</SingleSelectOption>
                      {choices.state === 'ready' &&
                        choices.answer.data.units.map(({ id, name }) => (
                          <SingleSelectOption key={id} value={id}>
                            {name}
                          </SingleSelectOption>
                        ))}
                    </SingleSelect>
                  </Field.Root>
                </Box>
              </Flex>
              <Refused message={begin.refusal?.message} />
              <DataTable
                caption="Các kỳ trong năm"
                columns={['Kỳ', 'Số liệu', 'Thời hạn gửi', 'Tình trạng', 'Việc']}
                rows={answer.data.periods.map((period) => ({
                  key: period.code,
                  cells: [
                    period.name,
                    `${dayInWords(period.from)} – ${dayInWords(period.to)}`,
                    period.lastDay ? dayInWords(period.lastDay) : 'Không quy định',
                    <Typography key="state" textColor={period.late ? 'danger700' : 'neutral800'} fontWeight={period.late ? 'bold' : 'regular'}>
                      {period.state}
                    </Typography>,
                    <PeriodAct key="act" period={period} answer={answer} today={answer.meta.today} may={may} onBegin={() => begin.start({ period: period.code, year: period.year, unitId: unit || null })} />,
                  ],
                }))}
              />
            </Panel>
            {may && choices.state === 'ready' && (
              <Panel title="Lập báo cáo tháng hoặc theo ngày tự chọn">
                <OtherPeriodForm periods={choices.answer.data.periods} today={answer.meta.today} refusal={begin.refusal} onBegin={(question) => begin.start({ ...question, unitId: unit || null })} />
              </Panel>
            )}
            <Panel title="Bản thảo">
              <DataTable
                caption="Các bản đang lập"
                columns={['Báo cáo', 'Đơn vị', 'Sửa lần cuối', 'Việc']}
                rows={answer.data.drafts.map(({ key, name, unit: unitName, correction, updatedAt, actor }) => ({
                  key,
                  cells: [[name, correction].filter(Boolean).join(' – '), unitName, `${timeInWords(updatedAt)}, ${actor}`, <OpenLink key="open" to={`drafts/${key}`} label="Mở" about={name} />],
                }))}
              />
            </Panel>
            <Panel title="Báo cáo đã chốt">
              <DataTable
                caption="Các bản đã chốt"
                columns={['Báo cáo', 'Đơn vị', 'Chốt lúc', 'Đã gửi', 'Việc']}
                rows={answer.data.reports.map(({ key, name, unit: unitName, correction, frozenAt, sendings }) => ({
                  key,
                  cells: [
                    [name, correction].filter(Boolean).join(' – '),
                    unitName,
                    timeInWords(frozenAt),
                    sendings.map(({ number, sentOn }) => `Số ${number} ngày ${dayInWords(sentOn)}`).join('; ') || 'Chưa gửi',
                    <OpenLink key="open" to={`frozen/${key}`} label="Mở" about={name} />,
                  ],
                }))}
              />
            </Panel>
          </>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function useBegin() {
  const { post } = useFetchClient();
  const navigate = useNavigate();
  const { refusal, attempt } = useSubmitting();
  const start = (question: Partial<Question>) =>
    attempt(async () => {
      const { data } = await post<{ data: { key: string } }>('/reports/drafts', question);
      navigate(`drafts/${data.data.key}`);
    });
  return { refusal, start };
}

function PeriodAct({ period, answer, today, may, onBegin }: { period: PeriodState; answer: ListAnswer; today: string; may: boolean; onBegin: () => void }) {
  const { key } = period;
  if (key && answer.data.drafts.some((draft) => draft.key === key)) return <OpenLink to={`drafts/${key}`} label="Viết tiếp" about={period.name} />;
  if (key) return <OpenLink to={`frozen/${key}`} label="Mở" about={period.name} />;
  if (!may || period.from > today) return null;
  return (
    <Button variant="secondary" size="S" onClick={onBegin} aria-label={`Lập báo cáo ${period.name}`}>
      Lập báo cáo
    </Button>
  );
}

const OpenLink = ({ to, label, about }: { to: string; label: string; about: string }) => (
  <LinkButton tag={Link} to={to} variant="tertiary" size="S" aria-label={`${label}: ${about}`}>
    {label}
  </LinkButton>
);

const yearsAround = (today: string): number[] => {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: 6 }, (_, index) => year + 1 - index);
};
