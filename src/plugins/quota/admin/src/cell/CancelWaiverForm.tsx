import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { ReasonField } from '../ReasonField';
import { SmallForm } from '../SmallForm';
import { useSending } from '../use-sending';
import { useWords } from '../words';

/** Takes a waiver back, with a reason; both lines stay. */
export function CancelWaiverForm({ id, onDone, onStop }: { id: number; onDone: () => void; onStop: () => void }) {
  const words = useWords();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { sending, refusal, send } = useSending();
  const [reason, setReason] = useState('');
  const submit = () =>
    send(async () => {
      await post(`/quota/waivers/${id}/cancel`, { reason });
      toggleNotification({ type: 'success', message: words('waiver.cancelDone') });
      onDone();
    });
  return (
    <SmallForm label={words('waiver.cancel')} submit={words('waiver.cancel')} fields={['reason']} {...{ sending, refusal }} onSubmit={submit} onStop={onStop}>
      <ReasonField label={words('waiver.cancelReason')} value={reason} error={refusal?.byField.reason} onChange={setReason} />
    </SmallForm>
  );
}
