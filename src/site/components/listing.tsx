import type { ComponentChild } from 'preact';
import type { Page } from '../../publication/pages';
import { listAddress, type ParameterNames } from '../list-request';
import { FilterForm, type Filter } from './filter-form';
import { Pager } from './pager';

interface Props<T> {
  title: string;
  path: string;
  search: URLSearchParams;
  names: ParameterNames;
  filters: readonly Filter[];
  page: Page<T>;
  /** What there is when nothing fits, as a sentence. */
  nothing: string;
  view: (item: T) => ComponentChild;
}

/** A list page: its filters, how many there are, one page of them, the way to the others. */
export function Listing<T>({ title, path, search, names, filters, page, nothing, view }: Props<T>) {
  const { pagination, items } = page;
  return (
    <>
      <h1>{title}</h1>
      <FilterForm action={path} search={search} filters={filters} />
      {items.length === 0 ? (
        <p>{nothing}</p>
      ) : (
        <>
          <p class="meta">Có {pagination.total.toLocaleString('vi-VN')} kết quả.</p>
          <ul class="items">{items.map(view)}</ul>
          <Pager pagination={pagination} addressOf={(number) => listAddress(path, search, names, number)} />
        </>
      )}
    </>
  );
}
