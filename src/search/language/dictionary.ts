import { pair } from './pieces';
import { wordsOfDirty } from './words';

const UNKNOWN_PAIR = 0.5;
/** How a word is usually written is clear after this many records. */
const ENOUGH_TO_SPELL = 20_000;

/** A text of the index: the heading parts of one record. */
export interface Learnt {
  title: string;
  summary: string;
  number: string | null;
  /** What the index knows its number by. */
  numberTerms: string;
}

/**
 * What words the records hold and how often: how much a word tells, which pairs are words of the language of the
 * field, how a word is written with its marks. Learnt from titles and abstracts; words of running texts are only known.
 */
export class Dictionary {
  records = 0;
  /** Folded parts of the symbols in document numbers. */
  readonly bodies = new Set<string>();
  private readonly numbers = new Set<string>();
  private readonly frequencies = new Map<string, number>();
  private readonly spellings = new Map<string, Map<string, number>>();
  private readonly textWords = new Set<string>();
  /** The folded words by their length, without pairs. */
  private readonly vocabulary: string[][] = [];

  learn({ title, summary, number, numberTerms }: Learnt): void {
    this.records += 1;
    for (const term of numberTerms.split(' ')) if (term.startsWith('n:')) this.numbers.add(term);
    const seen = new Set<string>();
    for (const text of summary === title ? [title] : [title, summary]) {
      let previous: { folded: string; text: string } | undefined;
      for (const { folded, text: written } of wordsOfDirty(text)) {
        seen.add(folded);
        this.spell(folded, written);
        if (previous) {
          seen.add(pair(previous.folded, folded));
          this.spell(pair(previous.folded, folded), `${previous.text} ${written}`);
        }
        previous = { folded, text: written };
      }
    }
    for (const term of seen) {
      const times = this.frequencies.get(term) ?? 0;
      if (times === 0 && !term.includes('_') && !this.textWords.has(term)) this.list(term);
      this.frequencies.set(term, times + 1);
    }
    for (const { folded } of number ? wordsOfDirty(number.replace(/^\d+[a-z]?(?:\/\d{4})?\//, '')) : []) {
      if (/^[a-z]{2,10}$/.test(folded)) this.bodies.add(folded);
    }
  }

  /** A word of running texts. */
  knowText(word: string): void {
    if (!this.isKnown(word)) this.list(word);
    this.textWords.add(word);
  }

  isKnown = (word: string): boolean => this.frequencies.has(word) || this.textWords.has(word);
  /** Whether a document has this number, see `numberTokens`. */
  hasNumber = (term: string): boolean => this.numbers.has(term);

  /** In how many titles and abstracts a folded word or pair stands. */
  frequency = (term: string): number => this.frequencies.get(term) ?? 0;

  /** How much it tells that a record holds this word: 1 for a word of one record, near 0 for one of all. */
  weight(term: string): number {
    // A pair that nobody wrote: the reader's own order of words.
    if (term.includes('_') && !this.frequencies.has(term)) return UNKNOWN_PAIR;
    const share = (this.frequency(term) + 1) / (this.records + 2);
    return Math.max(0.05, -Math.log(share) / Math.log(this.records + 2));
  }

  /** The folded words of this many letters. */
  wordsOfLength = (length: number): readonly string[] => this.vocabulary[length] ?? [];

  /** The folded words that begin so. */
  wordsBeginning = (beginning: string): string[] =>
    this.vocabulary.slice(beginning.length).flatMap((words) => words.filter((word) => word.startsWith(beginning)));

  /** The usual spelling of a folded word or pair, with its marks, lower case; as it is when never seen. */
  spelling(folded: string): string {
    let best = folded.replace('_', ' ');
    let most = 0;
    for (const [written, times] of this.spellings.get(folded) ?? []) {
      if (times > most) [best, most] = [written, times];
    }
    return best;
  }

  private list(word: string): void {
    (this.vocabulary[word.length] ??= []).push(word);
  }

  private spell(folded: string, written: string): void {
    let forms = this.spellings.get(folded);
    if (!forms) this.spellings.set(folded, (forms = new Map()));
    else if (this.records > ENOUGH_TO_SPELL) return;
    const lower = written.toLowerCase();
    forms.set(lower, (forms.get(lower) ?? 0) + 1);
  }
}
