import { Modal } from '@strapi/design-system';
import { useState } from 'react';
import { ReasonField } from '../ReasonField';
import { SmallForm } from '../SmallForm';
import { useSending } from '../use-sending';
import { useWords } from '../words';

interface Props {
  label: string;
  reasonLabel: string;
  hint: string;
  submitLabel: string;
  /** Throws what the server says against the act. */
  act: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for the reason of an act against a clause. A refusal stays in sight under the field. */
export function ReasonForm({ label, reasonLabel, hint, submitLabel, act, onClose }: Props) {
  const { sending, refusal, send } = useSending();
  const words = useWords();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = () => {
    const blank = reason.trim() === '';
    setMissing(blank);
    // An empty header is no reason: the server could only answer as to an act without one.
    if (blank) return;
    void send(async () => {
      await act(reason);
      onClose();
    });
  };
  return (
    <Modal.Body>
      <SmallForm label={label} submit={submitLabel} fields={['reason']} {...{ sending, refusal }} onSubmit={submit} onStop={onClose}>
        <ReasonField label={reasonLabel} hint={hint} value={reason} error={missing ? words('act.noReason') : refusal?.byField.reason} onChange={setReason} />
      </SmallForm>
    </Modal.Body>
  );
}
