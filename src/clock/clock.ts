import { Carried } from '../carried';

/** The server's only source of time. Instants are UTC; zones are a matter of showing and of the rules. */
export interface Clock {
  now(): Date;
  /** The true instant of the record now being brought in from an older site, inside {@link importingAs}. */
  importInstant(): Date | undefined;
  /** Runs `work` as the import of a record that became public at `instant`. No request can reach this. */
  importingAs<T>(instant: Date, work: () => Promise<T>): Promise<T>;
  /** Calls back whenever somebody asks for the time: what rests on it may come out otherwise later. */
  onAsked(listener: (now: Date) => void): void;
}

/** A clock that tests move by hand: it stands still at the instant it was set to, or runs with the machine. */
export interface MovableClock extends Clock {
  set(instant: string | Date): void;
  run(): void;
}

/**
 * The clock of a running server. With `startAt` (an ISO instant with its offset) it begins there and then
 * advances with the machine, so an operator can rehearse a month's end.
 *
 * @throws RangeError when `startAt` is not an instant.
 */
export function createClock(startAt?: string, machine: () => number = Date.now): MovableClock {
  const imports = new Carried<Date>();
  let offset = startAt ? millisecondsOf(startAt) - machine() : 0;
  let frozen: number | undefined;
  const listeners: ((now: Date) => void)[] = [];
  return {
    now() {
      const now = new Date(frozen ?? machine() + offset);
      for (const listener of listeners) listener(now);
      return now;
    },
    importInstant: () => imports.get(),
    importingAs: (instant, work) => imports.run(instant, work),
    onAsked: (listener) => void listeners.push(listener),
    set(instant) {
      frozen = millisecondsOf(instant);
    },
    run() {
      frozen = undefined;
      offset = 0;
    },
  };
}

function millisecondsOf(instant: string | Date): number {
  const milliseconds = new Date(instant).getTime();
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not an instant: ${String(instant)}`);
  return milliseconds;
}
