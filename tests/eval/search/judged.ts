/** A query and the records that a reasonable person hopes to see, see data/README. */
export interface JudgedQuery {
  id: string;
  query: string;
  /** Kind of query. */
  loai: string;
  expected: string[];
  /** Not wrong, but not what was asked for. */
  acceptable: string[];
}

/** Finds the `sourceId`s of the best records, best first; null is a record that no data file holds. */
export type Finder = (query: string) => Promise<(string | null)[]>;

export interface Score {
  queries: number;
  /** Mean over the queries that have an answer. An acceptable record gains nothing. */
  ndcg: number;
  recall: number;
  /** Queries without an answer, and the wrong records shown for them among the first five. */
  unanswerable: number;
  wrong: number;
}

const DEPTH = 5;
const gainOf = (hits: readonly boolean[]) => hits.reduce((sum, hit, at) => sum + (hit ? 1 / Math.log2(at + 2) : 0), 0);

/**
 * nDCG@5 and recall@5 of a finder.
 * @param missed told of each query whose first five are not the best possible
 */
export async function judge(queries: readonly JudgedQuery[], find: Finder, missed: (query: JudgedQuery, top: (string | null)[]) => void): Promise<Score> {
  const score = { queries: queries.length, ndcg: 0, recall: 0, unanswerable: 0, wrong: 0 };
  for (const query of queries) {
    const top = (await find(query.query)).slice(0, DEPTH);
    const best = Math.min(DEPTH, query.expected.length);
    if (best === 0) {
      score.unanswerable += 1;
      const wrong = top.filter((id) => id === null || !query.acceptable.includes(id));
      score.wrong += wrong.length;
      if (wrong.length > 0) missed(query, top);
      continue;
    }
    const hits = top.map((id) => id !== null && query.expected.includes(id));
    const ndcg = gainOf(hits) / gainOf(Array<boolean>(best).fill(true));
    score.ndcg += ndcg;
    score.recall += hits.filter(Boolean).length / best;
    if (ndcg < 1) missed(query, top);
  }
  const answerable = Math.max(1, score.queries - score.unanswerable);
  return { ...score, ndcg: score.ndcg / answerable, recall: score.recall / answerable };
}

/** The queries as they can be answered from these records: what is not among them cannot be expected. */
export const answerableFrom = (queries: readonly JudgedQuery[], held: ReadonlySet<string>): JudgedQuery[] =>
  queries
    .filter(({ expected }) => expected.length === 0 || expected.some((id) => held.has(id)))
    .map((query) => ({ ...query, expected: query.expected.filter((id) => held.has(id)) }));
