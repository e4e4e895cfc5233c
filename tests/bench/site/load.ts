import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { cpuSeconds } from './cpu';

export interface Load {
  /** Requests per second of the server's own processor time: what it gives on a core that it has to itself. */
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Answers that were no 2xx. */
  failed: number;
}

export const installed = (command: string): boolean => spawnSync('which', [command]).status === 0;

/** How hard is asked; with `different`, "{n}" in the address is another number each time, below `below`, beginning at `first`. */
interface Asking {
  connections: number;
  seconds: number;
  different?: { first: number; below: number };
}

/** The load generator runs beside the server, whose process is given, on the other core. */
export function load(server: number, url: string, asking: Asking): Load {
  const [command, ...given] = onCore(1, installed('wrk') ? wrk(url, asking) : autocannon(url.replace('{n}', '0'), asking));
  const before = cpuSeconds(server);
  const output = execFileSync(command, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 });
  const spent = cpuSeconds(server) - before;
  const { requests, elapsed, ...rest } = installed('wrk') ? readWrk(output) : readAutocannon(output);
  return { ...rest, perSecond: requests / (spent > 0 ? spent : elapsed) };
}

const TURNS = 5;

/**
 * Several servers on one core, one after the other, several times: a machine that is quicker one minute than the next
 * is so for all of them. Of each the median of its turns; the first turn only warms.
 */
export function loadInTurns(servers: { server: number; url: string }[], options: { connections: number; seconds: number }): Load[] {
  const turns = Array.from({ length: TURNS + 1 }, () => servers.map(({ server, url }) => load(server, url, options))).slice(1);
  return servers.map((_, which) => {
    const loads = turns.map((turn) => turn[which]);
    const failed = loads.reduce((sum, one) => sum + one.failed, 0);
    if (failed > 0) throw new Error(`${servers[which].url}: ${failed} câu trả lời lỗi.`);
    const median = (of: (one: Load) => number) => loads.map(of).sort((a, b) => a - b)[Math.floor(TURNS / 2)];
    return { perSecond: median((one) => one.perSecond), p50: median((one) => one.p50), p99: median((one) => one.p99), failed };
  });
}

interface Counted extends Omit<Load, 'perSecond'> {
  requests: number;
  /** Seconds by the wall clock, where the system does not tell of processor time. */
  elapsed: number;
}

/** A command pinned to one core, where the machine can do that. */
export const onCore = (core: number, command: string[]): string[] =>
  installed('taskset') ? ['taskset', '-c', String(core), ...command] : command;

function wrk(url: string, { connections, seconds, different }: Asking): string[] {
  const plain = ['wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '--latency'];
  if (!different) return [...plain, url];
  const { origin } = new URL(url);
  return [...plain, '-s', path.join(__dirname, 'each-in-turn.lua'), origin, '--', url.slice(origin.length), String(different.below), String(different.first)];
}

const autocannon = (url: string, { connections, seconds }: Asking) => [
  process.execPath,
  require.resolve('autocannon/autocannon.js'),
  '-j',
  '-c',
  String(connections),
  '-d',
  String(seconds),
  url,
];

function readWrk(output: string): Counted {
  const value = (pattern: RegExp) => pattern.exec(output)?.[1] ?? '0';
  return {
    requests: Number(value(/(\d+) requests in/)),
    elapsed: milliseconds(value(/requests in ([\d.]+\w+)/)) / 1000,
    p50: milliseconds(value(/^\s+50%\s+(\S+)/m)),
    p99: milliseconds(value(/^\s+99%\s+(\S+)/m)),
    failed: Number(value(/Non-2xx or 3xx responses: (\d+)/)),
  };
}

function milliseconds(text: string): number {
  const [, number, unit] = /^([\d.]+)(us|ms|s|m)$/.exec(text) ?? [];
  return Number(number) * ({ us: 0.001, ms: 1, s: 1000, m: 60_000 }[unit] ?? Number.NaN);
}

function readAutocannon(output: string): Counted {
  const { requests, duration, latency, non2xx } = JSON.parse(output) as {
    requests: { total: number };
    duration: number;
    latency: { p50: number; p99: number };
    non2xx: number;
  };
  return { requests: requests.total, elapsed: duration, p50: latency.p50, p99: latency.p99, failed: non2xx };
}
