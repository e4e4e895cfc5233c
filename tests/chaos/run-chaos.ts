import { startMailServer, type MailServer } from '../support/server/smtp';
import type { ReceivedLetter } from '../support/server/letter';
import type { AtRest } from './at-rest';
import { startAuthors } from './authors';
import { Chance } from './chance';
import { Client } from './client';
import type { Cluster } from './cluster';
import { allReady, FAULTS, type Scene } from './faults';
import type { Section } from './foundation';
import { History, type Promised } from './history';
import { moveIn } from './house';
import { countMail, waitingLetters, type MailCount } from './mail-count';
import { startReaders, type Seen } from './readers';
import { Servers } from './servers';
import { losses } from './verify';

export interface Wanted {
  kills: number;
  seed: number;
  /** How many servers; SQLite takes one. */
  servers: number;
  /** The folder of the compiled server. */
  compiled: string;
  cluster: Cluster | null;
  /** Stops early when this says so; what was tried until then is told. */
  isEnough?(): boolean;
  say?(line: string): void;
}

export interface Tried {
  name: string;
  times: number;
  /** Sentences; empty when nothing was lost. */
  lost: string[];
  whyNot: string | null;
}

export interface Told {
  tried: Tried[];
  counts: History['counts'];
  promised: Promised;
  /** Faults of a server while nothing was wrong with what it needs. */
  serverFaults: string[];
  readers: Seen;
  mail: MailCount;
  kills: number;
  minutes: number;
}

const AUTHORS = 3;
const BEGIN = Date.parse('2026-03-02T08:00:00+07:00');
const HOUR_MS = 3_600_000;
/** How much of the newsroom's calendar a whole run goes through. */
const WHOLE_RUN_MS = 4 * 30 * 24 * HOUR_MS;
const MOST_PER_KILL_MS = 60 * HOUR_MS;
/** A fault of another kind after so many kills. */
const KILLS_BETWEEN = 4;
const MOST_STARTS = 4;
const LONGEST_OF_A_START_MS = 3000;
const ANSWERS_BETWEEN = 16;
const LONGEST_WORK_MS = 6000;
const QUIET_ROUNDS = 12;
const MOST_QUIET_ROUNDS = 120;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Lets a newsroom live on real servers while they are killed and what they stand on fails, and after each blow
 * compares what is there with what was promised.
 */
