import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useLoaded } from '../answers/use-answer';
import type { Board } from '../../../server/src/board/board-view';
import { cellsOf, type CellOfBoard } from '../../../server/src/board/read-board';

interface Years {
  cells: CellOfBoard[];
  meta: { year: number; asOf: string };
}

/** Every verdict of a year, or of the year and the one before. Without a year: of the running one by the server's clock. */
export function useBoard(year: number | null, withYearBefore: boolean) {
  const { get } = useFetchClient();
  return useLoaded(
    useCallback(async (): Promise<Years> => {
      const of = (asked: number | null) =>
        get<{ data: Board; meta: Years['meta'] }>(`/quota/board?period=all${asked === null ? '' : `&year=${asked}`}`).then(({ data: { data, meta } }) => ({
          cells: cellsOf(data),
          meta,
        }));
      const board = await of(year);
      if (!withYearBefore) return board;
      const before = await of(board.meta.year - 1);
      return { ...board, cells: [...before.cells, ...board.cells] };
    }, [get, year, withYearBefore]),
  );
}
