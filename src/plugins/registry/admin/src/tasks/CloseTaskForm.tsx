import { Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { faultsOf, messageOf } from '../../../../../admin/parts/refusal';
import { useWords } from '../words';
import type { Task } from './task';

/** How a task ended, and why a text stays as it is. */
export function CloseTaskForm({ task, onCancel, onClosed }: { task: Task; onCancel: () => void; onClosed: () => void }) {
  const words = useWords();
  const { post } = useFetchClient();
  const [outcome, setOutcome] = useState<string>('updated');
  const [note, setNote] = useState('');
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const faults = faultsOf(error);
  const send = async () => {
    setSending(true);
    setError(null);
    try {
      await post(`/registry/tasks/${task.id}/close`, { outcome, note });
      onClosed();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setSending(false);
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} tag="form" onSubmit={(event: { preventDefault: () => void }) => (event.preventDefault(), void send())}>
      <Field.Root name="outcome" error={faults.outcome}>
        <Field.Label>{words('tasks.outcome')}</Field.Label>
        <SingleSelect value={outcome} onChange={(value) => setOutcome(String(value))}>
          <SingleSelectOption value="updated">{words('tasks.outcome.updated')}</SingleSelectOption>
          <SingleSelectOption value="kept">{words('tasks.outcome.kept')}</SingleSelectOption>
        </SingleSelect>
        <Field.Error />
      </Field.Root>
      <Field.Root name="note" error={faults.note}>
        <Field.Label>{words('tasks.note')}</Field.Label>
        <Textarea value={note} onChange={({ target }: { target: { value: string } }) => setNote(target.value)} />
        <Field.Error />
      </Field.Root>
      {Boolean(error) && Object.keys(faults).length === 0 && <Typography textColor="danger600">{messageOf(error) || words('error')}</Typography>}
      <Flex gap={2}>
        <Button type="submit" loading={sending}>
          {words('tasks.confirm')}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {words('cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
