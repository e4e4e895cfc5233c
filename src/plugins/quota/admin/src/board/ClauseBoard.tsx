import { Box, Typography } from '@strapi/design-system';
import { memo } from 'react';
import { styled } from 'styled-components';
import type { CellOfBoard } from '../../../server/src/board/read-board';
import { useWords } from '../words';
import { VerdictTable } from './VerdictTable';

/** What is far below the fold is not laid out before somebody scrolls there. */
const Card = styled(Box)`
  content-visibility: auto;
  contain-intrinsic-size: auto 60rem;
`;

/** One clause: its words and source, and the units × periods table. */
export const ClauseBoard = memo(function ClauseBoard({
  verdicts,
  onChoose,
}: {
  verdicts: CellOfBoard[];
  onChoose: (verdict: CellOfBoard) => void;
}) {
  const words = useWords();
  const { clause } = verdicts[verdicts.length - 1];
  return (
    <Card tag="section" background="neutral0" padding={5} hasRadius shadow="tableShadow">
      <Typography variant="delta" tag="h2">
        {clause.name}
      </Typography>
      <Box paddingTop={2} paddingBottom={4}>
        <Typography tag="p">“{clause.quote}”</Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {words('board.source', { document: clause.document.title })}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {words('board.choose')}
        </Typography>
      </Box>
      <VerdictTable label={words('board.caption', { clause: clause.name })} cells={verdicts} onChoose={onChoose} />
    </Card>
  );
});
