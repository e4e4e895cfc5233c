import { Button, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { timeInWords } from '../../../../../admin/dates/in-words';
import { useMay } from '../../../../../admin/parts/use-may';
import { useSubmitting } from '../../../../../admin/parts/use-submitting';
import type { Choices, DraftAnswer } from '../answers';
import { Exports } from '../exports/Exports';
import { Panel, Refused } from '../Panel';
import { ReportView } from '../view/ReportView';
import { ActivityLines } from './ActivityLines';
import { AssessmentFields } from './AssessmentFields';
import { LetterheadFields } from './LetterheadFields';

/** A report being written: the figures as they would be frozen now, and what people add. */
export function DraftPage() {
  const { key = '' } = useParams();
  const { loading, reload } = useAnswer<DraftAnswer>(`/reports/drafts/${key}`);
  if (loading.state === 'loading') return <Page.Loading />;
  if (loading.state === 'failed') return <Page.NoData />;
  // What somebody has typed stays when the figures are counted anew.
  return <DraftForm key={key} answer={loading.answer} reload={reload} />;
}

function DraftForm({ answer, reload }: { answer: DraftAnswer; reload: () => void }) {
  const { draft, missing, ...viewed } = answer.data;
  const { put, post, del } = useFetchClient();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { busy, refusal, attempt } = useSubmitting();
  const choices = useAnswer<Choices>('/reports/choices').loading;
  const may = useMay('plugin::reports.manage');
  const [assessment, setAssessment] = useState(draft.assessment);
  const [activities, setActivities] = useState(draft.activities);
  const [letterhead, setLetterhead] = useState(draft.letterhead);
  const [note, setNote] = useState(draft.note);
  const [revision, setRevision] = useState(draft.revision);
  const address = `/reports/drafts/${draft.key}`;
  const keep = async () => {
    const { data } = await put<{ data: { revision: number } }>(address, { revision, assessment, activities, letterhead, note });
    setRevision(data.data.revision);
  };

  const save = () =>
    attempt(async () => {
      await keep();
      toggleNotification({ type: 'success', message: 'Đã lưu bản thảo.' });
      reload();
    });
  const freeze = () =>
    attempt(async () => {
      await keep();
      await post(`${address}/freeze`);
      toggleNotification({ type: 'success', message: 'Đã chốt báo cáo.' });
      navigate(`/plugins/reports/frozen/${draft.key}`);
    });
  const discard = () =>
    attempt(async () => {
      await del(address);
      navigate('/plugins/reports');
    });

  const { content } = viewed;
  const title = [content.name, draft.version > 1 && `Đính chính lần ${draft.version - 1}`].filter(Boolean).join(' – ');
  return (
    <Page.Main>
      <Page.Title>{`Báo cáo ${title}`}</Page.Title>
      <Layouts.Header
        title={`Báo cáo ${title}`}
        subtitle={`Bản thảo; sửa lần cuối ${timeInWords(draft.updatedAt)}, ${draft.actor}`}
        navigationAction={<BackButton fallback="/plugins/reports" />}
        primaryAction={
          may && (
            <Flex gap={2}>
              <Button variant="danger-light" onClick={discard} disabled={busy}>
                Bỏ bản thảo
              </Button>
              <Button variant="secondary" onClick={save} loading={busy}>
                Lưu
              </Button>
              <Button onClick={freeze} loading={busy}>
                Chốt báo cáo
              </Button>
            </Flex>
          )
        }
      />
      <Layouts.Content>
        <Refused message={refusal?.message} />
        {missing.length > 0 && (
          <Typography tag="p" fontWeight="semiBold">
            Trước khi chốt còn phải ghi: {missing.map(({ message }) => message.split(':')[0]).join(', ')}.
          </Typography>
        )}
        <ReportView {...viewed} />
        <Panel title="Đánh giá">
          <AssessmentFields value={assessment} errors={refusal?.byField ?? {}} onChange={setAssessment} note={draft.version > 1 ? note : null} onNote={setNote} />
          {content.changes.length > 0 && (
            <Typography tag="p" variant="pi">
              So với lần trước: {content.changes.join(' ')}
            </Typography>
          )}
        </Panel>
        <Panel title="Danh sách hoạt động">
          {choices.state === 'ready' && <ActivityLines value={activities} forms={choices.answer.data.forms} error={refusal?.byField.activities} onChange={setActivities} />}
        </Panel>
        <Panel title="Thể thức">
          <LetterheadFields value={letterhead} errors={refusal?.byField ?? {}} onChange={setLetterhead} />
        </Panel>
        <Panel title="Xem thử (dự thảo)">
          <Typography tag="p">Tệp dự thảo lấy theo bản đã lưu.</Typography>
          <Exports reportKey={draft.key} version="draft" />
        </Panel>
      </Layouts.Content>
    </Page.Main>
  );
}
