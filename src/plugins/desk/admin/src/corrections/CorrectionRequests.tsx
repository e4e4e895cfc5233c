import { Button, Flex, SingleSelect, SingleSelectOption, Field, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { dayFrom, timeInWords } from '../../../../../admin/dates/in-words';
import { Dialog } from '../Dialog';
import { sentenceOf } from '../../../../../admin/parts/refusal';
import { Area, Cause, Line } from '../workflow/ActForm';
import type { CorrectionRequest } from '../workflow/desk-view';

interface Props {
  /** Where the server answers for the document. */
  path: string;
  requests: CorrectionRequest[];
  mayAnswer: boolean;
  onDone: () => void;
}

/** What was asked to be put right in this document, each with the last day for its answer. */
export function CorrectionRequests({ path, requests, mayAnswer, onDone }: Props) {
  const { post } = useFetchClient();
  const [open, setOpen] = useState<'new' | CorrectionRequest | null>(null);
  const send = async (rest: string, body: object) => {
    await post(`${path}/corrections${rest}`, body);
    setOpen(null);
    onDone();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {requests.map((request) => (
        <Flex key={request.id} direction="column" alignItems="stretch" gap={1}>
          <Typography fontWeight="semiBold">
            {request.outcome === 'open' ? `Yêu cầu đính chính, trả lời chậm nhất ${timeInWords(request.dueOn)}` : 'Yêu cầu đính chính đã trả lời'}
          </Typography>
          <Typography>{request.answer ?? request.request}</Typography>
          {request.outcome === 'open' && mayAnswer && (
            <Button variant="tertiary" onClick={() => setOpen(request)}>
              Trả lời…
            </Button>
          )}
        </Flex>
      ))}
      <Button variant="tertiary" onClick={() => setOpen('new')}>
        Ghi yêu cầu đính chính…
      </Button>
      {open === 'new' && (
        <Dialog title="Ghi yêu cầu đính chính" onClose={() => setOpen(null)}>
          <RequestForm send={(body) => send('', body)} />
        </Dialog>
      )}
      {open && open !== 'new' && (
        <Dialog title="Trả lời yêu cầu đính chính" onClose={() => setOpen(null)}>
          <AnswerForm send={(body) => send(`/${open.id}/answer`, body)} />
        </Dialog>
      )}
    </Flex>
  );
}

type Send = (body: object) => Promise<void>;

function RequestForm({ send }: { send: Send }) {
  const [cause, setCause] = useState('');
  const [request, setRequest] = useState('');
  const [day, setDay] = useState('');
  return (
    <SendForm label="Ghi yêu cầu đính chính" send={() => send({ cause, request, receivedOn: dayFrom(day) })}>
      <Cause value={cause} onChange={setCause} />
      <Area label="Nội dung yêu cầu" value={request} onChange={setRequest} />
      <Line label="Ngày nhận" hint="ngày/tháng/năm" value={day} onChange={setDay} />
    </SendForm>
  );
}

function AnswerForm({ send }: { send: Send }) {
  const [outcome, setOutcome] = useState('');
  const [answer, setAnswer] = useState('');
  return (
    <SendForm label="Trả lời yêu cầu đính chính" send={() => send({ outcome, answer })}>
      <Field.Root required>
        <Field.Label>Kết quả</Field.Label>
        <SingleSelect value={outcome} placeholder="Chọn kết quả" onChange={(chosen: string | number) => setOutcome(String(chosen))}>
          <SingleSelectOption value="corrected">Đã đính chính</SingleSelectOption>
          <SingleSelectOption value="refused">Không đính chính, có lý do</SingleSelectOption>
        </SingleSelect>
      </Field.Root>
      <Area label="Nội dung trả lời" value={answer} onChange={setAnswer} />
    </SendForm>
  );
}

function SendForm({ label, send, children }: { label: string; send: () => Promise<void>; children: React.ReactNode }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async () => {
    try {
      await send();
    } catch (thrown) {
      setRefusal(sentenceOf(thrown));
    }
  };
  return (
    <Flex
      tag="form"
      aria-label={label}
      direction="column"
      alignItems="stretch"
      gap={4}
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        event.stopPropagation();
        void submit();
      }}
    >
      {refusal && (
        <Typography role="alert" textColor="danger600">
          {refusal}
        </Typography>
      )}
      {children}
      <Button type="submit">Ghi lại</Button>
    </Flex>
  );
}
