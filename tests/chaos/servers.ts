import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { freePort } from '../support/server/smtp';
import type { Order } from './server-process';

/** A start of a loaded machine takes long; one that never ends is a loss. */
const LONGEST_START_MS = 180_000;

interface Running {
  child: ChildProcess;
  port: number;
  isReady: boolean;
}

/** Equal servers on one database. A killed one is replaced by a process that has read its code already. */
export class Servers {
  private readonly running = new Map<number, Running>();
  private readonly spare: ChildProcess[] = [];
  private readonly ports: number[] = [];
  private modules: string[] = [];
  /** What no server may do by itself, in words. */
  readonly complaints: string[] = [];

  /** @param now the instant at which a server's clock stands */
  constructor(
    readonly count: number,
    private env: Record<string, string>,
    private readonly now: () => string,
  ) {}

  /** Addresses of the servers that answer. */
  ready(): string[] {
    return [...this.running.values()].filter(({ isReady }) => isReady).map(({ port }) => `http://127.0.0.1:${port}`);
  }

  /** Their processes. */
  pids(): number[] {
    return [...this.running.values()].map(({ child }) => child.pid as number);
  }

  /** Starts the server of this place. Settles when it listens, or when it was killed before that. */
  async start(place: number): Promise<void> {
    this.ports[place] ??= await freePort();
    const child = this.spare.pop() ?? this.spawn();
    this.spare.push(this.spawn());
    const server: Running = { child, port: this.ports[place], isReady: false };
    this.running.set(place, server);
    child.once('exit', (code, signal) => {
      if (signal !== 'SIGKILL') this.complaints.push(`máy chủ tự dừng (mã ${code})`);
      if (this.running.get(place) === server) this.running.delete(place);
    });
    const answer = (await this.order(child, { go: { port: server.port, now: this.now() } }, LONGEST_START_MS)) as { modules: string[] } | null;
    if (!answer) return;
    if (this.modules.length === 0) this.modules = answer.modules;
    await this.order(child, { now: this.now() });
    server.isReady = true;
  }

  /** What is started from now on is started so. */
  startWith(env: Record<string, string>): void {
    this.env = env;
    this.modules = [];
    for (const child of this.spare.splice(0)) child.kill('SIGKILL');
  }

  /** kill -9. */
  async kill(place: number): Promise<void> {
    const server = this.running.get(place);
    if (!server) return;
    server.isReady = false;
    const gone = new Promise((resolve) => server.child.once('exit', resolve));
    server.child.kill('SIGKILL');
    await gone;
  }

  /** Gives an order to every server that listens. */
  async tell(order: Order): Promise<void> {
    await Promise.all(this.listening().map((child) => this.order(child, order)));
  }

  /** Gives an order that must be carried out once. */
  async tellOne(order: Order): Promise<unknown> {
    return this.order(this.listening()[0], order);
  }

  private listening(): ChildProcess[] {
    return [...this.running.values()].filter(({ isReady }) => isReady).map(({ child }) => child);
  }

  async stop(): Promise<void> {
    for (const child of this.spare.splice(0)) child.kill('SIGKILL');
    await Promise.all([...this.running.keys()].map((place) => this.kill(place)));
  }

  private spawn(): ChildProcess {
    const said = process.env.CHAOS_LOG ? 'inherit' : 'ignore';
    const child = fork(path.join(__dirname, '..', 'bench', 'start.cjs'), ['../chaos/server-process'], {
      env: { ...process.env, ...this.env },
      execArgv: ['--no-warnings'],
      stdio: ['ignore', said, said, 'ipc'],
    });
    if (this.modules.length > 0) void this.order(child, { preload: this.modules });
    return child;
  }

  /** Null when the process ended before it was done. */
  private order(child: ChildProcess, order: Order, longest = 60_000): Promise<unknown> {
    const [name] = Object.keys(order);
    return new Promise((resolve) => {
      const end = (answer: unknown) => {
        clearTimeout(timer);
        child.off('message', hear);
        child.off('exit', ended);
        resolve(answer);
      };
      const ended = () => end(null);
      const hear = (message: { done?: string; answer?: unknown }) => {
        if (message.done === name) end(message.answer ?? {});
      };
      const timer = setTimeout(() => {
        this.complaints.push(`máy chủ không làm xong “${name}” trong ${longest / 1000} giây`);
        end(null);
      }, longest);
      child.on('message', hear);
      child.once('exit', ended);
      child.send(order, (error) => error && end(null));
    });
  }
}
