import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { useAnswer } from '../answers/use-answer';
import type { Verdict } from '../answers/verdict';
import { dayInWords, lastDayOf } from '../dates';
import { HOST } from '../host';
import { useMay } from '../permissions';
import { Bullet, Bullets } from '../Section';
import { StatusMark } from '../StatusMark';
import { useWords } from '../words';

/** A supervisor's list of every unit would push all else off the page; the board has the rest. */
const MOST = 6;

/** On the home page: what is owed in the running periods and until when, what already counts, and a button to write. */
export function OwedWidget() {
  const words = useWords();
  const { loading } = useAnswer<{ data: Verdict[] }>('/quota/owed?period=all');
  const mayWrite = useMay('plugin::content-manager.explorer.create', HOST.article);
  if (loading.state === 'loading') return <Widget.Loading />;
  if (loading.state === 'failed') return <Widget.Error>{words('error')}</Widget.Error>;
  const binding = loading.answer.data.filter(({ status }) => status !== 'not-applicable');
  if (binding.length === 0) return <Widget.NoData>{words('owed.none')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {mayWrite && (
        <Box>
          <LinkButton tag={Link} to={`/content-manager/collection-types/${HOST.article}/create`}>
            {words('owed.write')}
          </LinkButton>
        </Box>
      )}
      {binding.slice(0, MOST).map((verdict) => (
        <Owed key={`${verdict.clause.key} ${verdict.unit.slug} ${verdict.period}`} verdict={verdict} />
      ))}
      {binding.length > MOST && <Typography tag="p">{words('owed.more', { count: binding.length - MOST })}</Typography>}
    </Flex>
  );
}

function Owed({ verdict }: { verdict: Verdict }) {
  const words = useWords();
  const { unit, clause, period, status, counted, required, owed, daysLeft, articles } = verdict;
  const name = capitalised(verdict.periodName);
  const sentence =
    status === 'waived'
      ? words('owed.waived', { period: name })
      : owed > 0
        ? words('owed.open', { period: name, owed, day: dayInWords(lastDayOf(period)), days: daysLeft ?? 0 })
        : words('owed.met', { period: name, counted, required });
  return (
    <Box>
      <Flex justifyContent="space-between" gap={2}>
        <Typography fontWeight="bold">{unit.name}</Typography>
        <StatusMark verdict={verdict} />
      </Flex>
      <Typography tag="p">{sentence}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {clause.name}
      </Typography>
      <Bullets>
        {articles.map(({ title, url }) => (
          <Bullet key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {title}
            </a>
          </Bullet>
        ))}
      </Bullets>
    </Box>
  );
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
