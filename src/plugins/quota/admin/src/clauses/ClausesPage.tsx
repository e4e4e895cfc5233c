import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { useAnswer } from '../answers/use-answer';
import { groupBy } from '../board/group-by';
import { dayInWords, timeInWords } from '../dates';
import { Bullet, Bullets } from '../Section';
import { SourceLink } from '../SourceLink';
import { useWords } from '../words';
import type { ClauseVersion } from './clause-version';

/** Every clause with all its wordings. */
export function ClausesPage() {
  const words = useWords();
  const { loading } = useAnswer<{ data: ClauseVersion[] }>('/quota/clauses');
  return (
    <Page.Main>
      <Page.Title>{words('clauses.title')}</Page.Title>
      <Layouts.Header
        title={words('clauses.title')}
        subtitle={words('clauses.subtitle')}
        navigationAction={<BackButton fallback=".." />}
        primaryAction={
          <LinkButton tag={Link} to="new">
            {words('clauses.new')}
          </LinkButton>
        }
      />
      <Layouts.Content>
        {loading.state === 'loading' && <Typography>{words('loading')}</Typography>}
        {loading.state === 'failed' && <Typography role="alert">{words('error')}</Typography>}
        {loading.state === 'ready' && (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {loading.answer.data.length === 0 && <Typography>{words('board.none')}</Typography>}
            {[...groupBy(loading.answer.data, ({ key }) => key)].map(([key, versions]) => (
              <ClauseCard key={key} versions={versions} />
            ))}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function ClauseCard({ versions }: { versions: ClauseVersion[] }) {
  const words = useWords();
  const last = versions[versions.length - 1];
  return (
    <Box tag="section" background="neutral0" padding={5} hasRadius shadow="tableShadow">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Typography variant="delta" tag="h2">
          {last.name}
        </Typography>
        <Box shrink={0}>
          <LinkButton tag={Link} to={encodeURIComponent(last.key)} variant="secondary" aria-label={`${words('clauses.newVersion')}: ${last.name}`}>
            {words('clauses.newVersion')}
          </LinkButton>
        </Box>
      </Flex>
      <Typography tag="p">“{last.quote}”</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {words('clause.source')} <SourceLink document={last.document} />
      </Typography>
      <Bullets>
        {versions.map((version) => (
          <Bullet key={version.version}>{sentenceOf(version, words)}</Bullet>
        ))}
      </Bullets>
    </Box>
  );
}

function sentenceOf(version: ClauseVersion, words: ReturnType<typeof useWords>): string {
  const { inForceFrom, inForceTo, period, minimum, units, unitsUnder, unitsExcept, recordedAt, actor } = version;
  const names = (refs: { name: string }[]) => refs.map(({ name }) => name).join(', ');
  return [
    words('clauses.version', { version: version.version }),
    words(`clause.minimum.${period}`, { minimum }),
    inForceTo
      ? words('clause.inForceBetween', { from: dayInWords(inForceFrom), to: dayInWords(inForceTo) })
      : words('clause.inForceFrom', { from: dayInWords(inForceFrom) }),
    units.length > 0 && words('clauses.units', { units: names(units) }),
    unitsUnder && words('clauses.unitsUnder', { unit: unitsUnder.name }),
    unitsExcept.length > 0 && words('clauses.unitsExcept', { units: names(unitsExcept) }),
    words('clauses.recorded', { actor, time: timeInWords(recordedAt) }),
  ]
    .filter(Boolean)
    .join(' ');
}
