import type { Store } from '../store/store';

/**
 * What each entry of the index is counted under by the readers' filters, in memory: a thousand are counted per search,
 * and those of one entry never change. Few combinations are many entries': each is kept once.
 */
export class FacetColumn {
  private readonly byEntry = new Map<number, string>();
  private readonly combinations = new Map<string, string>();

  know(id: number, facets: string): void {
    let kept = this.combinations.get(facets);
    if (kept === undefined) this.combinations.set(facets, (kept = facets));
    this.byEntry.set(id, kept);
  }

  knows = (id: number): boolean => this.byEntry.has(id);

  /** The facets of these entries; of what another server has indexed just now they are read. */
  async of(ids: readonly number[], store: Store): Promise<string[]> {
    const unknown = await store.facets(ids.filter((id) => !this.byEntry.has(id)));
    const read = new Map(unknown.map(({ id, facets }) => [id, facets]));
    return ids.flatMap((id) => this.byEntry.get(id) ?? read.get(id) ?? []);
  }
}
