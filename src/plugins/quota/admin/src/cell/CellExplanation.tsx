import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { dayInWords, lastDayOf, timeInWords } from '../dates';
import { kindLabel } from '../host';
import { Bullet, Bullets, Section } from '../Section';
import { SourceLink } from '../SourceLink';
import { StatusMark, wordOf } from '../StatusMark';
import { useWords } from '../words';
import type { ExplainedCell } from './explained-cell';
import { ItemList } from './ItemList';

/** "Những bài nào, và bài nào không, vì sao": the verdict with all that made it. */
export function CellExplanation({ cell, waivers }: { cell: ExplainedCell; waivers: ReactNode }) {
  const words = useWords();
  const { articles, rejected, withdrawnAfterClose, events } = cell;
  return (
    <Box>
      <Standing cell={cell} />
      <Section title={words('cell.counted', { count: articles.length })}>
        <ItemList items={articles} />
      </Section>
      {withdrawnAfterClose.length > 0 && (
        <Section title={`${words('flag.withdrawnAfterClose')} (${withdrawnAfterClose.length})`}>
          <Bullets>
            {withdrawnAfterClose.map(({ documentId, title, type, at, actor, reason }) => (
              <Bullet key={`${documentId} ${at}`}>
                {[title, words(`event.${type}`), timeInWords(at), actor, reason].filter(Boolean).join(' — ')}
              </Bullet>
            ))}
          </Bullets>
        </Section>
      )}
      {rejected.length > 0 && (
        <Section title={words('cell.rejected', { count: rejected.length })}>
          <ItemList items={rejected} />
        </Section>
      )}
      {waivers}
      <ClauseWords clause={cell.clause} />
      <Section title={words('cell.events', { count: events.length })}>
        {events.length === 0 && <Typography tag="p">{words('cell.noEvents')}</Typography>}
        <Bullets>
          {events.map(({ seq, type, at, title, actor, reason }) => (
            <Bullet key={seq}>
              {[words('cell.line', { seq }), words(`event.${type}`), timeInWords(at), title, actor, reason].filter(Boolean).join(' — ')}
            </Bullet>
          ))}
        </Bullets>
      </Section>
    </Box>
  );
}

/** The verdict, and since when it stands or what is still owed. */
function Standing({ cell }: { cell: ExplainedCell }) {
  const words = useWords();
  const { period, status, counted, required, closed, running, owed, daysLeft } = cell;
  return (
    <Box>
      <Flex gap={3}>
        <StatusMark verdict={cell} />
        {required > 0 && <Typography fontWeight="semiBold">{words('cell.number', { counted, required })}</Typography>}
      </Flex>
      {running && owed > 0 && (
        <Typography tag="p">{words('cell.owed', { owed, day: dayInWords(lastDayOf(period)), days: daysLeft ?? 0 })}</Typography>
      )}
      {closed && (
        <Typography tag="p">
          {words('cell.closed', { at: timeInWords(closed.closedAt), asOf: timeInWords(closed.asOf) })}
          {closed.status !== status && ` ${words('cell.closedAs', { status: words(wordOf({ ...cell, status: closed.status })) })}`}
        </Typography>
      )}
    </Box>
  );
}

function ClauseWords({ clause }: { clause: ExplainedCell['clause'] }) {
  const words = useWords();
  const { name, quote, document, minimum, period, section, fields, kinds, channels, inForceFrom, inForceTo } = clause;
  const conditions = [
    words(`clause.minimum.${period}`, { minimum }),
    section && words('clause.inSection', { section }),
    kinds && words('clause.ofKinds', { kinds: kinds.map(kindLabel).join(', ') }),
    fields && words('clause.inFields', { fields: fields.join(', ') }),
    words(clause.ownWorkOnly ? 'clause.ownWork' : 'clause.curatedToo'),
    clause.cooperatingUnitsCount && words('clause.cooperatingCount'),
    words('clause.inChannels', { channels: channels.join(', ') }),
    inForceTo
      ? words('clause.inForceBetween', { from: dayInWords(inForceFrom), to: dayInWords(inForceTo) })
      : words('clause.inForceFrom', { from: dayInWords(inForceFrom) }),
  ];
  return (
    <Section title={words('cell.clause', { name })}>
      <Typography tag="p">“{quote}”</Typography>
      <Typography tag="p">
        {words('clause.source')} <SourceLink document={document} />
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {conditions.filter(Boolean).join(' ')}
      </Typography>
    </Section>
  );
}
