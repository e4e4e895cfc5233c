import type { Core } from '@strapi/strapi';
import { DAY_MS } from '../../../../quota/server/src/rules/calendar';
import { clockOf } from '../../../../../clock';
import { EXPORT_PARTS, EXPORTS } from '../tables';

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** A file being made for somebody, as every server sees it. */
export interface Job {
  id: string;
  userId: number;
  fileName: string;
  contentType: string;
  state: JobState;
  /** From 0 to 1. */
  progress: number;
  message: string | null;
}

interface Row {
  id: string;
  user_id: number | string;
  file_name: string;
  content_type: string;
  state: JobState;
  progress: number | string;
  message: string | null;
}

const LIVE: JobState[] = ['waiting', 'running'];
const HOUR_MS = DAY_MS / 24;
const KEPT_MS = HOUR_MS;
const MOST_KEPT = 40;
/** A server says of its jobs each second that it still works on them; after so long a silence it has ended. */
const SILENCE_MS = 30_000;
const ABANDONED = 'Máy chủ đang xuất tệp này đã dừng. Hãy xuất lại.';
const PART_BYTES = 1024 * 1024;

/** Exports as the database keeps them: seen, fetched and cancelled through whichever server is asked. */
export function jobStore(strapi: Core.Strapi) {
  const jobs = () => strapi.db.connection(EXPORTS);
  const parts = () => strapi.db.connection(EXPORT_PARTS);
  const now = () => clockOf(strapi).now().getTime();
  const iso = (instant: number) => new Date(instant).toISOString();

  const forget = async (ids: string[]) => {
    if (ids.length === 0) return;
    await parts().whereIn('job_id', ids).delete();
    await jobs().whereIn('id', ids).delete();
  };

  return {
    async add({ id, userId, fileName, contentType, state, progress, message }: Job): Promise<void> {
      const at = iso(now());
      await jobs().insert({ id, user_id: userId, file_name: fileName, content_type: contentType, state, progress, message, created_at: at, seen_at: at });
    },

    /** Somebody's job; null when it is gone or somebody else's. One whose server fell silent has failed. */
    async find(id: string, userId: number): Promise<Job | null> {
      await jobs().where({ id }).whereIn('state', LIVE).where('seen_at', '<', iso(now() - SILENCE_MS)).update({ state: 'failed', message: ABANDONED });
      const row: Row | undefined = await jobs().where({ id, user_id: userId }).first();
      return row ? viewOf(row) : null;
    },

    /** Whether the job could go from waiting to running: nobody cancelled it meanwhile. */
    async begin(id: string): Promise<boolean> {
      return (await jobs().where({ id, state: 'waiting' }).update({ state: 'running', seen_at: iso(now()) })) === 1;
    },

    /** Says that its server still works on a job, and how far it is. False when somebody cancelled it. */
    async alive(id: string, progress: number): Promise<boolean> {
      return (await jobs().where({ id }).whereIn('state', LIVE).update({ progress, seen_at: iso(now()) })) === 1;
    },

    /** Ends a job that still lives; one that ended otherwise stays as it is. */
    async end(id: string, state: 'done' | 'failed' | 'cancelled', message: string | null = null): Promise<boolean> {
      const ended = await jobs().where({ id }).whereIn('state', LIVE).update({ state, message, ...(state === 'done' && { progress: 1 }) });
      return ended === 1;
    },

    /** Keeps the file of a job, piece by piece. */
    async keepFile(id: string, file: AsyncIterable<Buffer>): Promise<void> {
      let number = 0;
      for await (const bytes of file) await parts().insert({ job_id: id, number: (number += 1), bytes });
    },

    async *file(id: string): AsyncGenerator<Buffer> {
      for (let number = 1; ; number += 1) {
        const part: { bytes: Buffer } | undefined = await parts().where({ job_id: id, number }).first('bytes');
        if (!part) return;
        yield part.bytes;
      }
    },

    dropFile: async (id: string): Promise<void> => void (await parts().where({ job_id: id }).delete()),

    /** Forgets what is an hour old, and the oldest where there are many. */
    async tidy(): Promise<void> {
      const over: { id: string; created_at: string }[] = await jobs().whereNotIn('state', LIVE).select('id', 'created_at').orderBy('created_at');
      const since = iso(now() - KEPT_MS);
      await forget(over.filter(({ created_at }, index) => created_at < since || index < over.length - MOST_KEPT).map(({ id }) => id));
      // What a server left behind when it fell silent.
      await jobs().whereIn('state', LIVE).where('seen_at', '<', since).update({ state: 'failed', message: ABANDONED });
    },

    partBytes: PART_BYTES,
  };
}

const viewOf = ({ id, user_id, file_name, content_type, state, progress, message }: Row): Job => ({
  id,
  userId: Number(user_id),
  fileName: file_name,
  contentType: content_type,
  state,
  progress: Number(progress),
  message,
});
