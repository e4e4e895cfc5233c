import fc from 'fast-check';
import { FacetColumn } from '../../../../src/search/index/facet-column';
import type { Store } from '../../../../src/search/store/store';

const TYPES = ['article', 'document'];
const YEARS = ['2024', '2025'];
const FIELDS = ['the-che', 'thu-tuc', 'chuyen-doi-so'];

interface Record {
  type: string;
  year: string | null;
  fields: string[];
}

const someRecords = fc.array(
  fc.record({ type: fc.constantFrom(...TYPES), year: fc.option(fc.constantFrom(...YEARS)), fields: fc.uniqueArray(fc.constantFrom(...FIELDS), { maxLength: 3 }) }),
  { maxLength: 30 },
);
const stored = ({ type, year, fields }: Record) => `${type}|${year ?? ''}||||${fields.join(',')}`;

/** A column that knows every other record; the rest another server has just indexed. */
function columnOf(records: readonly Record[]) {
  const column = new FacetColumn();
  records.forEach((record, id) => id % 2 === 0 && column.know(id, stored(record)));
  const store = { facets: async (ids: readonly number[]) => ids.map((id) => ({ id, facets: stored(records[id]) })) } as Pick<Store, 'facets'> as Store;
  return { column, store, ids: records.map((_, id) => id) };
}

const timesOf = (values: readonly string[]) => Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((other) => other === value).length]));

describe('what records are counted under', () => {
  it('counts every value of every filter', () =>
    fc.assert(
      fc.asyncProperty(someRecords, async (records) => {
        const { column, store, ids } = columnOf(records);
        const { total, counts } = await column.tally(ids, store);
        expect(total).toBe(records.length);
        expect(Object.fromEntries(counts.type)).toEqual(timesOf(records.map(({ type }) => type)));
        expect(Object.fromEntries(counts.year)).toEqual(timesOf(records.flatMap(({ year }) => year ?? [])));
        expect(Object.fromEntries(counts.field)).toEqual(timesOf(records.flatMap(({ fields }) => fields)));
        expect(counts.issuer).toEqual([]);
      }),
    ));

  it('leaves what has all that is wanted, as many as were counted', () =>
    fc.assert(
      fc.asyncProperty(someRecords, fc.constantFrom(...TYPES), fc.constantFrom(...FIELDS), async (records, type, field) => {
        const { column, store, ids } = columnOf(records);
        expect(await column.narrow(ids, { type, field }, store)).toEqual(ids.filter((id) => records[id].type === type && records[id].fields.includes(field)));
        const { counts } = await column.tally(ids, store);
        expect(await column.narrow(ids, { field }, store)).toHaveLength(new Map(counts.field).get(field) ?? 0);
        expect(await column.narrow(ids, { type: 'no-such-type' }, store)).toEqual([]);
      }),
    ));
});
