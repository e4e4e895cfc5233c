import type { Named } from '../../publication/names';
import { madeOnce } from '../made-once';

interface Labelled {
  /** Name of the parameter in the address. */
  name: string;
  label: string;
}

/** A choice among known values, or a day. */
export type Filter = Labelled & ({ choices: readonly Named[]; isDay?: false } | { isDay: true });

/** More than these on a telephone would push the list itself out of sight. */
const SHOWN_AT_ONCE = 4;

/** The entries of a table of labels as choices. */
export const choicesOf = (labels: Readonly<Record<string, string>>): Named[] =>
  Object.entries(labels).map(([slug, name]) => ({ slug, name }));

interface Props {
  action: string;
  search: URLSearchParams;
  filters: readonly Filter[];
}

/** Narrows a list by a plain GET form, so that the result has an address of its own. */
export function FilterForm({ action, search, filters }: Props) {
  const rest = filters.slice(SHOWN_AT_ONCE);
  const chosen = filters.some(({ name }) => search.get(name));
  return (
    <form class="filters" method="get" action={action} aria-label="Lọc danh sách">
      <Selects filters={filters.slice(0, SHOWN_AT_ONCE)} search={search} />
      {rest.length > 0 && (
        <details open={rest.some(({ name }) => search.get(name))}>
          <summary>Lọc thêm</summary>
          <Selects filters={rest} search={search} />
        </details>
      )}
      <p class="acts">
        <button type="submit">Lọc</button>
        {chosen && <a href={action}>Bỏ lọc</a>}
      </p>
    </form>
  );
}

const Selects = ({ filters, search }: Pick<Props, 'filters' | 'search'>) => (
  <div class="selects">
    {filters.map((filter) => (
      <div>
        <label for={filter.name}>{filter.label}</label>
        {filter.isDay ? (
          <input type="date" id={filter.name} name={filter.name} value={search.get(filter.name) ?? ''} />
        ) : (
          <select id={filter.name} name={filter.name} dangerouslySetInnerHTML={optionsOf(filter.choices, search.get(filter.name))} />
        )}
      </div>
    ))}
  </div>
);

/** A list of choices is remembered; with one of them chosen it is rendered for this page. */
const optionsOf = (choices: readonly Named[], chosen: string | null) => (chosen ? options([...withChosen(choices, chosen)], chosen) : options(choices));

const options = madeOnce((choices: readonly Named[], chosen) => (
  <>
    <option value="">Tất cả</option>
    {choices.map(({ slug, name }) => (
      <option value={slug} selected={slug === chosen}>
        {name}
      </option>
    ))}
  </>
));

/** A list of choices ends somewhere; what a reader came with stays chosen all the same. */
const withChosen = (choices: readonly Named[], chosen: string): readonly Named[] =>
  choices.some(({ slug }) => slug === chosen) ? choices : [...choices, { slug: chosen, name: chosen }];
