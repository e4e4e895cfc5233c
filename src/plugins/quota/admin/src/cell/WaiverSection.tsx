import { Box, Button, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { timeInWords } from '../dates';
import { useMay, WAIVERS_MANAGE } from '../permissions';
import { Bullet, Bullets, Section } from '../Section';
import { SourceLink } from '../SourceLink';
import { useWords } from '../words';
import { CancelWaiverForm } from './CancelWaiverForm';
import type { ExplainedCell } from './explained-cell';
import { GrantWaiverForm } from './GrantWaiverForm';

/** Every line of the cell's waivers, cancelled ones too; for who may, the acts. */
export function WaiverSection({ cell, onChanged }: { cell: ExplainedCell; onChanged: () => void }) {
  const words = useWords();
  const mayManage = useMay(WAIVERS_MANAGE);
  const [acting, setActing] = useState(false);
  const { waiver, waiverLines, status } = cell;
  const mayAct = mayManage && (waiver !== null || status !== 'not-applicable');
  if (waiverLines.length === 0 && !mayAct) return null;

  const done = () => {
    setActing(false);
    onChanged();
  };
  const stop = () => setActing(false);
  return (
    <Section title={words('waiver.title')}>
      {waiverLines.length === 0 && <Typography tag="p">{words('waiver.none')}</Typography>}
      <Bullets>
        {waiverLines.map(({ id, type, reason, document, actor, at }) => (
          <Bullet key={id}>
            {`${words(`waiver.${type}`)} — ${timeInWords(at)} — ${actor} — ${reason}`}
            {document && (
              <>
                {` — ${words('waiver.by')} `}
                <SourceLink document={document} />
              </>
            )}
          </Bullet>
        ))}
      </Bullets>
      {mayAct && !acting && (
        <Box paddingTop={2}>
          <Button variant={waiver ? 'danger-light' : 'secondary'} onClick={() => setActing(true)}>
            {words(waiver ? 'waiver.cancel' : 'waiver.grant')}
          </Button>
        </Box>
      )}
      {acting && waiver && <CancelWaiverForm id={waiver.id} onDone={done} onStop={stop} />}
      {acting && !waiver && <GrantWaiverForm cell={cell} onDone={done} onStop={stop} />}
    </Section>
  );
}
