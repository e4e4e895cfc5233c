import { Flex, Typography } from '@strapi/design-system';
import type { TableCell } from './answers/verdict';
import { kindOf } from './board/columns';
import { Sign, type SignColour } from './Sign';
import { useWords, type Word } from './words';

type Mark = 'met' | 'missed' | 'open' | 'waived' | 'not-applicable' | 'upcoming';

/**
 * Sign and colour of a verdict; the word stands beside them: never colour alone. Signs are drawn, in a box of
 * 16 × 16, because not every machine has a font that holds them.
 */
export const MARKS: Record<Mark, { path: string; colour: SignColour }> = {
  met: { path: 'M2.5 8.5l3.5 4 7.5-9', colour: 'success700' },
  missed: { path: 'M3 3l10 10M13 3L3 13', colour: 'danger700' },
  open: { path: 'M2.5 8h1M7.5 8h1M12.5 8h1', colour: 'warning700' },
  waived: { path: 'M8 3a5 5 0 1 0 .01 0z', colour: 'neutral700' },
  'not-applicable': { path: 'M3 8h10', colour: 'neutral700' },
  upcoming: { path: 'M7.5 8h1', colour: 'neutral700' },
};

type Judged = Pick<TableCell, 'status' | 'upcoming' | 'period'>;

export const markOf = ({ status, upcoming }: Judged): Mark => (upcoming && status === 'open' ? 'upcoming' : status);

/** The word of a verdict; an open one names its kind of period. */
export function wordOf(verdict: Judged): Word {
  const mark = markOf(verdict);
  return mark === 'open' ? `status.open.${kindOf(verdict.period)}` : `status.${mark}`;
}

export function StatusMark({ verdict }: { verdict: Judged }) {
  const words = useWords();
  const { path, colour } = MARKS[markOf(verdict)];
  return (
    <Flex gap={1} justifyContent="center">
      <Sign path={path} colour={colour} />
      <Typography textColor={colour} fontWeight="semiBold">
        {words(wordOf(verdict))}
      </Typography>
    </Flex>
  );
}
