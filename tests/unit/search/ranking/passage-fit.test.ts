import fc from 'fast-check';
import { Dictionary } from '../../../../src/search/language/dictionary';
import { synonymsOf } from '../../../../src/search/language/synonyms';
import { wordsOf, type Word } from '../../../../src/search/language/words';
import { planOf, type Plan } from '../../../../src/search/query/plan';
import { passageFitOf } from '../../../../src/search/ranking/passage-fit';

const knowledge = {
  dictionary: new Dictionary(),
  numbers: { types: new Map<string, string>(), bodies: new Set<string>() },
  synonyms: synonymsOf([{ term: 'gphn', meanings: ['giấy phép hành nghề'], bothWays: true }]),
};
const fit = (query: string, text: string) => passageFitOf(planOf(query, knowledge))(wordsOf(text));

/** Every pair of neighbours of the whole passage, then looked for one by one. */
function obviousFit(words: readonly Word[], plan: Plan): number {
  const held = (word: string) => words.some(({ folded }) => folded === word);
  const has = (form: 'folded' | 'toned', first: string, second: string) => words.some((word, at) => at > 0 && words[at - 1][form] === first && word[form] === second);
  if (!plan.parts.every(({ ways, isAside }) => isAside || ways.some(({ folded }) => folded.every(held)))) return 0;
  if (plan.words.length < 2) return 1;
  const shares: number[] = [];
  for (let at = 1; at < plan.words.length; at += 1) {
    const parts = [plan.parts[at - 1], plan.parts[at]];
    if (parts.some((part) => part?.isAside)) continue;
    const [first, second] = [plan.words[at - 1], plan.words[at]];
    const isThere =
      has('toned', first.toned, second.toned) ||
      // What was typed without marks among words with marks may be meant with any.
      has('folded', first.toned, second.toned) ||
      (!plan.marked && has('folded', first.folded, second.folded)) ||
      parts.some((part) => part?.ways.some(({ folded, isSynonym }) => isSynonym && folded.length > 1 && folded.slice(1).every((word, place) => has('folded', folded[place], word))));
    shares.push(isThere ? 1 : 0);
  }
  const share = shares.length === 0 ? 1 : shares.reduce((sum, one) => sum + one, 0) / shares.length;
  return share <= 0.3 ? 0 : share;
}

describe('how well a passage fits a query', () => {
  it('asks for all of it, side by side, under the marks that were typed', () => {
    expect(fit('giấy phép', 'Cấp giấy phép hoạt động')).toBe(1);
    expect(fit('giấy phép', 'Cấp giầy phép hoạt động')).toBe(0);
    expect(fit('giay phep', 'Cấp giầy phép hoạt động')).toBe(1);
    expect(fit('giấy phép lái xe', 'Cấp giấy phép hoạt động')).toBe(0);
    expect(fit('giấy phép', 'Phép thử bằng giấy')).toBe(0);
    expect(fit('GPHN', 'đề nghị cấp giấy phép hành nghề khám bệnh')).toBe(1);
  });

  it('comes to the same as looking at every pair of neighbours', () => {
    const some = fc.array(fc.constantFrom('giấy', 'giầy', 'giay', 'phép', 'phep', 'hành', 'nghề', 'gphn', 'cấp', 'xin', 'ở', 'đâu', '76'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(some, fc.array(some, { maxLength: 4 }), (query, text) => {
        const plan = planOf(query.join(' '), knowledge);
        const words = wordsOf(text.flat().join(' '));
        expect(passageFitOf(plan)(words)).toBe(obviousFit(words, plan));
      }),
      { numRuns: 500 },
    );
  });
});
