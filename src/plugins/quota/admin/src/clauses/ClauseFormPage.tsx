import { Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../answers/use-answer';
import { useWords } from '../words';
import { ClauseForm } from './ClauseForm';
import type { ClauseVersion } from './clause-version';
import { useChoices } from './use-choices';

/** The form of a new clause, or of a new wording of the one that the address names. */
export function ClauseFormPage() {
  const words = useWords();
  const { clauseKey = null } = useParams<{ clauseKey: string }>();
  const { loading: versions } = useAnswer<{ data: ClauseVersion[] }>('/quota/clauses');
  const { loading: choices } = useChoices();
  const last = versions.state === 'ready' ? versions.answer.data.filter(({ key }) => key === clauseKey).pop() : undefined;
  const title = words(clauseKey ? 'form.newVersion' : 'form.newClause');
  const ready = versions.state === 'ready' && choices.state === 'ready';
  const failed = versions.state === 'failed' || choices.state === 'failed' || (ready && clauseKey !== null && !last);
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={last?.name} navigationAction={<BackButton fallback="/plugins/quota/clauses" />} />
      <Layouts.Content>
        {failed && <Typography role="alert">{words('error')}</Typography>}
        {!ready && !failed && <Typography>{words('loading')}</Typography>}
        {ready && !failed && <ClauseForm last={last ?? null} choices={choices.answer} />}
      </Layouts.Content>
    </Page.Main>
  );
}
