import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useDeskActMutation } from '../api';
import { CorrectionRequests } from '../corrections/CorrectionRequests';
import { timeInWords } from '../../../../../admin/dates/in-words';
import { Dialog } from '../Dialog';
import { sentenceOf } from '../../../../../admin/parts/refusal';
import { ActForm } from './ActForm';
import { ACT_WORDS, OVERRIDE, type ActWords } from './acts';
import { useDeskView, type DeskView, type OfferedAct } from './desk-view';
import { ReviewDate } from './ReviewDate';

/** Beside any written document: where it is on its way to readers, and the buttons that this person has. */
export const WorkflowPanel: PanelComponent = ({ model, documentId, document }) => {
  const { view, reload } = useDeskView({ model, documentId, document });
  if (!view || !documentId) return null;
  return { title: 'Quy trình', content: <Workflow model={model} documentId={documentId} view={view} reload={reload} /> };
};

interface Props {
  model: string;
  documentId: string;
  view: DeskView;
  reload: () => void;
}

function Workflow({ model, documentId, view, reload }: Props) {
  const path = `/desk/documents/${model}/${documentId}`;
  const modified = useForm('WorkflowPanel', (form) => form.modified);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" role="region" aria-label="Quy trình">
      <Typography fontWeight="bold" aria-live="polite">
        Trạng thái: {view.stateName}
      </Typography>
      {facts(view).map((fact) => (
        <Typography key={fact}>{fact}</Typography>
      ))}
      {modified && <Typography textColor="warning700">Có thay đổi chưa lưu: hãy bấm “Lưu” trước khi làm việc khác.</Typography>}
      {view.acts.map((act) => (
        <Act key={act.act} model={model} documentId={documentId} act={act} disabled={modified} onDone={reload} />
      ))}
      {view.isPublic && view.mayReview && <ReviewDate path={path} reviewOn={view.reviewOn} onDone={reload} />}
      {view.isPublic && <CorrectionRequests path={path} requests={view.corrections} mayAnswer={view.mayReview} onDone={reload} />}
    </Flex>
  );
}

function facts({ isPublic, hasChanges, approvals, approvalsNeeded, publishAt, expireAt, withdrawal, state, needsChangeNote }: DeskView): string[] {
  return [
    isPublic && hasChanges ? 'Độc giả đang đọc bản đã đăng trước; bản nháp này có thay đổi.' : '',
    approvalsNeeded > 0 ? `Cần ${approvalsNeeded} người duyệt.` : '',
    ...approvals.map(({ name, at }) => `${name} duyệt lúc ${timeInWords(at)}.`),
    state === 'scheduled' && publishAt ? `Máy chủ đăng lúc ${timeInWords(publishAt)}.` : '',
    expireAt ? `Máy chủ gỡ lúc ${timeInWords(expireAt)}.` : '',
    withdrawal ? `Gỡ lúc ${timeInWords(withdrawal.at)}: ${withdrawal.reason}` : '',
    needsChangeNote ? 'Trước khi đăng: ghi “Nội dung cập nhật” hoặc chọn “Sửa nhỏ”.' : '',
  ].filter(Boolean);
}

interface ActProps {
  model: string;
  documentId: string;
  act: OfferedAct;
  disabled: boolean;
  onDone: () => void;
}

/** The stock button saves and publishes in one go; here publishing is told of only where it is refused. */
function Act({ model, documentId, act: { act, reasons, overridable }, disabled, onDone }: ActProps) {
  const { toggleNotification } = useNotification();
  const [perform] = useDeskActMutation();
  const [open, setOpen] = useState<ActWords | null>(null);
  const words = ACT_WORDS[act];
  const send = async (input: Record<string, unknown>, done: string) => {
    await perform({ model, documentId, act, input }).unwrap();
    toggleNotification({ type: 'success', message: done });
    onDone();
  };
  const click = async () => {
    if (words.asks) return setOpen(words);
    try {
      await send({}, words.done);
    } catch (thrown) {
      toggleNotification({ type: 'danger', message: sentenceOf(thrown) });
    }
  };
  if (act === 'publish' ? reasons.length === 0 : reasons.length > 0) return null;
  return (
    <Box>
      {act !== 'publish' && (
        <Button fullWidth variant={words.danger ? 'danger-light' : 'secondary'} disabled={disabled} onClick={() => void click()}>
          {words.label}
        </Button>
      )}
      {act === 'publish' && reasons.map((reason) => <Typography key={reason}>{reason}</Typography>)}
      {act === 'publish' && overridable && (
        <Box paddingTop={2}>
          <Button fullWidth variant="danger-light" disabled={disabled} onClick={() => setOpen(OVERRIDE)}>
            {OVERRIDE.label}
          </Button>
        </Box>
      )}
      {open && (
        <Dialog title={open.label.replace('…', '')} onClose={() => setOpen(null)}>
          <ActForm words={open} perform={(input) => send(input, open.done)} onDone={() => setOpen(null)} />
        </Dialog>
      )}
    </Box>
  );
}
