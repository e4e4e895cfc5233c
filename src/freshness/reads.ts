import { Carried } from '../carried';

/** The answers to remembered questions that something rests on: each question with the mark of its answer. */
export type Answers = ReadonlyMap<string, object>;

/** What a piece of work has read, as keys; see tables-in-sql for what they look like. */
export interface Reads {
  keys: Set<string>;
  /** What was read by remembered questions, when the work asked for it; else their keys stand among the keys. */
  answers: Map<string, object> | null;
  /** The last instant at which the work asked for the time: on a clock set back behind it, it may come out otherwise. */
  since: Date | null;
  /** The first instant from which on the work may come out otherwise though nothing is written. */
  until: Date | null;
  /** Something was read whose changes nobody tells: the result cannot be kept. */
  unwatched: boolean;
}

interface Scope {
  reads: Reads;
  /** Inside {@link exactly} the statements are not looked at: the caller knows better. */
  exact: boolean;
}

const scopes = new Carried<Scope>();

/**
 * Runs the work and collects what it reads on its way.
 *
 * @param byAnswers remembered questions are noted with their answers: the work stands as long as those come out alike
 */
export async function collectReads<T>(work: () => Promise<T>, byAnswers = false): Promise<{ result: T; reads: Reads }> {
  const reads: Reads = { keys: new Set(), answers: byAnswers ? new Map() : null, since: null, until: null, unwatched: false };
  const result = await scopes.run({ reads, exact: false }, work);
  return { result, reads };
}

/** Notes that the running work rests on these keys. */
export function noteReads(keys: Iterable<string>): void {
  const scope = scopes.get();
  if (scope) for (const key of keys) scope.reads.keys.add(key);
}

/** Notes that the running work rests on an answer, which rests on these keys. */
export function noteAnswer(question: string, mark: object, keys: Iterable<string>): void {
  const answers = scopes.get()?.reads.answers;
  if (answers) answers.set(question, mark);
  else noteReads(keys);
}

/** What a part of the running work has read, the whole has read too. */
export function passOn(part: Reads): void {
  const reads = scopes.get()?.reads;
  if (!reads) return;
  noteReads(part.keys);
  holdsWithin(part);
  if (part.unwatched) reads.unwatched = true;
}

/**
 * Runs a read whose keys its result tells more exactly than its statements do: one article instead of all of them.
 */
export async function exactly<T>(read: () => Promise<T>, keysOf: (result: T) => Iterable<string>): Promise<T> {
  const scope = scopes.get();
  if (!scope) return read();
  const result = await scopes.run({ ...scope, exact: true }, read);
  noteReads(keysOf(result));
  return result;
}

/** Notes that what the running work shows will be another from this instant on, e.g. when a notice begins. */
export function changesAt(instant: Date): void {
  const reads = scopes.get()?.reads;
  if (reads && (!reads.until || instant < reads.until)) reads.until = instant;
}

/** Whether anybody collects what the running work rests on. */
export const isCollecting = (): boolean => scopes.get() !== undefined;

/** Notes that the running work asked for the time and was told this. */
export function timeAsked(now: Date): void {
  const reads = scopes.get()?.reads;
  if (reads && (!reads.since || now > reads.since)) reads.since = now;
}

/** Notes that the running work rests on something that holds from one instant to another. */
export function holdsWithin({ since, until }: Pick<Reads, 'since' | 'until'>): void {
  if (since) timeAsked(since);
  if (until) changesAt(until);
}

/** Notes that the running work rests on more than the database tells: its result is made anew each time. */
export function notToBeKept(): void {
  const scope = scopes.get();
  if (scope) scope.reads.unwatched = true;
}

/** Whether the statements that now run are to be looked at. */
export const readsUnderWay = (): Reads | null => {
  const scope = scopes.get();
  return scope && !scope.exact ? scope.reads : null;
};
