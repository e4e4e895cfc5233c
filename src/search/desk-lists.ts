import type { Core } from '@strapi/strapi';
import { searchedBy, type Searched } from './content/searched';
import { codeTerm } from './index/entry';
import type { KnowledgeKeeper } from './index/knowledge';
import { citedTerms, planOf } from './query/plan';
import { storeOf } from './store';
import { all, any, type Condition } from './store/condition';

/** The panel shows pages of a list, not all of what such a search finds. */
const MOST = 1000;

/**
 * The search box of the panel's own lists asks the index: "76 nq cp" finds "76/NQ-CP", "day manh" finds "Đẩy mạnh",
 * in drafts too. Strapi's own search compares letters as they are.
 */
export function searchDeskLists(strapi: Core.Strapi, keeper: KnowledgeKeeper): void {
  strapi.documents.use(async (context, next) => {
    const searched = searchedBy(context.uid);
    const params = context.params as { _q?: unknown; filters?: object };
    if (!searched || typeof params._q !== 'string' || !['findMany', 'count'].includes(context.action)) return next();
    const condition = await conditionOf(params._q, searched, keeper);
    if (!condition) return next();
    const documentIds = await storeOf(strapi).deskHits(searched.uid, condition, MOST);
    const found = { $and: [params.filters ?? {}, { documentId: { $in: documentIds } }] };
    context.params = { ...params, _q: undefined, filters: found } as never;
    return next();
  });
}

/** Null when nothing of the query can be looked up: then Strapi's own search answers. */
async function conditionOf(query: string, { numberField }: Searched, keeper: KnowledgeKeeper): Promise<Condition | null> {
  const { cited, code, words } = planOf(query, await keeper.get());
  if (numberField && code) return codeTerm(code);
  if (words.length === 0) return null;
  const asked = words.map(({ folded }, at) => (at === words.length - 1 ? `${folded}*` : folded));
  const whole = all(...asked);
  const numbers = numberField ? cited.filter(({ from, to }) => to - from === words.length) : [];
  return numbers.length > 0 ? any(whole, ...numbers.map((one) => all(...citedTerms(one)))) : whole;
}
