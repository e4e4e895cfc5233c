import type { Facet, Filters } from '../content/material';
import type { Store } from '../store/store';

/** Their order in `Entry.facets`. */
export const FACET_ORDER: readonly Facet[] = ['type', 'year', 'state', 'issuer', 'unit', 'field'];

/** How often each value of each filter occurs among some records. */
export interface Tally {
  /** How many records. */
  total: number;
  counts: Record<Facet, [value: string, count: number][]>;
}

/** The values of each filter, from `Entry.facets`: several of one are parted by commas. */
export const facetValues = (facets: string): string[][] => facets.split('|').map((values) => values.split(',').filter(Boolean));

/** What one or many entries are counted under: places in the list of all values. */
type Combination = readonly number[];

/**
 * What each entry of the index is counted under by the readers' filters, in memory and as numbers: a thousand are
 * counted per search, and those of one entry never change. Few combinations are many entries': each is kept once.
 */
export class FacetColumn {
  private readonly byEntry = new Map<number, Combination>();
  private readonly combinations = new Map<string, Combination>();
  private readonly values: { facet: Facet; value: string }[] = [];
  private readonly places = new Map<string, number>();

  know(id: number, facets: string): void {
    this.byEntry.set(id, this.combinationOf(facets));
  }

  knows = (id: number): boolean => this.byEntry.has(id);

  /** Those of these entries that have all of these values. */
  async narrow(ids: readonly number[], wanted: Filters, store: Store): Promise<number[]> {
    const combinationOf = await this.combinationsOf(ids, store);
    const places = Object.entries(wanted).map(([facet, value]) => this.places.get(`${facet}:${value}`));
    return ids.filter((id) => places.every((place) => place !== undefined && combinationOf(id)?.includes(place)));
  }

  /** How often each value occurs among these entries. */
  async tally(ids: readonly number[], store: Store): Promise<Tally> {
    const combinationOf = await this.combinationsOf(ids, store);
    const times = new Uint32Array(this.values.length);
    let total = 0;
    for (const id of ids) {
      const combination = combinationOf(id);
      if (!combination) continue;
      total += 1;
      for (const place of combination) times[place] += 1;
    }
    const counts = Object.fromEntries(FACET_ORDER.map((facet) => [facet, []])) as unknown as Tally['counts'];
    for (const [place, { facet, value }] of this.values.entries()) if (times[place] > 0) counts[facet].push([value, times[place]]);
    return { total, counts };
  }

  /** What another server has indexed just now is read. */
  private async combinationsOf(ids: readonly number[], store: Store): Promise<(id: number) => Combination | undefined> {
    const unknown = await store.facets(ids.filter((id) => !this.byEntry.has(id)));
    const read = new Map(unknown.map(({ id, facets }) => [id, this.combinationOf(facets)]));
    return (id) => this.byEntry.get(id) ?? read.get(id);
  }

  private combinationOf(facets: string): Combination {
    let combination = this.combinations.get(facets);
    if (!combination) {
      combination = facetValues(facets).flatMap((values, at) => values.map((value) => this.placeOf(FACET_ORDER[at], value)));
      this.combinations.set(facets, combination);
    }
    return combination;
  }

  private placeOf(facet: Facet, value: string): number {
    const name = `${facet}:${value}`;
    let place = this.places.get(name);
    if (place === undefined) {
      place = this.values.push({ facet, value }) - 1;
      this.places.set(name, place);
    }
    return place;
  }
}
