import { Flex, Typography } from '@strapi/design-system';
import type { Board } from '../../../../quota/server/src/board/board-view';
import { cellsOf } from '../../../../quota/server/src/board/read-board';
import { useAnswer } from '../../../../../admin/parts/use-answer';

/** One clause's word on one unit in one month, as the tracker tells it. */
export interface MonthVerdict {
  /** "2026-11" */
  period: string;
  status: 'met' | 'missed' | 'open' | 'waived' | 'not-applicable';
  counted: number;
  required: number;
  upcoming?: boolean;
  unit: { slug: string; name: string };
  clause: { name: string };
}

/** What a month owes or has, of the units whose running month this person is told of. */
export function MonthQuota({ month }: { month: string }) {
  const { answer: own } = useAnswer<{ data: MonthVerdict[] }>('/quota/owed?period=month');
  const { answer: board } = useAnswer<{ data: Board }>(`/quota/board?year=${month.slice(0, 4)}&period=month`);
  const units = new Set(own?.data.map(({ unit }) => unit.slug));
  const binding = (board ? cellsOf(board.data) : []).filter(({ period, status, unit }) => period === month && status !== 'not-applicable' && units.has(unit.slug));
  return (
    <Flex direction="column" alignItems="stretch" gap={1} role="region" aria-label="Chỉ tiêu của tháng">
      {binding.map((verdict) => (
        <Typography key={`${verdict.unit.slug} ${verdict.clause.name}`} textColor={verdict.counted < verdict.required ? 'warning700' : 'success700'} fontWeight="semiBold">
          {sentenceOf(verdict)}
        </Typography>
      ))}
    </Flex>
  );
}

export function sentenceOf({ unit, clause, status, counted, required, upcoming }: MonthVerdict): string {
  if (status === 'waived') return `${unit.name}: được miễn “${clause.name}”.`;
  if (status === 'missed') return `${unit.name}: chưa đạt “${clause.name}”, có ${counted}/${required} bài.`;
  if (upcoming) return `${unit.name}: cần ${required} bài cho “${clause.name}”.`;
  if (counted < required) return `${unit.name}: còn thiếu ${required - counted} bài cho “${clause.name}”.`;
  return `${unit.name}: đã đủ ${counted}/${required} bài cho “${clause.name}”.`;
}
