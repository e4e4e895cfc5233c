import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { useAnswer } from '../answers/use-answer';
import type { CellOfBoard } from '../../../server/src/board/read-board';
import { CellDialog } from '../cell/CellDialog';
import type { ClauseVersion } from '../clauses/clause-version';
import { timeInWords } from '../dates';
import { CLAUSES_MANAGE, useMay } from '../permissions';
import { useWords } from '../words';
import { BoardFilters, type Filters } from './BoardFilters';
import { ClauseBoard } from './ClauseBoard';
import { groupBy } from './group-by';
import { useBoard } from './use-board';

/** "Chỉ tiêu tin bài": for each clause a table of units × periods; a cell opens its explanation. */
export function BoardPage() {
  const words = useWords();
  const [filters, setFilters] = useState<Filters>({ year: null, withYearBefore: false, clause: '', unit: '' });
  const [chosen, setChosen] = useState<CellOfBoard | null>(null);
  const { loading, reload } = useBoard(filters.year, filters.withYearBefore);
  const { loading: versions } = useAnswer<{ data: ClauseVersion[] }>('/quota/clauses');
  const close = useCallback(() => setChosen(null), []);

  return (
    <Page.Main>
      <Page.Title>{words('board.title')}</Page.Title>
      <Layouts.Header title={words('board.title')} subtitle={words('board.subtitle')} primaryAction={<Actions />} />
      <Layouts.Content>
        {loading.state === 'loading' && <Typography>{words('loading')}</Typography>}
        {loading.state === 'failed' && <Typography role="alert">{words('error')}</Typography>}
        {loading.state === 'ready' && (
          <Board
            verdicts={loading.answer.cells}
            meta={loading.answer.meta}
            versions={versions.state === 'ready' ? versions.answer.data : []}
            filters={filters}
            onFilter={(change) => setFilters((last) => ({ ...last, ...change }))}
            onChoose={setChosen}
          />
        )}
        {chosen && <CellDialog cell={chosen} onClose={close} onChanged={reload} />}
      </Layouts.Content>
    </Page.Main>
  );
}

interface BoardProps {
  verdicts: CellOfBoard[];
  meta: { year: number; asOf: string };
  versions: ClauseVersion[];
  filters: Filters;
  onFilter: (change: Partial<Filters>) => void;
  onChoose: (verdict: CellOfBoard) => void;
}

function Board({ verdicts, meta, versions, filters, onFilter, onChoose }: BoardProps) {
  const words = useWords();
  const { clause, unit } = filters;
  const { clauses, units } = useMemo(() => choicesIn(verdicts), [verdicts]);
  const tables = useMemo(() => {
    const shown = verdicts.filter((verdict) => (!clause || verdict.clause.key === clause) && (!unit || verdict.unit.slug === unit));
    return [...groupBy(shown, ({ clause: { key, period } }) => `${key} ${period}`)];
  }, [verdicts, clause, unit]);
  return (
    <>
      <BoardFilters
        filters={filters}
        onChange={onFilter}
        year={meta.year}
        years={yearsOf(versions, Math.max(meta.year, Number(meta.asOf.slice(0, 4))))}
        clauses={clauses}
        units={units}
      />
      <Flex direction="column" alignItems="stretch" gap={6}>
        {tables.length === 0 && <Typography>{words('board.none')}</Typography>}
        {tables.map(([key, cells]) => (
          <ClauseBoard key={key} verdicts={cells} onChoose={onChoose} />
        ))}
        <Typography variant="pi" textColor="neutral600">
          {words('board.asOf', { time: timeInWords(meta.asOf) })}
        </Typography>
      </Flex>
    </>
  );
}

function choicesIn(verdicts: CellOfBoard[]) {
  const clauses = new Map(verdicts.map(({ clause }) => [clause.key, { key: clause.key, name: clause.name }]));
  const units = new Map(verdicts.map(({ unit }) => [unit.slug, unit]));
  return {
    clauses: [...clauses.values()],
    units: [...units.values()].sort((one, other) => one.name.localeCompare(other.name, 'vi')),
  };
}

/** From the first year in which a clause was in force to the running one, newest first. */
function yearsOf(versions: ClauseVersion[], last: number): number[] {
  const first = Math.min(last, ...versions.map(({ inForceFrom }) => Number(inForceFrom.slice(0, 4))));
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

function Actions() {
  const words = useWords();
  const mayManage = useMay(CLAUSES_MANAGE);
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const check = async () => {
    try {
      const { data } = await get<{ data: { intact: boolean; message: string } }>('/quota/ledger/check');
      toggleNotification({ type: data.data.intact ? 'success' : 'danger', message: data.data.message });
    } catch {
      toggleNotification({ type: 'danger', message: words('error') });
    }
  };
  return (
    <Flex gap={2}>
      <Button variant="secondary" onClick={check}>
        {words('board.check')}
      </Button>
      {mayManage && (
        <LinkButton tag={Link} to="clauses" variant="secondary">
          {words('board.manage')}
        </LinkButton>
      )}
    </Flex>
  );
}
