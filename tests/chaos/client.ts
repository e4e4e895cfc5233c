import { CHIEF, PASSWORD } from './foundation';
import type { Servers } from './servers';

/**
 * `done`: answered with success. `refused`: answered that nothing was done. `unknown`: no answer, or a fault of the
 * server; it may have been done or not.
 */
export interface Outcome {
  state: 'done' | 'refused' | 'unknown';
  status: number;
  body: { data?: never; documentId?: string } | null;
}

const PATIENCE_MS = 30_000;
const WAIT_MS = 50;
/** In place of a status: no server was there to be asked. */
export const NOBODY = -1;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The administrator who makes the history, at whichever server answers. */
export class Client {
  private token = '';
  /** Answers with a 5xx, by what was asked, for the fault that was going on. */
  readonly faults: string[] = [];

  constructor(private readonly servers: Servers) {}

  async post(path: string, body: object | FormData, headers: Record<string, string> = {}): Promise<Outcome> {
    return this.send('POST', path, body, headers);
  }

  async put(path: string, body: object): Promise<Outcome> {
    return this.send('PUT', path, body, {});
  }

  private async send(method: string, path: string, body: object | FormData, headers: Record<string, string>): Promise<Outcome> {
    const server = this.server();
    if (!server) {
      await pause(WAIT_MS);
      return { state: 'refused', status: NOBODY, body: null };
    }
    if (!this.token) await this.signIn(server);
    const isForm = body instanceof FormData;
    const outcome = await this.ask(server + path, {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...(!isForm && { 'content-type': 'application/json' }), ...headers },
      body: isForm ? body : JSON.stringify(body),
    });
    if (outcome.status === 401) this.token = '';
    if (outcome.status >= 500) this.faults.push(`${outcome.status} ${method} ${path.replace(/[a-z0-9]{24}/g, '…')}`);
    return outcome;
  }

  private async ask(url: string, init: RequestInit): Promise<Outcome> {
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
      const body = (await response.json().catch(() => null)) as Outcome['body'];
      const state = response.ok ? 'done' : response.status < 500 ? 'refused' : 'unknown';
      return { state, status: response.status, body };
    } catch {
      return { state: 'unknown', status: 0, body: null };
    }
  }

  private async signIn(server: string): Promise<void> {
    const { body } = await this.ask(`${server}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: CHIEF, password: PASSWORD }),
    });
    const data = (body?.data ?? {}) as { accessToken?: string; token?: string };
    this.token = data.accessToken ?? data.token ?? '';
  }

  private turn = 0;

  /** One of the servers that answer, each in its turn; undefined while there is none. */
  private server(): string | undefined {
    const ready = this.servers.ready();
    return ready[(this.turn += 1) % ready.length];
  }
}
