import { wordsOf, type Word } from './words';

/**
 * Words that say little of what is looked for, and the words of a question around it. With its marks a word is only
 * one of them when the marks agree: "về" is, "vé" is not.
 */
const ASIDES = [
  ...'là và của các những cho với để được bị thì mà như khi từ tới ra về tại ở trong theo trên do'.split(' '),
  ...'gì nào sao đâu ai mấy cần phải muốn xin hỏi có không hay tôi mình em anh chị ạ nhé vậy thế vì'.split(' '),
  'bao nhiêu',
  'bao lâu',
  'như thế nào',
  'thế nào',
  'làm sao',
  'làm thế nào',
  'một số',
  'ban hành',
  'quy định về',
].map((phrase) => wordsOf(phrase));

const LONGEST = 3;

const byToned = new Set(ASIDES.map((words) => words.map(({ toned }) => toned).join(' ')));
const byFolded = new Set(ASIDES.map((words) => words.map(({ folded }) => folded).join(' ')));

/** The places of the asides in a query. `marked`: the query was typed with its marks. */
export function asidesIn(words: readonly Word[], marked: boolean): Set<number> {
  const places = new Set<number>();
  const [known, forms] = marked ? [byToned, words.map(({ toned }) => toned)] : [byFolded, words.map(({ folded }) => folded)];
  for (let from = 0; from < words.length; from += 1) {
    for (let length = LONGEST; length >= 1; length -= 1) {
      if (from + length > words.length || !known.has(forms.slice(from, from + length).join(' '))) continue;
      for (let at = from; at < from + length; at += 1) places.add(at);
    }
  }
  return places;
}
