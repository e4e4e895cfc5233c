import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { jobStore, type Job } from './job-store';

export interface Task {
  userId: number;
  fileName: string;
  contentType: string;
  /** Writes `file`; `folder` is its own and goes when the work is over. */
  work(job: { file: string; folder: string; signal: AbortSignal; onProgress(done: number): void }): Promise<void>;
}

interface Live {
  id: string;
  abort: AbortController;
  progress: number;
}

/** On two cores one export leaves the other to the readers. */
const AT_ONCE = 1;
const LOOK_EVERY_MS = 1000;
const CANCELLED = 'Đã hủy.';
const STOPPED = 'Máy chủ dừng khi đang xuất tệp. Hãy xuất lại.';

/** The exports that this server works on, one after the other; the database knows them all. */
export function createJobs(strapi: Core.Strapi) {
  const store = jobStore(strapi);
  const live = new Map<string, Live>();
  const queue: (() => Promise<void>)[] = [];
  let running = 0;
  let watch: NodeJS.Timeout | null = null;
  let watching: Promise<void> = Promise.resolve();

  /** Says of each job that it is worked on, and learns that somebody cancelled it through another server. */
  const look = async () => {
    for (const { id, abort, progress } of [...live.values()]) if (!(await store.alive(id, progress))) abort.abort();
  };

  const watchOver = (job: Live) => {
    live.set(job.id, job);
    watch ??= setInterval(() => {
      watching = watching.then(look).catch((error: unknown) => void strapi.log.error(error));
    }, LOOK_EVERY_MS).unref();
  };

  const leave = (job: Live) => {
    live.delete(job.id);
    if (live.size > 0 || !watch) return;
    clearInterval(watch);
    watch = null;
  };

  const next = () => {
    while (running < AT_ONCE && queue.length > 0) {
      running += 1;
      const work = queue.shift() as () => Promise<void>;
      void work()
        // The database itself may be away: then the job is found abandoned later.
        .catch((error: unknown) => void strapi.log.error(error))
        .finally(() => {
          running -= 1;
          next();
        });
    }
  };

  const make = async (job: Live, work: Task['work']) => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'bao-cao-'));
    try {
      if (!(await store.begin(job.id))) return;
      const file = path.join(folder, 'tep');
      await work({ file, folder, signal: job.abort.signal, onProgress: (done) => (job.progress = done) });
      if (job.abort.signal.aborted) return;
      await store.keepFile(job.id, createReadStream(file, { highWaterMark: store.partBytes }));
      if (!(await store.end(job.id, 'done'))) await store.dropFile(job.id);
    } catch (error) {
      if (job.abort.signal.aborted) return;
      await store.end(job.id, 'failed', error instanceof errors.ApplicationError ? error.message : 'Không xuất được tệp; chi tiết ở nhật ký máy chủ.');
      strapi.log.error(error);
    } finally {
      leave(job);
      await fs.rm(folder, { recursive: true, force: true });
    }
  };

  const find = async (id: string, userId: number): Promise<Job> => {
    const job = await store.find(id, userId);
    if (!job) throw new errors.NotFoundError('Không còn tệp này. Hãy xuất lại.');
    return job;
  };

  return {
    async start({ userId, fileName, contentType, work }: Task): Promise<Job> {
      await store.tidy();
      const job: Job = { id: randomUUID(), userId, fileName, contentType, state: 'waiting', progress: 0, message: null };
      await store.add(job);
      const mine: Live = { id: job.id, abort: new AbortController(), progress: 0 };
      watchOver(mine);
      queue.push(() => make(mine, work));
      next();
      return job;
    },

    /** @throws NotFoundError when it is gone or somebody else's */
    view: find,

    /** The finished file, as it comes from the database. @throws ApplicationError while it is not finished */
    async file(id: string, userId: number): Promise<{ job: Job; bytes: Readable }> {
      const job = await find(id, userId);
      if (job.state !== 'done') throw new errors.ApplicationError('Tệp chưa xong.');
      return { job, bytes: Readable.from(store.file(id)) };
    },

    /** Cancels a job that is not over, on whichever server it is worked on. */
    async cancel(id: string, userId: number): Promise<Job> {
      await find(id, userId);
      await store.end(id, 'cancelled', CANCELLED);
      live.get(id)?.abort.abort();
      return find(id, userId);
    },

    /** Before the server ends. */
    async stop(): Promise<void> {
      for (const job of [...live.values()]) {
        await store.end(job.id, 'failed', STOPPED);
        job.abort.abort();
        leave(job);
      }
      await watching;
    },
  };
}

export type Jobs = ReturnType<typeof createJobs>;
