import type { Context } from 'koa';

/** A query string that remembers which of its parameters were looked at. */
export class NotedSearch extends URLSearchParams {
  readonly asked = new Set<string>();
  /** Somebody went through all of them. */
  all = false;

  override get(name: string): string | null {
    this.asked.add(name);
    return super.get(name);
  }

  override getAll(name: string): string[] {
    this.asked.add(name);
    return super.getAll(name);
  }

  override has(name: string): boolean {
    this.asked.add(name);
    return super.has(name);
  }

  override [Symbol.iterator](): ReturnType<URLSearchParams['entries']> {
    this.all = true;
    return super[Symbol.iterator]();
  }

  override entries(): ReturnType<URLSearchParams['entries']> {
    this.all = true;
    return super.entries();
  }

  override keys(): ReturnType<URLSearchParams['keys']> {
    this.all = true;
    return super.keys();
  }

  override forEach(call: (value: string, name: string, all: URLSearchParams) => void): void {
    this.all = true;
    super.forEach(call);
  }

  override toString(): string {
    this.all = true;
    return super.toString();
  }
}

/** The query of a request for a page. What the page does not look at cannot make it another page. */
export function searchOf(ctx: Context): URLSearchParams {
  const search = new NotedSearch(ctx.querystring);
  ctx.state.search = search;
  return search;
}

/**
 * One address for all spellings of a page: without parameters that it never looks at ("utm_source"), without empty
 * ones, in one order. Which ones a page looks at is learnt as pages are made, per first part of the path; until then,
 * and for answers that read their whole query, every parameter counts.
 */
export class Addresses {
  private readonly known = new Map<string, Set<string> | 'all'>();

  of(path: string, query: string): string {
    if (!query) return path;
    const names = this.known.get(groupOf(path)) ?? 'all';
    const kept = [...new URLSearchParams(query)].filter(([name, value]) => names === 'all' || (value !== '' && names.has(name)));
    if (kept.length === 0) return path;
    kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `${path}?${new URLSearchParams(kept).toString()}`;
  }

  /** Learns from a page that has been made. */
  learn(path: string, search: unknown): void {
    const group = groupOf(path);
    const names = this.known.get(group);
    if (names === 'all') return;
    if (!(search instanceof NotedSearch) || search.all) {
      this.known.set(group, 'all');
      return;
    }
    this.known.set(group, new Set([...(names ?? []), ...search.asked]));
  }
}

const groupOf = (path: string) => path.split('/', 2)[1];