export async function runChaos({ kills, seed, servers: count, compiled, cluster, isEnough = () => false, say = () => undefined }: Wanted): Promise<Told> {
  const begun = Date.now();
  const chance = new Chance(seed);
  const house = await moveIn(compiled);
  let now = BEGIN;
  let isAway = false;
  const servers = new Servers(house.line ? count : 1, house.env, () => new Date(now).toISOString());
  const letters: ReceivedLetter[] = [];
  let mail: MailServer | null = await startMailServer();
  const clock = {
    now: () => new Date(now),
    move: async (milliseconds: number) => {
      now += milliseconds;
      await servers.tell({ now: new Date(now).toISOString() });
    },
  };
  const post = {
    stop: async () => {
      if (mail) letters.push(...mail.letters);
      await mail?.stop();
      mail = null;
    },
    start: async () => (mail ??= await startMailServer()),
  };
  const scene: Scene = { servers, house, chance, cluster, clock, post, setAway: (away) => (isAway = away) };

  try {
    for (let place = 0; place < servers.count; place += 1) await servers.start(place);
    const section = (await servers.tellOne({ found: true })) as Section;
    say(`Máy chủ đã chạy (${servers.count}), bắt đầu sau ${Math.round((Date.now() - begun) / 1000)} giây.`);
    const client = new Client(servers);
    const history = new History(client, section, chance, clock.now);
    const readers = startReaders(servers, () => isAway);
    const authors = startAuthors(history, AUTHORS);
    const tried = new Map<string, Tried>();
    const serverFaults: string[] = [];

    const blow = async (name: string, strike: () => Promise<void>, mend: () => Promise<void>) => {
      const entry = tried.get(name) ?? { name, times: 0, lost: [], whyNot: null };
      tried.set(name, entry);
      entry.times += 1;
      const before = servers.complaints.length;
      const lostBefore = entry.lost.length;
      await strike();
      await authors.rest();
      entry.lost.push(...(await lostNow()));
      try {
        await mend();
        await allReady(scene);
      } catch (error) {
        entry.lost.push(error instanceof Error ? error.message : String(error));
      }
      entry.lost.push(...servers.complaints.slice(before));
      for (const sentence of entry.lost.slice(lostBefore)) say(`MẤT – ${name}: ${sentence}`);
      if (!isAway) serverFaults.push(...client.faults);
      client.faults.length = 0;
      isAway = false;
      authors.work();
    };
    const lostNow = async (): Promise<string[]> => {
      const database = await house.read();
      try {
        return await losses(database, history.promised, house.publicFolder);
      } finally {
        await database.close();
      }
    };

    /** Up to a dozen answers and a moment more, so that the blow falls in the middle of something. */
    const someWork = async () => {
      const enough = history.answered + chance.below(ANSWERS_BETWEEN);
      for (let waited = 0; history.answered < enough && waited < LONGEST_WORK_MS; waited += 20) await pause(20);
      await pause(chance.below(120));
    };

    const possible = FAULTS.filter((fault) => {
      const whyNot = fault.whyNot(scene);
      if (whyNot) tried.set(fault.name, { name: fault.name, times: 0, lost: [], whyNot });
      return !whyNot;
    });

    let killed = 0;
    for (let turn = 0; killed < kills && !isEnough(); turn += 1) {
      if (turn > 0 && turn % KILLS_BETWEEN === 0 && possible.length > 0) {
        const fault = possible[(turn / KILLS_BETWEEN - 1) % possible.length];
        await blow(fault.name, () => fault.strike(scene), async () => undefined);
        continue;
      }
      await servers.tell({ rounds: true });
      await clock.move(chance.below(Math.min(MOST_PER_KILL_MS, (2 * WHOLE_RUN_MS) / kills)));
      const all = servers.count > 1 && chance.share() < 0.15;
      const places = all ? [...Array(servers.count).keys()] : [chance.below(servers.count)];
      const duringStart = chance.share() < 0.5;
      const name = duringStart ? 'kill -9 khi đang khởi động' : all ? 'kill -9 mọi máy chủ cùng lúc' : 'kill -9 khi đang làm việc';
      await blow(
        name,
        async () => {
          await someWork();
          await Promise.all(places.map((place) => servers.kill(place)));
          killed += places.length;
          if (!duringStart) return;
          for (const place of places) {
            for (let times = 1 + chance.below(MOST_STARTS); times > 0; times -= 1) {
              const started = servers.start(place);
              await pause(chance.below(LONGEST_OF_A_START_MS));
              await servers.kill(place);
              await started;
              killed += 1;
            }
          }
        },
        async () => {
          await Promise.all(places.map((place) => servers.start(place)));
        },
      );
      say(`${killed}/${kills} lần giết, ${Math.round((Date.now() - begun) / 1000)} giây, mất ${[...tried.values()].reduce((sum, { lost }) => sum + lost.length, 0)}`);
    }

    await authors.rest();
    await readers.stop();
    // What was planned or waits to be sent comes to its end: leases run out, and every minute comes again.
    await post.start();
    const isUnfinished = async (): Promise<boolean> => {
      const atRest = await house.read();
      try {
        return (await waitingLetters(atRest)) > 0 || overdue(history.promised, await publishedOnce(atRest)).length > 0;
      } finally {
        await atRest.close();
      }
    };
    // As many as a slow machine needs: what is then not done is stuck.
    for (let round = 0; round < QUIET_ROUNDS || (round < MOST_QUIET_ROUNDS && (await isUnfinished())); round += 1) {
      await clock.move(HOUR_MS * 6);
      await servers.tell({ rounds: true });
      await pause(400);
    }
    await post.stop();
    const database = await house.read();
    const end = { name: 'Đến cuối: mọi lịch đã tới, mọi thư đã gửi', times: 1, lost: await losses(database, history.promised, house.publicFolder), whyNot: null };
    end.lost.push(...overdue(history.promised, await publishedOnce(database)));
    end.lost.push(...neverDone(history.promised));
    const mailCount = await countMail(database, letters);
    end.lost.push(...mailCount.losses);
    await database.close();
    tried.set(end.name, end);
    return {
      tried: [...tried.values()],
      counts: history.counts,
      promised: history.promised,
      serverFaults,
      readers: readers.seen,
      mail: mailCount,
      kills: killed,
      minutes: (Date.now() - begun) / 60_000,
    };
  } finally {
    await servers.stop();
    await mail?.stop();
    await house.leave();
  }
}

const publishedOnce = (database: AtRest): Promise<{ document_id: string }[]> => database.all('select distinct document_id from quota_ledger');

/** Articles whose plan was made and whose time has come, and that were never published. */
function overdue({ stories }: Promised, known: { document_id: string }[]): string[] {
  const ids = new Set(known.map(({ document_id }) => document_id));
  return stories.flatMap(({ title, documentId, plannedAt, deeds }) => (plannedAt && deeds.some(({ state }) => state === 'done') && !ids.has(documentId) ? [`“${title}” hẹn đăng mà không đăng`] : []));
}

const TRIES_ENOUGH = 5;

/** A newsroom in which something never succeeds has proved nothing about it. */
function neverDone({ stories, imports, reports, uploads }: Promised): string[] {
  const deeds = stories.flatMap((story) => story.deeds.map(({ deed, state }) => ({ kind: deed as string, state })));
  const rest = Object.entries({ imports, reports, uploads }).flatMap(([kind, all]) => all.map(({ state }) => ({ kind, state })));
  const all = [...deeds, ...rest];
  return [...new Set(all.map(({ kind }) => kind))].flatMap((kind) => {
    const tries = all.filter((one) => one.kind === kind);
    return tries.length >= TRIES_ENOUGH && tries.every(({ state }) => state !== 'done') ? [`${kind}: ${tries.length} lần, không lần nào xong`] : [];
  });
}
