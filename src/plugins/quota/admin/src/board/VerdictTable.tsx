import { memo, useCallback, useMemo } from 'react';
import { styled } from 'styled-components';
import type { TableCell } from '../answers/verdict';
import { MARKS, markOf, wordOf } from '../StatusMark';
import { useWords } from '../words';
import { keepOneStop, moveFocus } from './arrow-keys';
import { columnGroups } from './columns';
import { groupBy } from './group-by';

const Scroller = styled.div`
  overflow-x: auto;
`;

/** A sign as a mask over the colour of its cell: one rule for thousands of cells. */
const maskOf = (path: string) =>
  `url("data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='#000' stroke-width='2.4' stroke-linecap='round' stroke-linejoin='round'><path d='${path}'/></svg>`,
  )}")`;

const UNIT_REM = 20;
const PERIOD_REM = 7.2;

/** Plain cells of fixed width: with 200 units and 24 months there are thousands of them. */
const Table = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;
  font-size: 1.2rem;
  line-height: 1.3;

  th,
  td {
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    padding: 0.2rem;
    text-align: center;
  }

  th {
    color: ${({ theme }) => theme.colors.neutral700};
    font-weight: 600;
    padding: 0.4rem;
  }

  td {
    height: 4.4rem;
  }

  tbody th {
    text-align: left;
    color: ${({ theme }) => theme.colors.neutral800};
    background: ${({ theme }) => theme.colors.neutral0};
    position: sticky;
    left: 0;
  }

  button {
    width: 100%;
    height: 100%;
    padding: 0.2rem;
    cursor: pointer;
    border-radius: 4px;
    color: ${({ theme }) => theme.colors.neutral700};
    font-weight: 600;
  }

  button:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  small {
    display: block;
    font-size: 1.1rem;
    font-weight: 400;
  }

  button::before {
    content: '';
    display: inline-block;
    width: 1.1rem;
    height: 1.1rem;
    margin-right: 0.3rem;
    vertical-align: -0.1rem;
    background: currentColor;
  }

  ${({ theme }) =>
    Object.entries(MARKS)
      .map(
        ([mark, { path, colour }]) =>
          `button[data-mark='${mark}'] { color: ${theme.colors[colour]}; }
           button[data-mark='${mark}']::before { mask-image: ${maskOf(path)}; }`,
      )
      .join('\n')}
`;

interface Props<Cell extends TableCell> {
  label: string;
  cells: Cell[];
  onChoose: (cell: Cell) => void;
}

/** Units × periods; each cell a button with sign, word and colour of its verdict. */
export function VerdictTable<Cell extends TableCell>({ label, cells, onChoose }: Props<Cell>) {
  const words = useWords();
  const groups = useMemo(() => columnGroups(cells), [cells]);
  const rows = useMemo(() => [...groupBy(cells, ({ unit }) => unit.slug).values()], [cells]);
  const periods = useMemo(() => groups.flatMap(({ columns }) => columns.map(({ period }) => period)), [groups]);

  const choose = useCallback(
    (event: React.MouseEvent<HTMLElement>) => {
      const chosen = (event.target as HTMLElement).closest('button')?.dataset;
      const cell = chosen && cells.find(({ unit, period }) => unit.slug === chosen.unit && period === chosen.period);
      if (cell) onChoose(cell);
    },
    [cells, onChoose],
  );

  return (
    <Scroller>
      <Table aria-label={label} style={{ minWidth: `${UNIT_REM + periods.length * PERIOD_REM}rem` }}>
        <colgroup>
          <col style={{ width: `${UNIT_REM}rem` }} />
          <col span={periods.length} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {words('board.unit')}
            </th>
            {groups.map(({ kind, year, columns }) => (
              <th key={`${kind} ${year}`} scope="colgroup" colSpan={columns.length}>
                {words(`board.heading.${kind}`, { year })}
              </th>
            ))}
          </tr>
          <tr>
            {groups.flatMap(({ columns }) =>
              columns.map(({ period, label: short }) => (
                <th key={period} scope="col">
                  {short}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody onClick={choose} onKeyDown={moveFocus} onFocus={keepOneStop}>
          {rows.map((row, index) => (
            <Row key={row[0].unit.slug} cells={row} periods={periods} isFirst={index === 0} />
          ))}
        </tbody>
      </Table>
    </Scroller>
  );
}

const Row = memo(function Row({ cells, periods, isFirst }: { cells: TableCell[]; periods: string[]; isFirst: boolean }) {
  const words = useWords();
  const { unit } = cells[0];
  const byPeriod = new Map(cells.map((cell) => [cell.period, cell]));
  const stop = isFirst ? cells[0].period : null;
  return (
    <tr>
      <th scope="row">{unit.name}</th>
      {periods.map((period) => {
        const cell = byPeriod.get(period);
        if (!cell) return <td key={period} />;
        const word = words(wordOf(cell));
        const number = cell.required > 0 && !cell.upcoming ? `${cell.counted}/${cell.required}` : '';
        const flag = cell.withdrawnAfterClose?.length ? words('flag.short') : '';
        return (
          <td key={period}>
            <button
              type="button"
              tabIndex={period === stop ? 0 : -1}
              aria-haspopup="dialog"
              aria-label={[[word, number, flag].filter(Boolean).join(' '), cell.periodName, unit.name].join(', ')}
              data-mark={markOf(cell)}
              data-unit={unit.slug}
              data-period={period}
            >
              {word}
              {number && <small>{number}</small>}
              {flag && <small>{flag}</small>}
            </button>
          </td>
        );
      })}
    </tr>
  );
});
