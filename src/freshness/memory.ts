import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import type { Changed } from './changes';
import { collectReads, holdsWithin, noteAnswer, passOn, type Answers, type Reads } from './reads';

/** Small things of which there are many: totals of lists, choices of a filter, the settings, the newest articles. */
const MOST_THINGS = 2000;
/** How often a question is asked again while changes go on coming in between. */
const MOST_TRIES = 3;

interface Remembered {
  value: unknown;
  /** Stays the same as long as the answer does. */
  mark: object;
  keys: ReadonlySet<string>;
  /** Before the one instant and from the other on it may be another; null when time does not matter. */
  since: Date | null;
  until: Date | null;
  /** Something it rests on has changed: it has to be asked again whether the answer has, too. */
  doubtful: boolean;
  ask: () => Promise<unknown>;
  asking: Promise<void> | null;
}

/**
 * Remembers what small questions were answered until something that the answer rests on changes. Then it is asked
 * again: what was made from an answer that came out alike still stands.
 */
export class Memory {
  private readonly things = new LRUCache<string, Remembered>({ max: MOST_THINGS, dispose: () => (this.doubts += 1) });
  private readonly underWay = new Set<Set<string>>();
  /** Grows whenever an answer may be another or is forgotten. */
  doubts = 0;

  /**
   * @param isLive whether changes are heard at all
   * @param now the clock that decides whether an instant has come
   */
  constructor(
    private readonly isLive: () => boolean,
    private readonly now: () => Date,
  ) {}

  async remember<T>(question: string, answer: () => Promise<T>): Promise<T> {
    let known = this.things.get(question);
    if (known?.doubtful && this.isLive()) {
      await this.askAgain(question, known);
      known = this.things.get(question);
    }
    if (known && !known.doubtful && this.isLive() && this.isTimely(known)) {
      noteAnswer(question, known.mark, known.keys);
      holdsWithin(known);
      return known.value as T;
    }
    const { result, reads, stands } = await this.ask(answer);
    if (!stands) {
      passOn(reads);
      return result;
    }
    const mark = {};
    this.things.set(question, { value: result, mark, keys: reads.keys, since: reads.since, until: reads.until, doubtful: false, ask: answer, asking: null });
    noteAnswer(question, mark, reads.keys);
    holdsWithin(reads);
    return result;
  }

  /** Whether all answers are still these; null when some have to be asked for again, see {@link settle}. */
  stand(answers: Answers): boolean | null {
    let certain = true;
    for (const [question, mark] of answers) {
      const thing = this.things.get(question);
      if (thing?.mark !== mark) return false;
      if (thing.doubtful) certain = false;
    }
    return certain ? true : null;
  }

  /** Asks the doubtful ones of these questions again. */
  async settle(answers: Answers): Promise<void> {
    for (const question of answers.keys()) {
      const thing = this.things.get(question);
      if (thing?.doubtful) await this.askAgain(question, thing);
    }
  }

  change(changed: Changed): void {
    const keys = changed === 'everything' ? [EVERYTHING] : changed;
    for (const heard of this.underWay) for (const key of keys) heard.add(key);
    if (changed === 'everything') return this.things.clear();
    for (const thing of this.things.values()) {
      if (thing.doubtful || !changed.some((key) => thing.keys.has(key))) continue;
      thing.doubtful = true;
      this.doubts += 1;
    }
  }

  private isTimely({ since, until }: Remembered): boolean {
    if (!since && !until) return true;
    const now = this.now();
    return (!since || since <= now) && (!until || now < until);
  }

  private askAgain(question: string, thing: Remembered): Promise<void> {
    thing.asking ??= this.compare(question, thing).finally(() => (thing.asking = null));
    return thing.asking;
  }

  private async compare(question: string, thing: Remembered): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { result, reads, stands } = await this.ask(thing.ask);
      if (!stands) continue;
      if (this.things.get(question) !== thing) return;
      const isAlike = isDeepStrictEqual(result, thing.value);
      if (!isAlike) this.doubts += 1;
      Object.assign(thing, { keys: reads.keys, since: reads.since, until: reads.until, doubtful: false, ...(!isAlike && { value: result, mark: {} }) });
      return;
    }
    this.things.delete(question);
  }

  /** `stands`: nothing that the result rests on has changed meanwhile. */
  private async ask<T>(answer: () => Promise<T>): Promise<{ result: T; reads: Reads; stands: boolean }> {
    const changed = new Set<string>();
    this.underWay.add(changed);
    try {
      const { result, reads } = await collectReads(answer);
      const stands = this.isLive() && !reads.unwatched && !changed.has(EVERYTHING) && ![...reads.keys].some((key) => changed.has(key));
      return { result, reads, stands };
    } finally {
      this.underWay.delete(changed);
    }
  }
}

const EVERYTHING = '*';
