import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useSending } from '../use-sending';
import { useWords } from '../words';
import { ClauseFields } from './ClauseFields';
import { ClausePreview, type Preview } from './ClausePreview';
import { draftOf, inputOf, type ClauseDraft } from './clause-draft';
import type { ClauseVersion, Ref } from './clause-version';

interface Props {
  /** The wording that the new one follows; null for a new clause. */
  last: ClauseVersion | null;
  choices: { units: Ref[]; sections: Ref[]; fields: Ref[] };
}

/** Writes a clause down, after showing what it would have said for the last 12 months. */
export function ClauseForm({ last, choices }: Props) {
  const words = useWords();
  const navigate = useNavigate();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [draft, setDraft] = useState<ClauseDraft>(() => draftOf(last));
  const [preview, setPreview] = useState<Preview[] | null>(null);
  const { sending, refusal, send } = useSending();
  const form = useRef<HTMLFormElement>(null);
  const key = last?.key ?? null;

  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);

  const change = (part: Partial<ClauseDraft>) => {
    setDraft((known) => ({ ...known, ...part }));
    // A preview of other conditions than those on the screen would mislead.
    setPreview(null);
  };
  const tryOut = () =>
    send(async () => {
      const { data } = await post<{ data: Preview[] }>('/quota/clauses/preview', inputOf(draft, key));
      setPreview(data.data);
    });
  const save = () =>
    send(async () => {
      await post(key === null ? '/quota/clauses' : `/quota/clauses/${encodeURIComponent(key)}/versions`, inputOf(draft, key));
      toggleNotification({ type: 'success', message: words('form.saved') });
      navigate('/plugins/quota/clauses');
    });

  return (
    <form
      ref={form}
      noValidate
      aria-label={words(key === null ? 'form.newClause' : 'form.newVersion')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Box background="neutral0" padding={5} hasRadius shadow="tableShadow">
        {refusal && (
          <Box paddingBottom={4}>
            <Typography role="alert" textColor="danger600">
              {Object.keys(refusal.byField).length > 0
                ? words('form.faults', { count: Object.keys(refusal.byField).length })
                : refusal.message}
            </Typography>
          </Box>
        )}
        <ClauseFields draft={draft} choices={choices} errors={refusal?.byField ?? {}} onChange={change} />
        <Flex gap={2} paddingTop={5}>
          <Button variant="secondary" loading={sending} onClick={tryOut}>
            {words('form.preview')}
          </Button>
          <Button type="submit" loading={sending}>
            {words('form.save')}
          </Button>
        </Flex>
      </Box>
      <div aria-live="polite">{preview && <ClausePreview preview={preview} />}</div>
    </form>
  );
}
