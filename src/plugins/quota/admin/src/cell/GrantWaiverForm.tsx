import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { DocumentField, type DocumentInput } from '../DocumentField';
import { ReasonField } from '../ReasonField';
import { SmallForm } from '../SmallForm';
import { useSending } from '../use-sending';
import { useWords } from '../words';
import type { ExplainedCell } from './explained-cell';

/** "Miễn": a reason and the document that allows it. */
export function GrantWaiverForm({ cell, onDone, onStop }: { cell: ExplainedCell; onDone: () => void; onStop: () => void }) {
  const words = useWords();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { sending, refusal, send } = useSending();
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState<DocumentInput>({ id: null, title: '', url: '' });
  const submit = () =>
    send(async () => {
      const { clause, unit, period } = cell;
      await post('/quota/waivers', {
        clause: clause.key,
        unit: unit.slug,
        period,
        reason,
        document: { ...document, url: document.url || null },
      });
      toggleNotification({ type: 'success', message: words('waiver.grantDone') });
      onDone();
    });
  return (
    <SmallForm
      label={words('waiver.grant')}
      submit={words('waiver.grant')}
      fields={['reason', 'document']}
      {...{ sending, refusal }}
      onSubmit={submit}
      onStop={onStop}
    >
      <ReasonField label={words('waiver.reason')} value={reason} error={refusal?.byField.reason} onChange={setReason} />
      <DocumentField label={words('waiver.document')} value={document} error={refusal?.byField.document} onChange={setDocument} />
    </SmallForm>
  );
}
