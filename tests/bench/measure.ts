import type { Core } from '@strapi/strapi';
import { createDatabase } from '../support/database';
import { fillOlderYears, fillRecentMonths } from './history';
import { publishCost, type PublishCost } from './publish-cost';
import { makeSection } from './section';
import { bootStockApp, stopStockApp } from './stock-app';
import { fillTexts } from './texts';
import { medianOf, timed } from './timing';
import type * as Cells from '../../src/plugins/quota/server/src/explanations/cell';
import type * as Board from '../../src/plugins/quota/server/src/board/board-view';
import type * as Verdicts from '../../src/plugins/quota/server/src/board/verdicts';
import type * as Units from '../../src/plugins/quota/server/src/units';

/** Milliseconds, for one number of ledger rows. */
export interface Measured {
  database: string;
  rows: number;
  /** 200 units, 24 months, 3 clauses, as JSON. */
  board: number;
  /** The same by a server that has read no closings yet. */
  firstBoard: number;
  cell: number;
  close: number;
  publish: PublishCost;
}

const PAIRS = 300;
/** Two calendar years; the running month is the one after the month that is closed for the measurement. */
const PERIODS = [2025, 2026].flatMap((year) => Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`));
const CLOSED = ['2026-08', '2026-09', '2026-10'];
const nextOf = (month: string) => PERIODS[PERIODS.indexOf(month) + 1];

/** Measures on the database of DATABASE_CLIENT, in one process, while the ledger grows from one size to the next. */
async function measure(sizes: number[]): Promise<void> {
  const client = process.env.DATABASE_CLIENT === 'postgres' ? 'PostgreSQL' : 'SQLite';
  const database = await createDatabase(process.cwd(), 'bench');
  Object.assign(process.env, database.env);
  try {
    const app = await bootStockApp(client.toLowerCase());
    const { strapi, setClock } = app;
    const { boardView } = app.load<typeof Board>('board/board-view');
    const { verdictsOf } = app.load<typeof Verdicts>('board/verdicts');
    const { explainCell } = app.load<typeof Cells>('explanations/cell');
    const { readUnits } = app.load<typeof Units>('units');
    const closings = strapi.plugin('quota').service('closings') as { closeDue(): Promise<number> };

    setClock('2024-12-31T09:00:00+07:00');
    const section = await makeSection(strapi);
    await fillRecentMonths(strapi, section);
    setClock(`${CLOSED[0]}-01T00:00:00+07:00`);
    await closings.closeDue();

    for (const [index, rows] of sizes.entries()) {
      await fillOlderYears(strapi, section, rows);
      await fillTexts(strapi, rows);
      const running = nextOf(CLOSED[index]);
      setClock(`${running}-01T00:00:00+07:00`);
      const close = await timed(() => expectCells(closings.closeDue(), 600));
      setClock(`${running}-28T09:00:00+07:00`);
      const answer = async (by: Core.Strapi) => JSON.stringify(boardView(await verdictsOf(by, { periods: PERIODS })));
      const board = await medianOf(15, () => answer(strapi));
      // What was read of the closings is remembered for each Strapi: this one is the same, and remembers nothing.
      const firstBoard = await timed(() => answer(Object.create(strapi) as Core.Strapi));
      const [unit] = (await readUnits(strapi)).filter(({ id }) => id === section.units[100].documentId);
      const cell = await medianOf(15, () => explainCell(strapi, { clauseKey: section.clauseKeys[0], unit, period: running }));
      const publish = await publishCost(strapi, section, PAIRS);
      process.send?.({ database: client, rows, board, firstBoard, cell, close, publish } satisfies Measured);
    }
    await stopStockApp(app);
  } finally {
    await database.drop();
  }
}

/** A measurement of nothing is none. */
async function expectCells(closing: Promise<number>, cells: number): Promise<void> {
  const closed = await closing;
  if (closed !== cells) throw new Error(`${closed} cells were closed instead of ${cells}`);
}

void measure(process.argv.slice(3).map(Number)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
