import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { dayInWords, timeInWords } from '../../../../../admin/dates/in-words';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { useMay } from '../../../../../admin/parts/use-may';
import { useSubmitting } from '../../../../../admin/parts/use-submitting';
import type { FrozenAnswer } from '../answers';
import { Exports } from '../exports/Exports';
import { Panel, Refused } from '../Panel';
import { ReportView } from '../view/ReportView';
import { SendingForm } from './SendingForm';

/** A frozen report: its versions, files, sendings, and every word of it. Nothing here can be edited. */
export function FrozenPage() {
  const { key = '', version } = useParams();
  const { loading, reload } = useAnswer<FrozenAnswer>(`/reports/frozen/${key}${version ? `/versions/${version}` : ''}`);
  if (loading.state === 'loading') return <Page.Loading />;
  if (loading.state === 'failed') return <Page.NoData />;
  return <Frozen answer={loading.answer} reload={reload} />;
}

function Frozen({ answer, reload }: { answer: FrozenAnswer; reload: () => void }) {
  const { head, versions, sendings, today, ...viewed } = answer.data;
  const { post } = useFetchClient();
  const navigate = useNavigate();
  const { busy, refusal, attempt } = useSubmitting();
  const may = useMay('plugin::reports.manage');
  const { content } = viewed;
  const title = [head.name, head.correction].filter(Boolean).join(' – ');
  const correct = () =>
    attempt(async () => {
      await post(`/reports/frozen/${head.key}/correct`);
      navigate(`/plugins/reports/drafts/${head.key}`);
    });
  return (
    <Page.Main>
      <Page.Title>{`Báo cáo ${title}`}</Page.Title>
      <Layouts.Header
        title={`Báo cáo ${title}`}
        subtitle={`${content.unit?.name ?? 'Tất cả đơn vị'}; chốt lúc ${timeInWords(head.frozenAt)}, ${head.actor}`}
        navigationAction={<BackButton fallback="/plugins/reports" />}
        primaryAction={
          may && (
            <Button variant="secondary" onClick={correct} loading={busy}>
              Đính chính
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Refused message={refusal?.message} />
        <Panel title="Tải về">
          <Exports reportKey={head.key} version={head.version} />
          <Typography tag="p" variant="pi">
            Mã kiểm SHA-256: <code>{head.checksum}</code>
          </Typography>
        </Panel>
        <Panel title="Gửi báo cáo">
          <DataTable
            caption="Các lần gửi"
            columns={['Bản', 'Số, ký hiệu', 'Ngày gửi', 'Thời hạn', 'Nơi nhận']}
            rows={sendings.map(({ id, version, number, sentOn, late, recipients }) => ({
              key: String(id),
              cells: [version === 1 ? 'Báo cáo' : `Đính chính lần ${version - 1}`, number, dayInWords(sentOn), late, recipients.join('; ')],
            }))}
          />
          {may && <SendingForm head={head} today={today} symbol={content.letterhead.symbol} recipients={content.letterhead.recipients} onDone={reload} />}
        </Panel>
        {versions.length > 1 && (
          <Panel title="Các bản">
            <Flex gap={2} wrap="wrap">
              {versions.map((version) => (
                <LinkButton key={version.version} tag={Link} to={`/plugins/reports/frozen/${head.key}/${version.version}`} variant={version.version === head.version ? 'default' : 'tertiary'} size="S">
                  {version.correction ?? 'Báo cáo'} ({timeInWords(version.frozenAt)})
                </LinkButton>
              ))}
            </Flex>
            {content.note && (
              <Box paddingTop={3}>
                <Typography tag="p">Nội dung đính chính: {content.note}</Typography>
                {content.changes.map((words) => (
                  <Typography key={words} tag="p">
                    – {words}
                  </Typography>
                ))}
              </Box>
            )}
          </Panel>
        )}
        <ReportView {...viewed} />
        <Panel title="Đánh giá">
          {(
            [
              ['Công tác chỉ đạo', content.assessment.steering],
              ['Kết quả đạt được', content.assessment.achievements],
              ['Tồn tại, hạn chế', content.assessment.shortcomings],
              ['Nguyên nhân', content.assessment.causes],
              ['Kiến nghị, đề xuất', content.assessment.proposals],
              ['Nhiệm vụ kỳ tới', content.assessment.nextTasks],
            ] as const
          )
            .filter(([, words]) => words)
            .map(([label, words]) => (
              <Box key={label} paddingBottom={3}>
                <Typography tag="h3" variant="delta">
                  {label}
                </Typography>
                <Typography tag="p" style={{ whiteSpace: 'pre-line' }}>
                  {words}
                </Typography>
              </Box>
            ))}
        </Panel>
      </Layouts.Content>
    </Page.Main>
  );
}
