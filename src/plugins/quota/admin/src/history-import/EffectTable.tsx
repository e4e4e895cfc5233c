import type { Status } from '../answers/verdict';
import { useWords, type Word } from '../words';
import { DataTable } from './DataTable';
import type { Effect } from './report';

/** What the import changes: per clause, unit and period how many articles, and the verdict before and after. */
export function EffectTable({ effects }: { effects: Effect[] }) {
  const words = useWords();
  const verdict = ({ status, counted }: { status: Status; counted: number }) =>
    words('history.verdict', { status: words(status === 'open' ? 'history.open' : (`status.${status}` as Word)), counted });
  return (
    <DataTable
      caption={words('history.effects')}
      columns={[
        words('history.clause'),
        words('board.unit'),
        words('history.period'),
        words('history.counts'),
        words('history.before'),
        words('history.after'),
        words('history.whyNot'),
      ]}
      rows={effects.map((effect) => ({
        key: `${effect.clause.key} ${effect.unit.slug} ${effect.period}`,
        cells: [
          effect.clause.name,
          effect.unit.name,
          effect.periodName,
          `${effect.counted}/${effect.articles}`,
          verdict(effect.before),
          verdict(effect.after),
          effect.reasons.join(' ') || '–',
        ],
      }))}
    />
  );
}
