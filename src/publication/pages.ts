import type { Paging } from './parameters';
import type { Condition, PublishedRows, Selection } from './published';

export interface Page<T> {
  readonly items: T[];
  readonly pagination: { page: number; pageSize: number; pageCount: number; total: number };
}

type ListSelection = Omit<Selection, 'start' | 'limit'>;

/** One page of a list; beyond the last page it is empty. */
export async function readPage<Row>(
  rows: PublishedRows<Row>,
  paging: Paging,
  selection: ListSelection,
): Promise<Page<Row>> {
  const start = (paging.page - 1) * paging.pageSize;
  const [total, items] = await Promise.all([
    rows.count(selection.filters),
    rows.find({ ...selection, start, limit: paging.pageSize }),
  ]);
  return pageOf(items, paging, total);
}

/**
 * As `readPage`, newest date first and undated rows last. SQLite and PostgreSQL disagree on where nulls sort,
 * so the dated and the undated rows are read as two lists laid end to end.
 */
export async function readPageByDate<Row>(
  rows: PublishedRows<Row>,
  paging: Paging,
  { date, filters, ...selection }: Omit<ListSelection, 'sort'> & { readonly date: string },
): Promise<Page<Row>> {
  const start = (paging.page - 1) * paging.pageSize;
  const both = (condition: Condition) => ({ $and: [filters ?? {}, { [date]: condition }] });
  const dated = both({ $notNull: true });
  const undated = both({ $null: true });
  const [datedTotal, undatedTotal, first] = await Promise.all([
    rows.count(dated),
    rows.count(undated),
    rows.find({
      ...selection,
      filters: dated,
      sort: [`${date}:desc`, 'documentId:asc'],
      start,
      limit: paging.pageSize,
    }),
  ]);
  const missing = paging.pageSize - first.length;
  const rest =
    missing > 0 && undatedTotal > 0
      ? await rows.find({
          ...selection,
          filters: undated,
          sort: ['documentId:asc'],
          start: Math.max(0, start - datedTotal),
          limit: missing,
        })
      : [];
  return pageOf([...first, ...rest], paging, datedTotal + undatedTotal);
}

export const mapPage = <A, B>(page: Page<A>, view: (item: A) => B): Page<B> => ({
  ...page,
  items: page.items.map(view),
});

function pageOf<T>(items: T[], { page, pageSize }: Paging, total: number): Page<T> {
  return { items, pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } };
}
